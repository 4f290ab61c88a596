import { daysBetween, type Day } from '#domain/day.ts'

/** `up`: more is better (销售额 ≥ 500万); `down`: less is better (获客成本 ≤ 50). */
export type Direction = 'up' | 'down'

export interface GapQuestion {
  /** How the days become the result, as in a forecast. */
  aggregate: 'sum' | 'mean' | 'last'
  direction: Direction
  /** All in the KPI's canonical unit. */
  target: number
  /** The result so far; null where nothing is recorded. */
  toDate: number | null
  forecast: number
  start: Day
  end: Day
  asOf: Day
}

export interface Gap {
  /** What is expected to be missing at the end (for `down`: to be too much); negative is to spare. */
  gap: number
  /** What every remaining day must bring (for `down`: may cost): an amount (sum), an average (mean) or a change (last). Null on the last day. */
  neededPerDay: number | null
}

export function gapToGoal(question: GapQuestion): Gap {
  const { direction, target, forecast } = question
  return { gap: direction === 'up' ? target - forecast : forecast - target, neededPerDay: neededPerDay(question) }
}

/** Days of the window up to `asOf`, and after it. */
export function daysPassed({ start, end, asOf }: { start: Day; end: Day; asOf: Day }): { passed: number; remaining: number } {
  const all = daysBetween(start, end) + 1
  const passed = Math.max(0, Math.min(all, daysBetween(start, asOf) + 1))
  return { passed, remaining: all - passed }
}

function neededPerDay(question: GapQuestion): number | null {
  const { aggregate, direction, target, toDate } = question
  const { passed, remaining } = daysPassed(question)
  if (remaining === 0) return null
  if (aggregate === 'mean') return Math.max(0, (target * (passed + remaining) - (toDate ?? target) * passed) / remaining)
  const missing = (target - (toDate ?? 0)) / remaining
  return direction === 'up' || aggregate === 'sum' ? Math.max(0, missing) : missing
}
