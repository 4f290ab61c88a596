import { z } from 'zod'
import { basedOn, decimal, id, position, text, written } from './fields.ts'
import { read, write } from './operation.ts'

const details = { targetValue: decimal.nullable(), resultValue: decimal.nullable(), note: text, position }

export const taskResultRow = z.object({ id, taskId: id, metricId: id, ...details })

export const taskResults = {
  list: read({
    summary: 'What tasks were to bring and brought: metric, target, result (点击率 5%, 超目标 0.5 个百分点)',
    path: '/campaigns/:campaignId/task-results',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId: id }),
    output: z.object({
      taskResults: z.array(
        taskResultRow.extend({
          metricName: z.string(),
          unit: z.string(),
          attainment: z.number().nullable(),
          variance: z.object({ absolute: z.number(), relative: z.number().nullable(), points: z.number().nullable() }).nullable(),
        }),
      ),
    }),
    shows: ['taskResult', 'metric', 'task'],
  }),
  create: write({
    summary: 'Add what a task is to bring, or brought',
    method: 'POST',
    path: '/campaigns/:campaignId/tasks/:taskId/results',
    role: 'campaign:member',
    input: z.strictObject({ campaignId: id, taskId: id, id: id.optional(), metricId: id, ...z.object(details).partial().shape }),
    output: written.extend({ id }),
    changes: ['taskResult'],
  }),
  update: write({
    summary: 'Change what a task is to bring, or say what it brought',
    method: 'PATCH',
    path: '/campaigns/:campaignId/task-results/:taskResultId',
    role: 'campaign:member',
    input: z.strictObject({ campaignId: id, taskResultId: id, basedOn, ...z.object(details).partial().shape }),
    output: written,
    changes: ['taskResult'],
  }),
  remove: write({
    summary: 'Remove a target and result of a task',
    method: 'DELETE',
    path: '/campaigns/:campaignId/task-results/:taskResultId',
    role: 'campaign:member',
    input: z.strictObject({ campaignId: id, taskResultId: id }),
    output: written,
    changes: ['taskResult'],
  }),
}
