import type { Day } from '#domain/day.ts'
import { actualOf } from './actual.ts'
import { guard, type Hold } from './guard.ts'
import type { KpiMeaning, Measurement } from './measurement.ts'

/** A value that comes in, with the line that it was sent on. */
export interface Incoming extends Measurement {
  line: number
}

export interface ValueDecision {
  fresh: Incoming[]
  /** What replaces a known value; all null takes it away. */
  corrections: { value: Incoming; before: Measurement }[]
  held: { value: Incoming; holds: Hold[] }[]
  unchanged: number
}

/**
 * What becomes of the values of one KPI. A second value for a day is a correction of the first, unless both come in the same batch: then
 * nobody knows which is right, and the second waits. Values that wait already close the gap that they were held for.
 */
export function decideValues(
  incoming: readonly Incoming[],
  about: { kpi: KpiMeaning; known: readonly Measurement[]; waiting: readonly Measurement[]; today: Day },
): ValueDecision {
  const { kpi, known, waiting, today } = about
  const decision: ValueDecision = { fresh: [], corrections: [], held: [], unchanged: 0 }
  const current = new Map<string, Measurement>(known.map((measurement) => [keyOf(measurement), measurement]))
  const ofDay = Map.groupBy(known, ({ day }) => day)
  const inBatch = new Map<string, Incoming>()
  const given = incoming.filter((value) => !isEmpty(value))
  const holdsOf = new Map(
    guard([...waiting, ...given], known, { kpi, today })
      .slice(waiting.length)
      .map((holds, i) => [given[i]!, holds]),
  )
  for (const value of incoming) {
    const key = keyOf(value)
    const earlier = inBatch.get(key)
    const before = current.get(key)
    const holds = (holdsOf.get(value) ?? []).filter(({ rule }) => rule !== 'duplicateDay' || earlier !== undefined)
    if (isEmpty(value) && !before) decision.unchanged += 1
    else if (before && isSame(before, value)) decision.unchanged += 1
    else if (!earlier && repeats(value, kpi, ofDay.get(value.day) ?? [], before)) decision.unchanged += 1
    else if (holds.length > 0) decision.held.push({ value, holds })
    else if (earlier) decision.held.push({ value, holds: [duplicate(value, earlier)] })
    else if (before) decision.corrections.push({ value, before })
    else decision.fresh.push(value)
    if (!earlier) inBatch.set(key, value)
    if (!earlier && holds.length === 0) current.set(key, value)
  }
  return decision
}

/** Nothing at all: how a value is taken away. */
export function isEmpty({ value, numerator, denominator }: Measurement): boolean {
  return value === null && numerator === null && denominator === null
}

function keyOf({ day, dimension }: Measurement): string {
  return `${day} ${dimension ?? ''}`
}

function isSame(a: Measurement, b: Measurement): boolean {
  return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator
}

/** A rate that follows from the two sides that are known, or a whole that is the sum of its parts, says nothing new. */
function repeats(
  { day, dimension, value, numerator }: Incoming,
  kpi: KpiMeaning,
  ofDay: Measurement[],
  before?: Measurement,
): boolean {
  if (value === null || numerator !== null || (before && before.numerator === null)) return false
  const told = dimension === null ? ofDay : ofDay.filter((one) => one.dimension === dimension)
  const known = told.length > 0 ? actualOf(kpi, told, day, day) : null
  return known !== null && Math.abs(known.value - Number(value)) <= sameWithin * Math.abs(known.value)
}

/** What a spreadsheet keeps of a rate, in parts of it. */
const sameWithin = 1e-6

/** For what the guard can't compare: a value that is taken away and given at once. */
function duplicate(value: Incoming, earlier: Incoming): Hold {
  return { rule: 'duplicateDay', params: { day: value.day, known: earlier.value ?? '', value: value.value ?? '' } }
}
