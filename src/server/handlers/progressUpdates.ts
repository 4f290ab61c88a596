import { v7 as newId } from 'uuid'
import { changed, created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { applyTaskPatch, progressFields } from '#domain/progress.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { speaksOfPresent } from '#domain/progressUpdate.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import type { Handlers } from '../context.ts'
import { progressOfTask } from '../queries/progressUpdates.ts'
import { record } from './record.ts'
import { visibleTask } from './tasks.ts'

export const progressUpdates: Handlers<'progressUpdates'> = {
  list: async (context, { taskId }) => {
    await visibleTask(context, taskId)
    return { progressUpdates: await progressOfTask(context, taskId) }
  },

  record: async (context, { taskId, day, note, ...says }) => {
    const { today, who, campaign } = context
    if (day > today) throw new Problem('progressInFuture', { day }, { field: 'day' })
    const task = await visibleTask(context, taskId)
    const refused = refuseTaskEdit(task, progressFields[0], { personId: who.personId, role: campaign.role })
    if (refused) throw refused
    const recorded = await progressOfTask(context, taskId)
    const patch: TaskPatch = { ...says, ...(note !== undefined && { statusNote: note }) }
    const present = speaksOfPresent(day, recorded)
    const next = present ? applyTaskPatch(task, patch, { today: day }) : task
    const entry = {
      percentComplete: present ? next.percentComplete : (says.percentComplete ?? null),
      quantityDone: present ? next.quantityDone : (says.quantityDone ?? null),
      note: note ?? '',
    }
    const earlier = recorded.find((update) => update.day === day)
    const update = earlier
      ? changed('progressUpdate', earlier, present ? entry : mentioned(entry, says, note))
      : created('progressUpdate', { id: newId(), taskId, day, authorId: who.personId, ...entry })
    return record(context, present ? 'progressRecorded' : 'progressCorrected', [changed('task', task, next), update])
  },
}

/** Of a correction only what it speaks of; the rest of that day's record stays. */
function mentioned<Entry extends object>(
  entry: Entry,
  says: { percentComplete?: number; quantityDone?: number },
  note: string | undefined,
): Partial<Entry> {
  const spoken = {
    percentComplete: says.percentComplete !== undefined,
    quantityDone: says.quantityDone !== undefined,
    note: note !== undefined,
  }
  return Object.fromEntries(Object.entries(entry).filter(([field]) => spoken[field as keyof typeof spoken])) as Partial<Entry>
}
