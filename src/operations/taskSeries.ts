import { z } from 'zod'
import { recurrenceKinds, seriesScopes } from '#domain/recurrence.ts'
import { day, id, line, optionalLine, text, written } from './fields.ts'
import { write } from './operation.ts'

const campaignId = id
const scope = z
  .enum(seriesScopes)
  .meta({ description: 'This task alone, this and the following ones, or all that have not begun.' })

export const taskSeries = {
  create: write({
    summary: 'Add a recurring task: one task for each day of the rule, up to 400, as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/task-series',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      rule: z.strictObject({
        kind: z.enum(recurrenceKinds),
        from: day,
        to: day,
        weekdays: z.array(z.int().min(0).max(6)).max(7).optional(),
        everyDays: z.int().min(1).max(366).optional(),
        monthDay: z.int().min(1).max(31).optional(),
      }),
      task: z.strictObject({
        name: line,
        phaseId: id.nullable().optional(),
        ownerId: id.nullable().optional(),
        description: text.optional(),
        deliverable: text.optional(),
        acceptanceCriteria: text.optional(),
        quantityPlanned: z.number().positive().max(1e12).nullable().optional(),
        quantityUnit: optionalLine.optional(),
      }),
    }),
    output: written.extend({ seriesId: id, count: z.int() }),
    changes: ['task'],
  }),
  update: write({
    summary: 'Change tasks of a series together',
    method: 'PATCH',
    path: '/campaigns/:campaignId/tasks/:taskId/series',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      taskId: id,
      scope,
      name: line.optional(),
      ownerId: id.nullable().optional(),
      acceptanceCriteria: text.optional(),
    }),
    output: written.extend({ count: z.int() }),
    changes: ['task'],
  }),
  remove: write({
    summary: 'Remove tasks of a series together',
    method: 'DELETE',
    path: '/campaigns/:campaignId/tasks/:taskId/series',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, taskId: id, scope }),
    output: written.extend({ count: z.int() }),
    changes: ['task'],
  }),
}
