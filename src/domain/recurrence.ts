import type { Day } from './day.ts'
import { addDays, dayNumber, daysBetween, makeDay, weekday } from './day.ts'
import { Problem } from './problem.ts'
import type { WorkCalendar } from './schedule/workCalendar.ts'
import type { Task } from './task.ts'
import { isOpen } from './task.ts'

export const recurrenceKinds = ['daily', 'workdays', 'weekly', 'interval', 'monthly'] as const
export type RecurrenceKind = (typeof recurrenceKinds)[number]

/** When a recurring task is due, from one day to another, both included. */
export interface Recurrence {
  kind: RecurrenceKind
  from: Day
  to: Day
  /** weekly: 0 Sunday … 6 Saturday. */
  weekdays?: readonly number[] | undefined
  /** interval: every so many days, beginning with `from`. */
  everyDays?: number | undefined
  /** monthly: 1–31; a shorter month has it on its last day. */
  monthDay?: number | undefined
}

/** More tasks than this from one rule are a slip of the hand. */
export const MOST_OCCURRENCES = 400

/**
 * The days of the rule on which the calendar works, in order. A day off is left out, not moved: what is done daily is not done twice on
 * the next day. Throws where the span is backwards, nothing falls into it, or too much does.
 */
export function occurrences(rule: Recurrence, calendar: WorkCalendar): Day[] {
  const { from, to } = rule
  if (to < from) throw new Problem('finishBeforeStart', { start: from, finish: to }, { field: 'to' })
  const length = daysBetween(from, to) + 1
  const days: Day[] = []
  let count = 0
  for (let at = 0; at < Math.min(length, LONGEST_SPAN); at++) {
    const day = addDays(from, at)
    if (!falls(rule, day, at) || !calendar.isWorkday(dayNumber(day))) continue
    count += 1
    if (count <= MOST_OCCURRENCES) days.push(day)
  }
  if (count > MOST_OCCURRENCES) throw new Problem('tooManyOccurrences', { count, most: MOST_OCCURRENCES }, { field: 'to' })
  if (count === 0) throw new Problem('noOccurrence', {}, { field: 'from' })
  return days
}

/** Ten years: what is longer than this is cut off before it is counted. */
const LONGEST_SPAN = 3660

function falls({ kind, weekdays = [], everyDays = 1, monthDay = 1 }: Recurrence, day: Day, at: number): boolean {
  switch (kind) {
    case 'daily':
      return true
    case 'workdays':
      return weekday(day) !== 0 && weekday(day) !== 6
    case 'weekly':
      return weekdays.includes(weekday(day))
    case 'interval':
      return at % Math.max(1, everyDays) === 0
    case 'monthly':
      return Number(day.slice(8)) === Math.min(monthDay, lastOfMonth(day))
  }
}

function lastOfMonth(day: Day): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return [31, 30, 29].find((date) => makeDay(year, month, date) !== null) ?? 28
}

export const seriesScopes = ['one', 'following', 'notStarted'] as const
export type SeriesScope = (typeof seriesScopes)[number]

/** The tasks of a series that a change of one of them is meant for: what is finished, cancelled or begun stays what it was. */
export function tasksInScope(series: readonly Task[], task: Task, scope: SeriesScope): Task[] {
  switch (scope) {
    case 'one':
      return [task]
    case 'following':
      return series.filter(
        (other) => other.id === task.id || (isOpen(other) && (other.plannedStart ?? '') > (task.plannedStart ?? '')),
      )
    case 'notStarted':
      return series.filter((other) => isOpen(other) && other.actualStart === null)
  }
}
