import { addDays, daysBetween, type Day } from '#domain/day.ts'

/** One recorded value: of a day, or of the period (a week) that begins on it. */
export interface Point {
  day: Day
  value: number
}

/** A series on an even grid of steps. `values[i]` belongs to `first + i × stepDays`; NaN where nothing was recorded: missing is not zero. */
export interface Timeline {
  first: Day
  /** 1 for daily values, 7 for weekly ones. */
  stepDays: number
  values: Float64Array
}

/**
 * The points up to `asOf` on an even grid that ends with the last of them, or null where there is none. Points after `asOf` are never
 * looked at, and their order does not matter; of two points of one day the later in the list counts, as a correction.
 */
export function timelineOf(points: readonly Point[], asOf: Day): Timeline | null {
  const known = new Map(
    points.filter((point) => point.day <= asOf && Number.isFinite(point.value)).map((point) => [point.day, point.value]),
  )
  const days = [...known.keys()].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const offsets = days.map((day) => daysBetween(first, day))
  const stepDays = stepOf(offsets)
  const values = new Float64Array(daysBetween(first, last) / stepDays + 1).fill(Number.NaN)
  days.forEach((day, i) => {
    values[offsets[i]! / stepDays] = known.get(day)!
  })
  return { first, stepDays, values }
}

/** Whole steps from the first step of the timeline to the last one that begins on or before `day`; negative before the first. */
export function stepAt(timeline: Timeline, day: Day): number {
  return Math.floor(daysBetween(timeline.first, day) / timeline.stepDays)
}

export function dayOfStep(timeline: Timeline, step: number): Day {
  return addDays(timeline.first, step * timeline.stepDays)
}

/** Weekly where three or more values all lie whole weeks apart; otherwise daily. */
function stepOf(offsets: number[]): number {
  return offsets.length >= 3 && offsets.every((offset) => offset % 7 === 0) ? 7 : 1
}
