import { z } from 'zod'
import { comparators } from '#domain/goal.ts'
import { basedOn, decimal, id, line, optionalLine, position, text, written } from './fields.ts'
import { write } from './operation.ts'

const details = {
  comparator: z.enum(comparators).optional(),
  targetValue: decimal.nullable().optional(),
  unit: optionalLine.optional(),
  note: text.optional(),
  position: position.optional(),
  kpiId: id
    .nullable()
    .optional()
    .meta({ description: 'The KPI that it is a target on; found by the metric’s name where nothing is said.' }),
}

export const goals = {
  create: write({
    summary: 'Add a goal: metric, comparator, value, unit',
    method: 'POST',
    path: '/campaigns/:campaignId/goals',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, id: id.optional(), metric: line, ...details }),
    output: written.extend({ id }),
    changes: ['goal', 'kpi'],
  }),
  update: write({
    summary: 'Change a goal',
    method: 'PATCH',
    path: '/campaigns/:campaignId/goals/:goalId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, goalId: id, basedOn, metric: line.optional(), ...details }),
    output: written,
    changes: ['goal'],
  }),
  remove: write({
    summary: 'Remove a goal',
    method: 'DELETE',
    path: '/campaigns/:campaignId/goals/:goalId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, goalId: id }),
    output: written,
    changes: ['goal'],
  }),
}
