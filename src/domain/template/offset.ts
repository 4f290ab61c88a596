import type { Day } from '../day.ts'
import { dayNumber, dayOfNumber } from '../day.ts'
import type { CalendarException, WorkCalendar } from '../schedule/workCalendar.ts'
import { workCalendar } from '../schedule/workCalendar.ts'

/**
 * A day seen from day 0: `-21d` is 21 calendar days before it, `5w` five workdays after it. `5w+1` is one day after the fifth workday and
 * before the sixth: what was planned on a day off stays beside the workday that it followed.
 */
export type Offset = string

export const offsetUnits = ['day', 'workday'] as const
export type OffsetUnit = (typeof offsetUnits)[number]

export const offsetPattern = /^(-?\d{1,4})(?:d|w(?:\+(\d{1,2}))?)$/

export interface OffsetParts {
  count: number
  unit: OffsetUnit
  rest: number
}

/** Throws where `offset` is none; what people write is checked before. */
export function readOffset(offset: Offset): OffsetParts {
  const match = offsetPattern.exec(offset)
  if (!match) throw new Error(`${offset} is no offset`)
  return { count: Number(match[1]), unit: offset.endsWith('d') ? 'day' : 'workday', rest: Number(match[2] ?? 0) }
}

export function writeOffset({ count, unit, rest = 0 }: { count: number; unit: OffsetUnit; rest?: number }): Offset {
  return unit === 'day' ? `${count}d` : `${count}w${rest > 0 ? `+${rest}` : ''}`
}

/** The same distance later by `by`; null where the two count in different units. */
export function shifted(offset: Offset, by: Offset, times = 1): Offset | null {
  const [from, step] = [readOffset(offset), readOffset(by)]
  return from.unit === step.unit ? writeOffset({ ...from, count: from.count + step.count * times }) : null
}

/** Negative where `a` is earlier; days of different units are compared by what they count. */
export function compareOffsets(a: Offset, b: Offset): number {
  const [one, other] = [readOffset(a), readOffset(b)]
  return one.count - other.count || one.rest - other.rest
}

/** A calendar in which `days` are worked, whatever they are: day 0 counts even on a Sunday. */
export function calendarWith(exceptions: readonly CalendarException[], ...days: Day[]): WorkCalendar {
  return workCalendar([...exceptions, ...days.map((day) => ({ day, isWorkday: true }))])
}

export function offsetOf(day: Day, zero: Day, unit: OffsetUnit, calendar: WorkCalendar): Offset {
  const [at, from] = [dayNumber(day), dayNumber(zero)]
  if (unit === 'day') return writeOffset({ count: at - from, unit })
  const index = lastWorkday(at, calendar)
  return writeOffset({ count: index - lastWorkday(from, calendar), unit, rest: at - calendar.dayOf(index) })
}

export function dayAtOffset(offset: Offset, zero: Day, calendar: WorkCalendar): Day {
  const { count, unit, rest } = readOffset(offset)
  if (unit === 'day') return dayOfNumber(dayNumber(zero) + count)
  const index = lastWorkday(dayNumber(zero), calendar) + count
  return dayOfNumber(Math.min(calendar.dayOf(index) + rest, calendar.dayOf(index + 1) - 1))
}

/** The day 0 that puts `offset` on `day`. */
export function zeroFor(offset: Offset, day: Day, exceptions: readonly CalendarException[]): Day {
  const { count, unit } = readOffset(offset)
  return dayAtOffset(writeOffset({ count: -count, unit }), day, calendarWith(exceptions, day))
}

/** The number of the last workday at or before `day`. */
function lastWorkday(day: number, calendar: WorkCalendar): number {
  return calendar.indexAt(day + 1) - 1
}
