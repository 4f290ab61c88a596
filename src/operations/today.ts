import { z } from 'zod'
import { metricKinds } from '#domain/metric.ts'
import { day, decimal, id } from './fields.ts'
import { read } from './operation.ts'
import { checklistItemRow, progressUpdateRow, taskRow } from './rows.ts'

const dueTask = taskRow.extend({
  campaignId: id,
  campaignName: z.string(),
  phaseName: z.string().nullable(),
  checklist: z.array(checklistItemRow),
  recordedOn: day.nullable().meta({ description: 'The last day for which somebody recorded how the task stands.' }),
  yesterday: progressUpdateRow
    .pick({ percentComplete: true, quantityDone: true, note: true })
    .nullable()
    .meta({ description: 'What was recorded for yesterday.' }),
})

const dueNumber = z.object({
  campaignId: id,
  campaignName: z.string(),
  kpiId: id,
  name: z.string(),
  unit: z.string(),
  kind: z.enum(metricKinds),
  day,
  held: z
    .object({ id, value: decimal.nullable(), reasons: z.array(z.object({ rule: z.string(), zh: z.string(), en: z.string() })) })
    .nullable()
    .meta({ description: 'What was entered for the day and waits for a person.' }),
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
  numbers: read({
    summary: 'My KPIs that lack the value of today or yesterday, or whose value waits for a person',
    path: '/today/numbers',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({ numbers: z.array(dueNumber) }),
    shows: ['kpi', 'measurement', 'heldValue', 'metric', 'campaign'],
  }),
}
