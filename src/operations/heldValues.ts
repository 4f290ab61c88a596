import { z } from 'zod'
import { day, decimal, id } from './fields.ts'
import { dimension } from './kpiFields.ts'
import { read, write } from './operation.ts'

export const heldValues = {
  list: read({
    summary: 'Values that wait for a person, with the reasons',
    path: '/campaigns/:campaignId/held-values',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId: id }),
    output: z.object({
      heldValues: z.array(
        z.object({
          id,
          kpiId: id,
          day,
          dimension,
          value: decimal.nullable(),
          numerator: decimal.nullable(),
          denominator: decimal.nullable(),
          reasons: z.array(z.object({ rule: z.string(), zh: z.string(), en: z.string() })),
          origin: z.string(),
          sourceName: z.string(),
          authorId: id,
          at: z.string(),
        }),
      ),
    }),
    shows: ['heldValue'],
  }),
  resolve: write({
    summary: 'Accept held values as they are, put one right, or discard them; discarding needs a reason',
    method: 'POST',
    path: '/campaigns/:campaignId/held-values/resolution',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId: id,
      ids: z.array(id).min(1).max(10_000),
      action: z.enum(['accept', 'correct', 'discard']),
      value: decimal.nullable().optional().meta({ description: 'To correct one: the right value.' }),
      numerator: decimal.nullable().optional(),
      denominator: decimal.nullable().optional(),
      reason: z.string().trim().max(1000).optional(),
    }),
    output: z.object({ resolved: z.int(), batchId: id.nullable() }),
    changes: ['heldValue', 'measurement'],
  }),
}
