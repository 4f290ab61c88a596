import { z } from 'zod'
import { done, id, line } from './fields.ts'
import { read, write } from './operation.ts'
import { entered } from './measurements.ts'

const path = z.string().trim().max(200)

export const payloadPaths = z.strictObject({
  list: path.meta({ description: 'Where the values are, such as data.rows; empty where the payload is the list or one value.' }),
  day: path.meta({ description: 'Within each value; empty takes the day on which it comes.' }),
  metric: path.meta({ description: 'The field that names the metric; empty where `kpis` says it.' }),
  dimension: path,
  value: path,
  numerator: path,
  denominator: path,
  /** Fields that are values of a KPI each (a wide payload), or, with a metric field, what it says. */
  kpis: z.array(z.strictObject({ written: z.string().trim().max(200), kpiId: id })).max(100),
})

const sourceRow = z.object({
  id,
  name: z.string(),
  isSigned: z.boolean(),
  paths: payloadPaths.nullable(),
  lastPayload: z.string().nullable(),
  lastReceivedAt: z.string().nullable(),
  lastProblem: z.string().nullable(),
})

const opened = z.object({
  id,
  address: z.string().meta({ description: 'Below the server’s own address. Shown once: only its hash is kept.' }),
  signingKey: z.string().nullable().meta({ description: 'For HMAC-SHA256 of the body, hex in X-Signature-256: sha256=…' }),
})

export const sources = {
  list: read({
    summary: 'Webhook sources of a campaign',
    path: '/campaigns/:campaignId/sources',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id }),
    output: z.object({ sources: z.array(sourceRow) }),
    shows: ['source'],
  }),
  create: write({
    summary: 'Make a secret address for a system to send values to',
    method: 'POST',
    path: '/campaigns/:campaignId/sources',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, name: line, isSigned: z.boolean().optional(), paths: payloadPaths.optional() }),
    output: opened,
    changes: ['source'],
  }),
  update: write({
    summary: 'Change a source’s name, or say which places of its payload mean what',
    method: 'PATCH',
    path: '/campaigns/:campaignId/sources/:sourceId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, sourceId: id, name: line.optional(), paths: payloadPaths.optional() }),
    output: done,
    changes: ['source'],
  }),
  renew: write({
    summary: 'Give a source a new address; the old one stops working',
    method: 'POST',
    path: '/campaigns/:campaignId/sources/:sourceId/address',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, sourceId: id, isSigned: z.boolean().optional() }),
    output: opened,
    changes: ['source'],
  }),
  remove: write({
    summary: 'Remove a source; its values are kept',
    method: 'DELETE',
    path: '/campaigns/:campaignId/sources/:sourceId',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, sourceId: id }),
    output: done,
    changes: ['source'],
  }),
  receive: write({
    summary: 'Where a system sends its JSON; the address is the secret',
    method: 'POST',
    path: '/hooks/:secret',
    role: 'anyone',
    takes: 'file',
    maxBytes: 2_000_000,
    input: z.strictObject({ secret: z.string().max(200) }),
    output: entered.omit({ batchId: true, held: true }).extend({ held: z.int(), isMapped: z.boolean() }),
    changes: ['measurement', 'heldValue', 'source'],
  }),
}
