import { addDays, daysBetween, type Day } from '#domain/day.ts'
import { forecastWindow, type Forecast } from './forecast.ts'
import type { Point } from './timeline.ts'

/**
 * The expected level at the end of a window (粉丝数). A level goes on from where it stands, so what is forecast is how it changes from day to
 * day, and the changes to come are added to the last known level; over days without a reading the change is taken as even. Null where no
 * level is known up to `asOf`; with a single one nothing is known of its changes, and the level itself is forecast.
 */
export function forecastLevel(question: { points: readonly Point[]; start: Day; end: Day; asOf: Day }): Forecast | null {
  const known = readingsUpTo(question.points, question.asOf)
  const last = known.at(-1)
  if (known.length < 3 || !last || question.end <= last.day) return forecastWindow({ ...question, aggregate: 'last' })
  const start = addDays(last.day, 1)
  const found = forecastWindow({ points: changesOf(known), start, end: question.end, asOf: question.asOf, aggregate: 'sum' })
  if (!found) return null
  const floor = known.every(({ value }) => value >= 0) ? 0 : -Infinity
  const reached = (change: number) => Math.max(floor, last.value + change)
  let sum = 0
  const ahead = found.ahead.map(({ day, value }) => ({ day, value: reached((sum += value)) }))
  return {
    ...found,
    total: reached(found.coming.total),
    low: reached(found.coming.low),
    high: reached(found.coming.high),
    toDate: last.day >= question.start ? last.value : null,
    ahead: ahead.filter(({ day }) => day > question.asOf),
  }
}

function readingsUpTo(points: readonly Point[], asOf: Day): Point[] {
  const byDay = new Map(points.filter(({ day }) => day <= asOf).map((point) => [point.day, point]))
  return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day))
}

function changesOf(known: Point[]): Point[] {
  return known.slice(1).flatMap(({ day, value }, i) => {
    const before = known[i]!
    const days = daysBetween(before.day, day)
    return Array.from({ length: days }, (_, passed) => ({
      day: addDays(before.day, passed + 1),
      value: (value - before.value) / days,
    }))
  })
}
