import { v7 as newId } from 'uuid'
import { isEmpty } from '#domain/kpi/decideValues.ts'
import { guardSentence } from '#domain/kpi/guardSentence.ts'
import { readSent } from '#domain/kpi/sentValue.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { resolveHeldValues, waitingValues, type WaitingValue } from '../queries/heldValues.ts'
import { touchValues } from '../queries/kpis.ts'
import { addBatch, addCellChanges, type CellChange } from '../queries/measurementBatches.ts'
import { measurementsOf, saveMeasurements } from '../queries/measurements.ts'
import { kpisById, mayEnter, notTheirs } from './knownKpis.ts'

export const heldValues: Handlers<'heldValues'> = {
  list: async (context) => ({
    heldValues: (await waitingValues(context)).map(({ holds, ...held }) => ({
      ...held,
      reasons: holds.map((hold) => ({ rule: hold.rule, zh: guardSentence(hold, 'zh'), en: guardSentence(hold, 'en') })),
    })),
  }),

  resolve: async (context, { ids, action, reason = '', ...right }) => {
    const kpis = await kpisById(context)
    const chosen = (await waitingValues(context)).filter(({ id, kpiId }) => ids.includes(id) && kpis.has(kpiId))
    if (chosen.length < new Set(ids).size) throw new Problem('notFound')
    for (const { kpiId } of chosen) if (!mayEnter(context, kpis.get(kpiId)!)) throw await notTheirs(context, kpis.get(kpiId)!)
    if (action === 'discard') {
      if (reason === '') throw new Problem('reasonMissing', {}, { field: 'reason' })
      await resolveHeldValues(context, ids, 'discarded', reason)
      return { resolved: chosen.length, batchId: null }
    }
    const values = action === 'accept' ? chosen : [corrected(chosen, kpis.get(chosen[0]!.kpiId)!, right)]
    const batchId = await storeAnyway(context, values, reason)
    await resolveHeldValues(context, ids, action === 'accept' ? 'accepted' : 'corrected', reason)
    return { resolved: chosen.length, batchId }
  },
}

type KnownKpi = Awaited<ReturnType<typeof kpisById>> extends Map<string, infer K> ? K : never

function corrected(
  [held, ...more]: WaitingValue[],
  { metric, shownName }: KnownKpi,
  right: Parameters<typeof readSent>[0],
): WaitingValue {
  if (!held || more.length > 0) throw new Problem('correctOne')
  const read = readSent({ ...right, day: held.day, dimension: held.dimension }, { kind: metric.kind, name: shownName })
  if (read instanceof Problem) throw read
  if (isEmpty(read)) throw new Problem('valueMissing', {}, { field: 'value' })
  return { ...held, ...read }
}

/** A person has looked: no rule holds these values any more. */
async function storeAnyway(context: CampaignContext, values: WaitingValue[], reason: string): Promise<string> {
  const { tx, who } = context
  const days = values.map(({ day }) => day).toSorted()
  const ids = [...new Set(values.map(({ kpiId }) => kpiId))]
  const known = await measurementsOf(tx, who.workspaceId, ids, { from: days[0]!, to: days.at(-1)! })
  const changes = values.flatMap((value): CellChange[] => {
    const before = known.find(
      ({ kpiId, day, dimension }) => kpiId === value.kpiId && day === value.day && dimension === value.dimension,
    )
    const { kpiId, day, dimension } = value
    return before ? [{ id: newId(), kpiId, day, dimension, before: sidesOf(before), after: sidesOf(value) }] : []
  })
  const batchId = newId()
  const counts = { stored: values.length - changes.length, corrected: changes.length, held: 0 }
  await addBatch(context, { id: batchId, origin: values[0]!.origin, sourceName: values[0]!.sourceName, ...counts })
  await addCellChanges(tx, who.workspaceId, batchId, reason, changes)
  const places = new Map(values.map((value) => [`${value.kpiId} ${value.day} ${value.dimension ?? ''}`, value]))
  await saveMeasurements(tx, who.workspaceId, batchId, [...places.values()])
  await touchValues(tx, who.workspaceId, ids)
  return batchId
}

function sidesOf({ value, numerator, denominator }: Pick<WaitingValue, 'value' | 'numerator' | 'denominator'>) {
  return { value, numerator, denominator }
}
