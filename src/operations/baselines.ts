import { z } from 'zod'
import { frozenNouns } from '#domain/baseline.ts'
import { day, id, text, written } from './fields.ts'
import { read, write } from './operation.ts'

const campaignId = id
const number = z.int().positive().meta({ description: 'The number of a baseline: 1 is the first.' })

export const baselineRow = z.object({
  id,
  number,
  note: z.string(),
  frozenOn: day,
  frozenAt: z.string(),
  authorId: id.nullable(),
})

export const planDifference = z.object({
  noun: z.enum(frozenNouns as [(typeof frozenNouns)[number], ...typeof frozenNouns]),
  id,
  name: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  varianceDays: z.int().nullable(),
})

export const baselines = {
  list: read({
    summary: 'The baselines of a campaign, newest first',
    path: '/campaigns/:campaignId/baselines',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId }),
    output: z.object({ baselines: z.array(baselineRow) }),
    shows: ['baseline'],
  }),
  freeze: write({
    summary: 'Freeze goals, milestones, phases and tasks as the next baseline, which variance is counted against from now on',
    method: 'POST',
    path: '/campaigns/:campaignId/baselines',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      note: text.optional().meta({ description: 'What this baseline is; a later one needs the reason.' }),
    }),
    output: written.extend({ id, number }),
    changes: ['baseline', 'campaign', 'goal', 'milestone', 'phase', 'task'],
  }),
  compare: read({
    summary: 'What differs between a baseline and the plan of today, or another baseline',
    path: '/campaigns/:campaignId/baselines/:number/comparison',
    role: 'campaign:viewer',
    input: z.strictObject({
      campaignId,
      number,
      with: number.optional().meta({ description: 'Another baseline instead of today.' }),
    }),
    output: z.object({ differences: z.array(planDifference), rows: z.int() }),
    shows: ['baseline', 'goal', 'milestone', 'phase', 'task'],
  }),
}
