import { v7 as newId } from 'uuid'
import type { ChecklistItem } from '#domain/checklist.ts'
import { changed, created, removed } from '#domain/change.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { checklistItemsOf } from '../queries/checklistItems.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { record } from './record.ts'
import { visibleTask } from './tasks.ts'

export const checklistItems: Handlers<'checklistItems'> = {
  create: async (context, { taskId, names }) => {
    await refuseOthers(context, taskId)
    const last = (await checklistItemsOf(context, [taskId])).at(-1)?.position ?? 0
    const items = names.map((name, index): ChecklistItem => ({
      id: newId(),
      taskId,
      position: Math.floor(last) + 1 + index,
      name,
      doneById: null,
      doneOn: null,
    }))
    const recorded = await record(
      context,
      'checklistItemCreated',
      items.map((item) => created('checklistItem', item)),
    )
    return { ids: items.map(({ id }) => id), ...recorded }
  },

  update: async (context, { itemId, isDone, ...patch }) => {
    const item = await visibleItem(context, itemId)
    const { who, today } = context
    const isTicked = item.doneOn !== null
    const tick = isDone === undefined || isDone === isTicked ? {} : isDone ? { doneById: who.personId, doneOn: today } : open
    const type = 'doneOn' in tick && tick.doneOn ? 'checklistItemTicked' : 'checklistItemChanged'
    return record(context, type, [changed('checklistItem', item, { ...patch, ...tick })])
  },

  remove: async (context, { itemId }) => {
    await visibleItem(context, itemId)
    return record(context, 'checklistItemRemoved', [removed('checklistItem', itemId)])
  },
}

const open = { doneById: null, doneOn: null }

async function visibleItem(context: CampaignContext, itemId: string): Promise<ChecklistItem> {
  const { removed: _, ...item } = await rowOfCampaign(context, 'checklistItem', itemId)
  await refuseOthers(context, item.taskId as string)
  return item as unknown as ChecklistItem
}

/** A checklist is part of the work: its owner's, collaborators' and the lead's. */
async function refuseOthers(context: CampaignContext, taskId: string): Promise<void> {
  const task = await visibleTask(context, taskId)
  const refused = refuseTaskEdit(task, 'statusNote', { personId: context.who.personId, role: context.campaign.role })
  if (refused) throw refused
}
