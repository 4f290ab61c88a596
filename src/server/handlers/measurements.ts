import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { batchesAsJson, historyOfCell } from '../queries/measurementBatches.ts'
import { measurementsAsJson } from '../queries/measurements.ts'
import { enterValues, type IncomingOfKpi } from './enterValues.ts'
import { kpisById } from './knownKpis.ts'
import { importFile, readFile } from './measurementFile.ts'
import { enterMinutes } from './minutes.ts'
import { readBatch, typedValue } from './sentValues.ts'
import { takeBackBatch } from './takeBackBatch.ts'

export const measurements: Handlers<'measurements'> = {
  list: async (context, input) => new JsonText(await measurementsAsJson(context, input)),

  history: async (context, { kpiId, day, dimension = '' }) => {
    if (!(await kpisById(context)).has(kpiId)) throw new Problem('notFound')
    return { entries: await historyOfCell(context, { kpiId, day, dimension }) }
  },

  record: async (context, { kpiId, reason, ...value }) => {
    const kpis = await kpisById(context)
    if (!kpis.has(kpiId)) throw new Problem('notFound')
    return enterValues(context, kpis, [await typedValue(context, kpis, { kpiId, ...value }, 1)], { origin: 'typed', reason })
  },

  recordGrid: async (context, { values, reason }) => {
    const kpis = await kpisById(context)
    const incoming: IncomingOfKpi[] = []
    for (const [index, value] of values.entries()) incoming.push(await typedValue(context, kpis, value, index + 1))
    return enterValues(context, kpis, incoming, { origin: 'grid', reason })
  },

  batch: async (context, { values, allOrNothing, sourceName = '', reason }) => {
    const kpis = await kpisById(context)
    const { incoming, refused } = await readBatch(context, kpis, values)
    return enterValues(context, kpis, incoming, { origin: 'api', sourceName, reason, allOrNothing, refused })
  },

  minutes: enterMinutes,
  readFile,
  importFile,
  batches: async (context) => new JsonText(await batchesAsJson(context)),
  takeBack: (context, { batchId }) => takeBackBatch(context, batchId),
}
