import { addDays, daysBetween, type Day } from '#domain/day.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import type { KpiKind } from './measurement.ts'

/** How a target spreads over the days of its period. */
export type TargetShape =
  | { kind: 'even' }
  /** Shares of phases in any unit (30, 50, 20); evenly within each. Days outside all phases get nothing. */
  | { kind: 'phases'; phases: readonly { start: Day; end: Day; share: number }[] }
  /** A target for each day; days that are not named get nothing. */
  | { kind: 'days'; targets: ReadonlyMap<Day, number> }
  /** The course of an earlier campaign, stretched or pressed to this period. */
  | { kind: 'like'; start: Day; end: Day; points: readonly Point[] }

export interface Period {
  start: Day
  end: Day
}

/** The part of the target that falls on each day, in parts of 1, by day. A shape that gives no day anything is taken as even. */
export function dayShares(period: Period, shape: TargetShape): Map<Day, number> {
  const days = daysOf(period)
  const weights = weightsOf(days, shape)
  const sum = weights.reduce((a, b) => a + b, 0)
  return new Map(days.map((day, i) => [day, sum > 0 ? weights[i]! / sum : 1 / days.length]))
}

/**
 * What should be reached by the end of `asOf`. A sum grows by its shares, a level moves from `from` (its state before the start) to the
 * target, a ratio is due in full every day. Null before the period.
 */
export function targetToDate(
  about: { kind: KpiKind; target: number; shares: ReadonlyMap<Day, number>; from?: number },
  asOf: Day,
): number | null {
  const { kind, target, shares, from = 0 } = about
  const days = [...shares.keys()]
  if (asOf < (days[0] ?? asOf)) return null
  if (kind === 'ratio' || asOf >= (days.at(-1) ?? asOf)) return target
  const due = days.reduce((sum, day) => (day <= asOf ? sum + shares.get(day)! : sum), 0)
  return kind === 'level' ? from + (target - from) * due : target * due
}

export function daysOf({ start, end }: Period): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(start, end) + 1) }, (_, i) => addDays(start, i))
}

function weightsOf(days: Day[], shape: TargetShape): number[] {
  if (shape.kind === 'even') return days.map(() => 1)
  if (shape.kind === 'days') return days.map((day) => Math.max(0, shape.targets.get(day) ?? 0))
  if (shape.kind === 'like') return stretched(shape, days.length)
  return days.map((day) =>
    shape.phases
      .filter(({ start, end }) => day >= start && day <= end)
      .reduce((sum, { start, end, share }) => sum + share / (daysBetween(start, end) + 1), 0),
  )
}

/** Day i of n gets what the earlier campaign brought between i/n and (i + 1)/n of its time. */
function stretched({ start, end, points }: Extract<TargetShape, { kind: 'like' }>, length: number): number[] {
  const earlier = new Map(points.map(({ day, value }) => [day, Math.max(0, value)]))
  const sums = [0]
  for (const day of daysOf({ start, end })) sums.push(sums.at(-1)! + (earlier.get(day) ?? 0))
  const at = (part: number) => {
    const position = part * (sums.length - 1)
    const whole = Math.min(Math.floor(position), sums.length - 2)
    return sums[whole]! + (sums[whole + 1]! - sums[whole]!) * (position - whole)
  }
  return Array.from({ length }, (_, i) => at((i + 1) / length) - at(i / length))
}
