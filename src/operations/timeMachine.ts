import { z } from 'zod'
import { taskStatuses } from '#domain/task.ts'
import { planDifference } from './baselines.ts'
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

const standing = z.object({ value: z.number().nullable(), target: z.number().nullable(), pace: z.number().nullable() })

export const timeMachine = {
  compare: read({
    summary:
      'The campaign as it was known at the end of a past day, beside today: in sum, how its KPIs stood, and each goal, milestone, phase and task that differs',
    path: '/campaigns/:campaignId/days/:day',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId: id, day }),
    output: z.object({
      past: totals,
      now: totals,
      kpis: z
        .array(z.object({ id, name: z.string(), unit: z.string(), past: standing, now: standing }))
        .meta({ description: 'By the values that were known at the end of the day, without what came or was corrected later.' }),
      plan: z.array(planDifference).meta({ description: 'Goals, milestones and phases that differ.' }),
      tasks: z.array(z.object({ id, name: z.string(), past: state.nullable(), now: state.nullable() })),
    }),
    shows: ['task', 'goal', 'milestone', 'phase', 'kpi', 'measurement'],
  }),
}
