import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'

/** Where days lie on a line from the first day of a plan to its last, in percent. */
export interface Timeline {
  /** Left edge and width of the days from `start` to `end`, both included. */
  span: (start: Day, end: Day) => { left: number; width: number }
  /** The middle of a day. */
  point: (day: Day) => number
}

interface Dated {
  phases: readonly { startDate: Day | null; endDate: Day | null }[]
  milestones: readonly { dueDate: Day | null }[]
}

export function timelineOf({ phases, milestones }: Dated): Timeline {
  const days = [...phases.flatMap(({ startDate, endDate }) => [startDate, endDate]), ...milestones.map(({ dueDate }) => dueDate)]
  const sorted = days.filter((day) => day !== null).toSorted()
  const first = sorted[0] ?? '2000-01-01'
  const length = daysBetween(first, sorted.at(-1) ?? first) + 1
  const share = (count: number) => (count / length) * 100
  return {
    span: (start, end) => ({ left: share(daysBetween(first, start)), width: share(daysBetween(start, end) + 1) }),
    point: (day) => share(daysBetween(first, day) + 0.5),
  }
}
