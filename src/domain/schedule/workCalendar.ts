import type { Day } from '../day.ts'
import { dayNumber } from '../day.ts'

/** A day that is not what its weekday says: a holiday or a day off of one's own, or a day of a weekend that is worked (调休). */
export interface CalendarException {
  day: Day
  isWorkday: boolean
}

/**
 * Which days count as working, by the numbers of days (`dayNumber`). Workdays are numbered too, one after the other, so that going on by
 * five workdays is an addition.
 */
export interface WorkCalendar {
  isWorkday(day: number): boolean
  /** The number of the first workday at or after `day`. */
  indexAt(day: number): number
  dayOf(index: number): number
}

/** Every day counts: a campaign that runs through weekends and holidays. */
export const everyDay: WorkCalendar = { isWorkday: () => true, indexAt: (day) => day, dayOf: (index) => index }

/** Monday to Friday, but for the exceptions; of two for the same day the later one holds. */
export function workCalendar(exceptions: Iterable<CalendarException>): WorkCalendar {
  const special = new Map<number, boolean>()
  for (const { day, isWorkday } of exceptions) special.set(dayNumber(day), isWorkday)
  const table = workdayTable((day) => special.get(day) ?? !isWeekend(day))
  return {
    isWorkday: (day) => table.isWorkday(day),
    indexAt: (day) => table.indexAt(day),
    dayOf: (index) => table.dayOf(index),
  }
}

/** Workdays in `[start, finish]`. */
export function workdaysBetween(calendar: WorkCalendar, start: number, finish: number): number {
  return calendar.indexAt(finish + 1) - calendar.indexAt(start)
}

/** Day number 0 was a Thursday 400 years off, which the calendar repeats. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

const FIRST_SPAN = 4096

/** Counted once for a span of days around the ones asked for, which grows when somebody asks beyond it. */
function workdayTable(isWorking: (day: number) => boolean) {
  let from = 0
  let until = 0
  /** Workdays between the anchor and each day of the span; the anchor is where counting began, so numbers stay what they were. */
  let counts = new Int32Array(0)
  let days = new Int32Array(0)
  let firstIndex = 0
  let anchor: number | null = null

  const fill = (low: number, high: number) => {
    anchor ??= low
    const filled = new Int32Array(high - low + 1)
    const worked: number[] = []
    for (let day = low; day < high; day++) {
      filled[day - low] = worked.length
      if (isWorking(day)) worked.push(day)
    }
    filled[high - low] = worked.length
    const before = filled[anchor - low]!
    for (let at = 0; at < filled.length; at++) filled[at]! -= before
    ;[from, until, counts, days, firstIndex] = [low, high, filled, Int32Array.from(worked), -before]
  }
  const reach = (day: number) => {
    if (day >= from && day < until) return
    if (until === from) return fill(day - FIRST_SPAN, day + FIRST_SPAN)
    const span = until - from
    fill(Math.min(from, day < from ? day - span : from), Math.max(until, day >= until ? day + span : until))
  }
  const has = (index: number) => index >= firstIndex && index - firstIndex < days.length
  return {
    isWorkday: (day: number) => {
      reach(day)
      return counts[day - from + 1]! > counts[day - from]!
    },
    indexAt: (day: number) => {
      reach(day)
      return counts[day - from]!
    },
    dayOf: (index: number) => {
      if (until === from) reach(0)
      for (; !has(index); reach(index < firstIndex ? from - 1 : until));
      return days[index - firstIndex]!
    },
  }
}
