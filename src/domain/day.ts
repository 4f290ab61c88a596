/** A calendar day as `YYYY-MM-DD`: no time, no zone. Sorts as text. */
export type Day = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000

export function isDay(text: string): text is Day {
  const match = dayPattern.exec(text)
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/** The day with these numbers (month 1–12), or null where the calendar has none, such as 31 June. */
export function makeDay(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date))
  made.setUTCFullYear(year)
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null
  return made.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** The calendar day that it is at `moment` in `timeZone` (an IANA name such as `Asia/Shanghai`). */
export function dayAt(moment: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(day).getUTCDay()
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/**
 * Counts days from a fixed one. Reads the digits itself: a sheet of 10,000 tasks asks this so often that `Date.parse` would be half of an
 * edit. 400 years on is the same calendar, and keeps `Date.UTC` from taking the year 99 for 1999.
 */
export function dayNumber(day: Day): number {
  return Date.UTC(digits(day, 0, 4) + 400, digits(day, 5, 7) - 1, digits(day, 8, 10)) / millisecondsPerDay
}

/** The day that `dayNumber` counted. */
export function dayOfNumber(number: number): Day {
  const day = new Date(number * millisecondsPerDay).toISOString()
  return `${String(Number(day.slice(0, 4)) - 400).padStart(4, '0')}${day.slice(4, 10)}`
}

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}
