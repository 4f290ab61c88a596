import { z } from 'zod'
import { directions, metricKinds } from '#domain/metric.ts'
import { done, id, line, optionalLine, position, text } from './fields.ts'
import { read, write } from './operation.ts'

const details = {
  unit: z.string().trim().max(20).meta({ description: 'As shown: 元, 人, %. Values of a metric in % are on the scale of 100.' }),
  kind: z
    .enum(metricKinds)
    .meta({ description: 'cumulative adds up, ratio divides two sums, level counts the last value (粉丝数).' }),
  direction: z.enum(directions).meta({ description: 'Whether more (up) or less (down) is better.' }),
  numeratorId: id.nullable(),
  denominatorId: id.nullable(),
  dataSource: optionalLine,
  metricDefinition: text,
  aliases: z.array(line).max(50),
  position,
}

export const metricRow = z.object({ id, name: z.string(), ...details })

export const metrics = {
  list: read({
    summary: 'The metric library of the workspace; a new one holds the field’s usual metrics',
    path: '/metrics',
    role: 'member',
    scope: 'kpis:read',
    input: z.strictObject({}),
    output: z.object({ metrics: z.array(metricRow) }),
    shows: ['metric'],
  }),
  create: write({
    summary: 'Add a metric to the library',
    method: 'POST',
    path: '/metrics',
    role: 'member',
    input: z.strictObject({ id: id.optional(), name: line, ...z.object(details).partial().shape }),
    output: z.object({ id }),
    changes: ['metric'],
  }),
  update: write({
    summary: 'Change a metric of the library',
    method: 'PATCH',
    path: '/metrics/:metricId',
    role: 'admin',
    input: z.strictObject({ metricId: id, name: line.optional(), ...z.object(details).partial().shape }),
    output: done,
    changes: ['metric', 'kpi'],
  }),
  remove: write({
    summary: 'Remove a metric that no KPI uses',
    method: 'DELETE',
    path: '/metrics/:metricId',
    role: 'admin',
    input: z.strictObject({ metricId: id }),
    output: done,
    changes: ['metric'],
  }),
}
