import type { StartingPlan } from '#domain/campaignStart.ts'
import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'

/** Stands in while no period is given: the shape of a plan shows before its dates do. */
export const nominalPeriod = { startDate: '2024-06-01', endDate: '2024-06-30' }

/** Where days lie on a line from the first day of a plan to its last, in percent. */
export interface Timeline {
  /** Left edge and width of the days from `start` to `end`, both included. */
  span: (start: Day, end: Day) => { left: number; width: number }
  /** The middle of a day. */
  point: (day: Day) => number
}

export function timelineOf({ phases, milestones }: StartingPlan): Timeline {
  const days = [...phases.flatMap(({ startDate, endDate }) => [startDate, endDate]), ...milestones.map(({ dueDate }) => dueDate)]
  const sorted = days.toSorted()
  const first = sorted[0] ?? nominalPeriod.startDate
  const length = daysBetween(first, sorted.at(-1) ?? first) + 1
  const share = (count: number) => (count / length) * 100
  return {
    span: (start, end) => ({ left: share(daysBetween(first, start)), width: share(daysBetween(start, end) + 1) }),
    point: (day) => share(daysBetween(first, day) + 0.5),
  }
}
