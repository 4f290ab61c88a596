import { addDays, dayAt, type Day } from './day.ts'

const hour = 3_600_000

/** The moment at which `day` ends in a time zone: the first of the next day, found to the quarter of an hour (zones shift by no less). */
export function endOfDayIn(day: Day, timeZone: string): Date {
  const next = addDays(day, 1)
  for (let at = Date.parse(next) - 14 * hour; ; at += hour / 4) if (dayAt(new Date(at), timeZone) >= next) return new Date(at)
}
