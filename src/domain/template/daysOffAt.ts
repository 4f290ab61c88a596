import type { Day } from '../day.ts'
import { addDays, dayNumber, daysBetween } from '../day.ts'
import type { CalendarException } from '../schedule/workCalendar.ts'
import { workCalendar } from '../schedule/workCalendar.ts'

type Named = CalendarException & { name: string }

/** The name of the holiday that a day is, empty for a weekend, null for a workday. */
export function daysOffAt(exceptions: readonly Named[]): (day: Day) => string | null {
  const calendar = workCalendar(exceptions)
  const names = new Map(exceptions.filter(({ isWorkday }) => !isWorkday).map(({ day, name }) => [day, name]))
  return (day) => (calendar.isWorkday(dayNumber(day)) ? null : (names.get(day) ?? ''))
}

/** The holidays from `start` to `end`, days of one name that follow each other as one. */
export function holidaysBetween(
  exceptions: readonly Named[],
  start: Day,
  end: Day,
): { name: string; startDate: Day; endDate: Day }[] {
  const days = exceptions
    .filter(({ day, isWorkday }) => !isWorkday && day >= start && day <= end)
    .toSorted((a, b) => daysBetween(b.day, a.day))
  const found: { name: string; startDate: Day; endDate: Day }[] = []
  for (const { day, name } of days) {
    const last = found.at(-1)
    if (last && last.name === name && addDays(last.endDate, 1) >= day) last.endDate = day
    else found.push({ name, startDate: day, endDate: day })
  }
  return found
}
