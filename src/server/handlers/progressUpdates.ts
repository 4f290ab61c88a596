import { v7 as newId } from 'uuid'
import { changed, created } from '#domain/change.ts'
import { blankUpdate, recordProgress } from '#domain/progressUpdate.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'
import type { Handlers } from '../context.ts'
import { progressOfTask } from '../queries/progressUpdates.ts'
import { record } from './record.ts'
import { visibleTask } from './tasks.ts'

export const progressUpdates: Handlers<'progressUpdates'> = {
  list: async (context, { taskId }) => {
    await visibleTask(context, taskId)
    const recorded = await progressOfTask(context, taskId)
    const { who, campaign } = context
    return { progressUpdates: recorded.filter(({ authorId }) => campaign.role !== 'guest' || authorId === who.personId) }
  },

  record: async (context, { taskId, day, ...says }) => {
    const { today, who, campaign } = context
    const task = await visibleTask(context, taskId)
    const refused = refuseTaskEdit(task, 'status', { personId: who.personId, role: campaign.role }, says)
    if (refused) throw refused
    const recorded = await progressOfTask(context, taskId)
    const { next, entry, isCorrection } = recordProgress(task, says, { day, today, recorded })
    const earlier = recorded.find((update) => update.day === day)
    const update = earlier
      ? changed('progressUpdate', earlier, entry)
      : created('progressUpdate', { ...blankUpdate(newId(), taskId, day, who.personId), ...entry })
    return record(context, isCorrection ? 'progressCorrected' : 'progressRecorded', [changed('task', task, next), update])
  },
}
