import type { Day } from '#domain/day.ts'
import { sumDecimals, type Decimal } from './decimal.ts'
import { ofWhole, type KpiMeaning, type Measurement } from './measurement.ts'

export interface Actual {
  value: number
  /** Without rounding, where it is a sum or a reading; null for a quotient. */
  exact: Decimal | null
  /** Days with a reading. */
  days: number
  /** A ratio of which only daily rates are known: their plain average stands in for the ratio of sums. */
  approximate: boolean
}

/** The result of the days from `from` to `to`, both inclusive; null where nothing was recorded (which is not zero). */
export function actualOf(kpi: KpiMeaning, measurements: readonly Measurement[], from: Day, to: Day): Actual | null {
  const within = ofWhole(measurements).filter(({ day }) => day >= from && day <= to)
  const days = new Set(within.map(({ day }) => day)).size
  if (days === 0) return null
  if (kpi.kind === 'ratio') return ratioOf(kpi, within, days)
  const values = kpi.kind === 'cumulative' ? within : lastOfEach(within)
  const exact = sumDecimals(values.flatMap(({ value }) => value ?? []))
  return { value: Number(exact), exact, days, approximate: false }
}

/** What a KPI with the unit `%` makes of a quotient. */
export function ratioScale({ unit }: KpiMeaning): number {
  return unit === '%' ? 100 : 1
}

/** One reading as a number, in the KPI's unit; null where a side of a ratio is missing or its denominator is zero. */
export function readingOf({ value, numerator, denominator }: Measurement, kpi: KpiMeaning): number | null {
  if (value !== null) return Number(value)
  if (numerator === null || denominator === null || Number(denominator) === 0) return null
  return (Number(numerator) / Number(denominator)) * ratioScale(kpi)
}

function ratioOf(kpi: KpiMeaning, within: Measurement[], days: number): Actual | null {
  const sides = within.filter(({ numerator, denominator }) => numerator !== null && denominator !== null)
  const denominator = Number(sumDecimals(sides.map((side) => side.denominator!)))
  if (denominator !== 0) {
    const numerator = Number(sumDecimals(sides.map((side) => side.numerator!)))
    return { value: (numerator / denominator) * ratioScale(kpi), exact: null, days, approximate: false }
  }
  const rates = within.flatMap(({ value }) => value ?? [])
  if (rates.length === 0) return null
  return { value: Number(sumDecimals(rates)) / rates.length, exact: null, days, approximate: true }
}

/** A level of several channels is the sum of what each had last. */
function lastOfEach(within: Measurement[]): Measurement[] {
  const last = new Map<string | null, Measurement>()
  for (const measurement of within) {
    const known = last.get(measurement.dimension)
    if (!known || measurement.day >= known.day) last.set(measurement.dimension, measurement)
  }
  return [...last.values()]
}
