import { v7 as newId } from 'uuid'
import { decideValues, isEmpty, type Incoming, type ValueDecision } from '#domain/kpi/decideValues.ts'
import { guardSentence } from '#domain/kpi/guardSentence.ts'
import type { Measurement } from '#domain/kpi/measurement.ts'
import { addDays, type Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext } from '../context.ts'
import { addHeldValues, resolveHeldValues, waitingValues, type HeldValue } from '../queries/heldValues.ts'
import { touchValues } from '../queries/kpis.ts'
import { addBatch, addCellChanges, type CellChange, type Origin } from '../queries/measurementBatches.ts'
import { measurementsOf, removeMeasurements, saveMeasurements, type OfKpi } from '../queries/measurements.ts'
import type { KnownKpis } from './knownKpis.ts'

export type IncomingOfKpi = OfKpi<Incoming>

export interface RefusedValue {
  line: number
  column: string
  text: string
  reason: string
}

interface About {
  origin: Origin
  sourceName?: string
  reason?: string | undefined
  /** Store nothing where one value is bad. */
  allOrNothing?: boolean | undefined
  refused?: RefusedValue[]
}

/** Takes values into the campaign: what is new is stored, what differs is a correction, what looks wrong waits for a person. */
export async function enterValues(context: CampaignContext, kpis: KnownKpis, incoming: IncomingOfKpi[], about: About) {
  const { refused = [] } = about
  const decided = await decideBatch(context, kpis, incoming)
  const held: (HeldValue & { line: number })[] = decided.flatMap(({ kpiId, decision }) =>
    decision.held.map(({ value: { line, ...value }, holds }) => ({ ...value, id: newId(), kpiId, holds, line })),
  )
  const stored = decided.reduce((sum, { decision }) => sum + decision.fresh.length, 0)
  const corrected = decided.reduce((sum, { decision }) => sum + decision.corrections.length, 0)
  const unchanged = decided.reduce((sum, { decision }) => sum + decision.unchanged, 0)
  const answer = {
    held: held.map(({ id, line, kpiId, day, dimension, holds }) => {
      return { id, line, kpiId, day, dimension, reasons: holds.map((hold) => guardSentence(hold, context.language)) }
    }),
    refused,
  }
  if (about.allOrNothing && refused.length + held.length > 0)
    return { batchId: null, stored: 0, corrected: 0, unchanged: 0, ...answer }
  if (stored + corrected + held.length === 0) return { batchId: null, stored, corrected, unchanged, ...answer }
  const batchId = newId()
  const counts = { stored, corrected, held: held.length }
  await addBatch(context, { id: batchId, origin: about.origin, sourceName: about.sourceName ?? '', ...counts })
  await saveDecisions(context, batchId, decided, about.reason ?? '')
  await addHeldValues(context, batchId, held)
  return { batchId: stored + corrected > 0 ? batchId : null, stored, corrected, unchanged, ...answer }
}

/** What would become of these values, KPI by KPI, without storing anything. */
export async function decideBatch(context: CampaignContext, kpis: KnownKpis, incoming: IncomingOfKpi[]) {
  if (incoming.length === 0) return []
  const byKpi = Map.groupBy(incoming, ({ kpiId }) => kpiId)
  const known = await knownAround(context, incoming)
  const waiting = Map.groupBy(await waitingValues(context), ({ kpiId }) => kpiId)
  return Array.from(byKpi, ([kpiId, values]) => {
    const { metric } = kpis.get(kpiId)!
    const about = { kpi: metric, known: known.get(kpiId) ?? [], waiting: waiting.get(kpiId) ?? [], today: context.today }
    const decision = decideValues(values.map(withoutKpi), about)
    return { kpiId, decision, waiting: about.waiting }
  })
}

/** So many days around what comes in tell a unit slip and a gap. */
const around = 60

async function knownAround({ tx, who }: CampaignContext, incoming: IncomingOfKpi[]) {
  const [first, last] = incoming.reduce<[Day, Day]>(
    ([from, to], { day }) => [day < from ? day : from, day > to ? day : to],
    [incoming[0]!.day, incoming[0]!.day],
  )
  const ids = [...new Set(incoming.map(({ kpiId }) => kpiId))]
  const known = await measurementsOf(tx, who.workspaceId, ids, { from: addDays(first, -around), to: addDays(last, around) })
  return Map.groupBy(known, ({ kpiId }) => kpiId)
}

type Decided = { kpiId: string; decision: ValueDecision; waiting: HeldValue[] }[]

async function saveDecisions(context: CampaignContext, batchId: string, decided: Decided, reason: string): Promise<void> {
  const { tx, who } = context
  const saved = decided.flatMap(({ kpiId, decision: { fresh, corrections } }) =>
    [...fresh, ...corrections.map(({ value }) => value)].map((value) => ({ ...value, kpiId })),
  )
  const changes = decided.flatMap(({ kpiId, decision }) =>
    decision.corrections.map(({ value, before }): CellChange => {
      const after = isEmpty(value) ? null : valuesOf(value)
      return { id: newId(), kpiId, day: value.day, dimension: value.dimension, before: valuesOf(before), after }
    }),
  )
  await addCellChanges(tx, who.workspaceId, batchId, reason, changes)
  await saveMeasurements(
    tx,
    who.workspaceId,
    batchId,
    saved.filter((value) => !isEmpty(value)),
  )
  await removeMeasurements(tx, who.workspaceId, saved.filter(isEmpty))
  const touched = [...new Set(saved.map(({ kpiId }) => kpiId))]
  if (touched.length > 0) await touchValues(tx, who.workspaceId, touched)
  await resolveHeldValues(context, replacedBy(decided), 'replaced')
}

/** A value that came in for a place where another one waits takes that place. */
function replacedBy(decided: Decided): string[] {
  return decided.flatMap(({ decision: { fresh, corrections, held }, waiting }) => {
    if (waiting.length === 0) return []
    const values = [...fresh, ...corrections.map(({ value }) => value), ...held.map(({ value }) => value)]
    const taken = new Set(values.map(placeOf))
    return waiting.filter((value) => taken.has(placeOf(value))).map(({ id }) => id)
  })
}

function placeOf({ day, dimension }: Measurement): string {
  return `${day} ${dimension ?? ''}`
}

function valuesOf({ value, numerator, denominator }: Measurement) {
  return { value, numerator, denominator }
}

function withoutKpi(incoming: IncomingOfKpi): Incoming {
  const { kpiId: _, ...value } = incoming
  return value
}

/** How a value was refused, as the caller reads it. */
export function refusedLine({ language }: CampaignContext, line: number, problem: Problem): RefusedValue {
  return {
    line,
    column: problem.field ?? '',
    text: String(problem.params.text ?? problem.params.name ?? ''),
    reason: problemSentence(problem, language),
  }
}
