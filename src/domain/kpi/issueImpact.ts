import type { Day } from '#domain/day.ts'
import type { Forecast, Interval } from '#domain/forecast/forecast.ts'
import type { KpiKind } from './measurement.ts'
import type { Period } from './targetShape.ts'

/** What an open issue says that it costs a KPI, while its phase lasts: −20 is a fifth of each coming day. */
export interface IssueImpact {
  /** Null is the whole period. */
  phase: Period | null
  /** In percent of what would come without it; negative is a loss. */
  percent: number
  /** How much of that its countermeasure gets back, in percent of the KPI (not of the loss). */
  recoveryPercent: number | null
}

export interface ImpactedForecast {
  issues: number
  with: Interval
  countermeasures: Interval
}

/**
 * The forecast as open issues change it: with them, and with them and their countermeasures. Only coming days change, as what has passed is
 * in the values already; several issues of one day are multiplied (two losses of half leave a quarter). Null where no issue says anything
 * of the coming days. A level keeps what it has: only what it would still gain or lose is changed.
 */
export function impactOnForecast(
  forecast: Forecast,
  about: { kind: KpiKind; asOf: Day },
  issues: readonly IssueImpact[],
): ImpactedForecast | null {
  const coming = forecast.ahead.filter(({ day }) => day > about.asOf)
  const counted = issues.filter(({ phase, percent }) => percent !== 0 && coming.some(({ day }) => isWithin(day, phase)))
  if (counted.length === 0) return null
  const lost = counted.map(({ phase, percent }) => ({ phase, percent }))
  const recovered = counted.map(({ phase, percent, recoveryPercent }) => ({ phase, percent: percent + (recoveryPercent ?? 0) }))
  return {
    issues: counted.length,
    with: changedBy(forecast, about.kind, factorOf(coming, about.kind, lost)),
    countermeasures: changedBy(forecast, about.kind, factorOf(coming, about.kind, recovered)),
  }
}

/** What an issue was expected to cost its phase, beside what the phase then really missed against what was expected without it. */
export function impactInHindsight(about: { percent: number; expectedWithout: number; actual: number }) {
  const { percent, expectedWithout, actual } = about
  return {
    predicted: (expectedWithout * percent) / 100,
    actual: actual - expectedWithout,
    actualPercent: expectedWithout === 0 ? null : (100 * (actual - expectedWithout)) / expectedWithout,
  }
}

type Change = Pick<IssueImpact, 'phase' | 'percent'>

/** By how much the whole of the coming days changes: each day by all that concerns it, weighed by what is expected of it. */
function factorOf(coming: Forecast['ahead'], kind: KpiKind, changes: Change[]): number {
  const weighed = coming.map(({ day, value }) => ({
    weight: kind === 'cumulative' ? Math.abs(value) : 1,
    factor: changes.reduce(
      (factor, { phase, percent }) => (isWithin(day, phase) ? factor * Math.max(0, 1 + percent / 100) : factor),
      1,
    ),
  }))
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return whole === 0 ? 1 : weighed.reduce((sum, { weight, factor }) => sum + weight * factor, 0) / whole
}

/** What is there already stays; what is still to come, and the doubt about it, is multiplied. */
function changedBy(forecast: Forecast, kind: KpiKind, factor: number): Interval {
  const there = kind === 'ratio' ? ratioThere(forecast) : (forecast.toDate ?? 0)
  const changed = (value: number) => there + (value - there) * factor
  return { total: changed(forecast.total), low: changed(forecast.low), high: changed(forecast.high) }
}

/** The part of a ratio's result that has passed: its value so far, by the part of the steps that is behind. */
function ratioThere({ toDate, coming, basis }: Forecast): number {
  if (toDate === null) return 0
  const known = Math.max(0, basis.values)
  return (toDate * known) / Math.max(1, known + coming.steps)
}

function isWithin(day: Day, phase: Period | null): boolean {
  return phase === null || (day >= phase.start && day <= phase.end)
}
