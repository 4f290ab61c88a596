import { z } from 'zod'
import { dependencyKinds, lagUnits } from '#domain/dependency.ts'
import { basedOn, id, text, written } from './fields.ts'
import { write } from './operation.ts'

const campaignId = id
const lag = z.int().meta({ description: 'Days that the successor waits longer; negative: that the two overlap. At most 365.' })
const details = { kind: z.enum(dependencyKinds).optional(), lag: lag.optional(), lagUnit: z.enum(lagUnits).optional() }

export const dependencies = {
  create: write({
    summary: 'Let a task wait for another one of the campaign; a circle is refused and named',
    method: 'POST',
    path: '/campaigns/:campaignId/dependencies',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, id: id.optional(), predecessorId: id, successorId: id, ...details }),
    output: written.extend({ id }),
    changes: ['dependency'],
  }),
  update: write({
    summary: 'Change how a task waits for another: kind, lag, or which one',
    method: 'PATCH',
    path: '/campaigns/:campaignId/dependencies/:dependencyId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, dependencyId: id, basedOn, predecessorId: id.optional(), ...details }),
    output: written,
    changes: ['dependency'],
  }),
  remove: write({
    summary: 'Let a task no longer wait for another',
    method: 'DELETE',
    path: '/campaigns/:campaignId/dependencies/:dependencyId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId, dependencyId: id }),
    output: written,
    changes: ['dependency'],
  }),
  setPredecessors: write({
    summary:
      'Say what tasks wait for, as 3FS+2d、物料到店 or as a list, in place of what they waited for; what can’t be taken is named, the rest is saved as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/dependencies/batch',
    role: 'campaign:lead',
    input: z.strictObject({
      campaignId,
      tasks: z
        .array(
          z.strictObject({
            taskId: id,
            text: text
              .optional()
              .meta({ description: 'Row numbers of the sheet or names of tasks, separated by 、 or a comma.' }),
            predecessors: z
              .array(z.strictObject({ predecessorId: id, ...details }))
              .max(100)
              .optional(),
          }),
        )
        .max(10_000),
    }),
    output: written.extend({ refused: z.array(z.object({ taskId: id, code: z.string(), message: z.string() })) }),
    changes: ['dependency'],
    maxBytes: 32_000_000,
  }),
}
