import type { Day } from '#domain/day.ts'
import type { Forecast } from '#domain/forecast/forecast.ts'
import { actualOf, type Actual } from './actual.ts'
import { ofDimension, type KpiMeaning, type Measurement } from './measurement.ts'
import { paceOf } from './pace.ts'
import { targetToDate, type Period } from './targetShape.ts'

export interface PhaseResult {
  phase: string
  /** What the target's shape asks of the phase. A ratio is asked for in full, a level has no share of its own (null). */
  target: number | null
  toDate: Actual | null
  pace: number | null
  /** The result so far and what is still expected of the phase; null where that does not add up (ratios, levels) or nothing is forecast. */
  expected: number | null
}

/** A target by phase, with the shares of its days and the forecast of the whole period. */
export function byPhase(
  kpi: KpiMeaning,
  about: { target: number | null; shares: ReadonlyMap<Day, number>; forecast: Forecast | null; asOf: Day },
  measurements: readonly Measurement[],
  phases: readonly (Period & { name: string })[],
): PhaseResult[] {
  return phases.map(({ name, start, end }) => {
    const within = (day: Day) => day >= start && day <= end
    const shares = new Map([...about.shares].filter(([day]) => within(day)))
    const share = [...shares.values()].reduce((a, b) => a + b, 0)
    const target =
      about.target === null ? null : kpi.kind === 'cumulative' ? about.target * share : kpi.kind === 'ratio' ? about.target : null
    const due =
      target === null
        ? null
        : targetToDate({ kind: kpi.kind, target, shares: share > 0 ? rescaled(shares, share) : shares }, about.asOf)
    const toDate = actualOf(kpi, measurements, start, about.asOf < end ? about.asOf : end)
    const ahead = about.forecast?.ahead.filter(({ day }) => within(day)).reduce((sum, { value }) => sum + value, 0) ?? 0
    return {
      phase: name,
      target,
      toDate,
      pace: paceOf(toDate?.value ?? null, due),
      expected: kpi.kind === 'cumulative' && about.forecast ? (toDate?.value ?? 0) + ahead : null,
    }
  })
}

/** The readings of each dimension value, to be judged one by one like a whole; in the order of first appearance. */
export function byDimension(measurements: readonly Measurement[]): { dimension: string; measurements: Measurement[] }[] {
  const names = new Set(measurements.flatMap(({ dimension }) => dimension ?? []))
  return Array.from(names, (dimension) => ({ dimension, measurements: ofDimension(measurements, dimension) }))
}

function rescaled(shares: ReadonlyMap<Day, number>, sum: number): Map<Day, number> {
  return new Map(Array.from(shares, ([day, share]) => [day, share / sum]))
}
