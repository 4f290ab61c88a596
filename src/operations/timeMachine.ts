import { z } from 'zod'
import { taskStatuses } from '#domain/task.ts'
import { day, id } from './fields.ts'
import { read } from './operation.ts'

const totals = z.object({ total: z.int(), completed: z.int(), late: z.int(), percent: z.int() })
const state = z.object({
  status: z.enum(taskStatuses),
  percentComplete: z.int(),
  plannedStart: day.nullable(),
  plannedFinish: day.nullable(),
  expectedFinish: day.nullable(),
})

export const timeMachine = {
  compare: read({
    summary: 'The campaign as it was known at the end of a past day, beside today: in sum, and each task that differs',
    path: '/campaigns/:campaignId/days/:day',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId: id, day }),
    output: z.object({
      past: totals,
      now: totals,
      tasks: z.array(z.object({ id, name: z.string(), past: state.nullable(), now: state.nullable() })),
    }),
    shows: ['task'],
  }),
}
