import { actualOf, ratioScale } from './actual.ts'
import { sumDecimals } from './decimal.ts'
import type { KpiMeaning, Measurement } from './measurement.ts'

/** A value of one minute: what came in it (cumulative), its two sides (ratio), or the state at its end (level). */
export interface MinuteValue extends Omit<Measurement, 'day'> {
  /** ISO moment of its beginning. */
  minute: string
}

/** The day's value that its minutes make, for one dimension value; null for none. */
export function dayOfMinutes(kpi: KpiMeaning, minutes: readonly MinuteValue[]): Omit<Measurement, 'day' | 'dimension'> | null {
  if (minutes.length === 0) return null
  if (kpi.kind === 'level') {
    const last = minutes.reduce((latest, next) => (next.minute >= latest.minute ? next : latest))
    return { value: last.value, numerator: null, denominator: null }
  }
  if (kpi.kind === 'cumulative') return { value: sumDecimals(given(minutes, 'value')), numerator: null, denominator: null }
  const sided = minutes.filter(({ numerator, denominator }) => numerator !== null && denominator !== null)
  if (sided.length > 0)
    return {
      value: null,
      numerator: sumDecimals(given(sided, 'numerator')),
      denominator: sumDecimals(given(sided, 'denominator')),
    }
  const rate = actualOf(
    kpi,
    minutes.map((minute) => ({ ...minute, day: '', dimension: null })),
    '',
    '',
  )
  return rate && { value: String(Number(rate.value.toFixed(6))), numerator: null, denominator: null }
}

/** The result of the day up to each minute that has a value, all dimension values together. */
export function boardCourse(kpi: KpiMeaning, minutes: readonly MinuteValue[]): { minute: string; value: number }[] {
  const so = { sum: 0, top: 0, bottom: 0, rates: 0, count: 0, levels: new Map<string | null, number>() }
  return Array.from(
    Map.groupBy(
      minutes.toSorted((a, b) => a.minute.localeCompare(b.minute)),
      ({ minute }) => minute,
    ),
    ([minute, found]) => {
      for (const { dimension, value, numerator, denominator } of found) {
        so.sum += Number(value ?? 0)
        if (value !== null) so.levels.set(dimension, Number(value))
        if (numerator !== null && denominator !== null) {
          so.top += Number(numerator)
          so.bottom += Number(denominator)
        } else if (value !== null) {
          so.rates += Number(value)
          so.count += 1
        }
      }
      return { minute, value: resultOf(kpi, so) }
    },
  )
}

function resultOf(
  kpi: KpiMeaning,
  so: { sum: number; top: number; bottom: number; rates: number; count: number; levels: Map<string | null, number> },
): number {
  if (kpi.kind === 'cumulative') return so.sum
  if (kpi.kind === 'level') return [...so.levels.values()].reduce((a, b) => a + b, 0)
  return so.bottom !== 0 ? (so.top / so.bottom) * ratioScale(kpi) : so.count > 0 ? so.rates / so.count : 0
}

function given(minutes: readonly MinuteValue[], side: 'value' | 'numerator' | 'denominator'): string[] {
  return minutes.flatMap((minute) => minute[side] ?? [])
}
