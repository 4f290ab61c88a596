import { addDays, daysBetween, type Day } from '#domain/day.ts'
import { median } from '#domain/forecast/statistics.ts'
import { readingOf } from './actual.ts'
import { historyOf, type History, type Reading } from './guardHistory.ts'
import type { KpiMeaning, Measurement } from './measurement.ts'

export type GuardRule = 'duplicateDay' | 'unitSlip' | 'rateAbove100' | 'cumulativeFalls' | 'gap' | 'futureDay'

/** Why a value waits for a person; `guardSentence` says it. Nothing is dropped or repaired. */
export interface Hold {
  rule: GuardRule
  params: Record<string, string | number>
}

export interface GuardContext {
  kpi: KpiMeaning
  today: Day
  /** The source reports running totals (累计) instead of a day's amount. */
  runningTotal?: boolean
}

/**
 * The holds of each incoming value, in the order given: against what is known and against the rest of the batch. Of two values of one
 * day in the batch the second is the duplicate. A value equal to the known one is no news and is not held for it.
 */
export function guard(incoming: readonly Measurement[], known: readonly Measurement[], context: GuardContext): Hold[][] {
  const [before, together] = [historyOf(known, context.kpi), historyOf([...incoming, ...known], context.kpi)]
  const seen = new Map<string, number>()
  return incoming.map((measurement) => {
    const key = `${measurement.day} ${measurement.dimension ?? ''}`
    const value = readingOf(measurement, context.kpi)
    if (value === null) return []
    const [known, all] = [before(measurement.dimension), together(measurement.dimension)]
    const earlier = known.at(measurement.day) ?? seen.get(key)
    seen.set(key, value)
    return holdsOf({ day: measurement.day, value }, earlier, { known, all }, context)
  })
}

interface Histories {
  known: History
  all: History
}

function holdsOf(reading: Reading, earlier: number | undefined, { known, all }: Histories, context: GuardContext): Hold[] {
  const { kpi, today } = context
  const holds = [
    earlier !== undefined && earlier !== reading.value && hold('duplicateDay', { known: earlier }),
    reading.day > today && hold('futureDay', { today }),
    kpi.kind === 'ratio' && kpi.unit === '%' && reading.value > 100 && hold('rateAbove100', {}),
    kpi.kind !== 'ratio' && slips(reading, { known, all }),
    kpi.kind === 'cumulative' &&
      (context.runningTotal ? falls(reading, all) : reading.value < 0 && hold('cumulativeFalls', { before: 0 })),
    gapBefore(reading, all),
  ]
  return holds
    .filter((found) => found !== false)
    .map(({ rule, params }) => ({ rule, params: { day: reading.day, value: reading.value, ...params } }))
}

function hold(rule: GuardRule, params: Hold['params']): Hold {
  return { rule, params }
}

const fewestNeighbours = 3
/** 万 against 元 is 10,000; neighbours differ among themselves, so a fifth of that is suspicious already. */
const suspicious = 2_000
/** A longer gap is named by its first days. */
const longestGap = 366

/** Where nothing is far from anything else, nothing has to be compared with its neighbours. */
function slips(reading: Reading, { known, all }: Histories): Hold | false {
  if (reading.value === 0) return false
  const mayBe = known.differs(reading.value, suspicious) || all.differs(reading.value, suspicious)
  return mayBe && (unitSlip(reading, known) ?? unitSlip(reading, all) ?? false)
}

/** Null where there are too few neighbours to tell. */
function unitSlip(reading: Reading, history: History): Hold | false | null {
  const neighbours = history.near(reading.day).filter(({ value }) => value !== 0)
  if (neighbours.length < fewestNeighbours) return null
  const usual = median(neighbours.map(({ value }) => Math.abs(value)))
  const times = Math.abs(reading.value) / usual
  return (
    reading.value !== 0 &&
    (times >= suspicious || times <= 1 / suspicious) &&
    hold('unitSlip', { usual, times: times > 1 ? 'many' : 'part' })
  )
}

function falls(reading: Reading, history: History): Hold | false {
  const before = history.before(reading.day)
  return before !== undefined && reading.value < before.value && hold('cumulativeFalls', { before: before.value })
}

/** Days without a value since the last one, but for weekdays that had none in the two weeks before either. */
function gapBefore(reading: Reading, history: History): Hold | false {
  const before = history.before(reading.day)
  if (!before || daysBetween(before.day, reading.day) <= 1) return false
  const between = Array.from({ length: Math.min(longestGap, daysBetween(before.day, reading.day) - 1) }, (_, i) =>
    addDays(before.day, i + 1),
  )
  const missing = between.filter((day) => !isDayOff(day, before.day, history))
  return missing.length > 0 && hold('gap', { from: missing[0]!, to: missing.at(-1)!, days: missing.length })
}

function isDayOff(day: Day, last: Day, history: History): boolean {
  const weeksBefore = [7, 14, 21, 28, 35]
    .map((back) => addDays(day, -back))
    .filter((earlier) => earlier <= last && earlier >= history.first!)
  return weeksBefore.length >= 2 && weeksBefore.slice(0, 2).every((earlier) => history.at(earlier) === undefined)
}
