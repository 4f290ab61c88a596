import { z } from 'zod'
import { taskStatuses } from '#domain/task.ts'
import { day, id, text, written } from './fields.ts'
import { read, write } from './operation.ts'
import { progressUpdateRow } from './rows.ts'

const campaignId = id

export const progressUpdates = {
  list: read({
    summary: 'The dated progress of a task, newest first',
    path: '/campaigns/:campaignId/tasks/:taskId/progress',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId, taskId: id }),
    output: z.object({ progressUpdates: z.array(progressUpdateRow) }),
    shows: ['progressUpdate'],
  }),
  record: write({
    summary: 'Record a day’s progress; an entry for an earlier day corrects that day and not today’s percent',
    method: 'PUT',
    path: '/campaigns/:campaignId/tasks/:taskId/progress/:day',
    role: 'campaign:guest',
    scope: 'tasks:write',
    input: z.strictObject({
      campaignId,
      taskId: id,
      day,
      status: z.enum(taskStatuses).optional(),
      percentComplete: z.int().min(0).max(100).optional(),
      quantityDone: z.number().nonnegative().max(1e12).optional(),
      note: text.optional(),
    }),
    output: written,
    changes: ['task', 'progressUpdate'],
  }),
}
