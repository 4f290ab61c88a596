import { z } from 'zod'
import { day, id } from './fields.ts'
import { read } from './operation.ts'
import { checklistItemRow, taskRow } from './rows.ts'

const dueTask = taskRow.extend({
  campaignId: id,
  campaignName: z.string(),
  phaseName: z.string().nullable(),
  checklist: z.array(checklistItemRow),
  recordedOn: day.nullable().meta({ description: 'The last day for which somebody recorded how the task stands.' }),
})

export const today = {
  tasks: read({
    summary: 'My tasks that are due, running or late, most urgent first',
    path: '/today',
    role: 'guest',
    input: z.strictObject({}),
    output: z.object({ tasks: z.array(dueTask), toReview: z.array(dueTask) }),
    shows: ['task', 'progressUpdate', 'checklistItem'],
  }),
}
