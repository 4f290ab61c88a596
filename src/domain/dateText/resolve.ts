import { addDays, daysBetween, makeDay, weekday } from '../day.ts'
import type { Day } from '../day.ts'
import type { Point, Relative, RelativeUnit } from './point.ts'

/** `YYYY-MM-DD`, or `YYYY-MM` where only the month is fixed. */
export type PartialDay = string

/** What is known from elsewhere: the year of dates that name none, or the period whose start relative dates count from. */
export interface DateContext {
  year?: number | undefined
  period?: { start: PartialDay | null; end: PartialDay | null } | undefined
  /** Days that the text names in full: without a period a date without a year takes the year that lies nearest to them. */
  near?: { start: PartialDay; end: PartialDay } | undefined
}

export interface Resolved {
  start: PartialDay | null
  end: PartialDay | null
  /** A day that no calendar has, such as 30 February. */
  impossible?: true
}

const unknown: Resolved = { start: null, end: null }
const daysPer: Record<RelativeUnit, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }

/** The days that one point covers. A point without a year takes the one that brings it nearest to the period, or the year of the context. */
export function resolvePoint(point: Point, context: DateContext): Resolved {
  if (point.placeholder) return unknown
  if (point.relative) return resolveRelative(point.relative, context.period?.start ?? null)
  const year = point.year ?? yearFor(point, context)
  if (year === null) return impossibleInAnyYear(point) ? { ...unknown, impossible: true } : unknown
  if (point.quarter) return wholeMonths(year, point.quarter * 3 - 2, (point.untilQuarter ?? point.quarter) * 3)
  if (point.half) return wholeMonths(year, point.half * 6 - 5, point.half * 6)
  if (!point.month) return unknown
  if (point.weekend) return weekendOf(year, point.month, point.weekend)
  if (point.untilMonth) return months(year, point.month, point.untilMonth)
  if (!point.date) return partOfMonth(year, point.month)
  return oneDay(year, point.month, point.date, point.untilDate ?? point.date)
}

export function lastDayOfMonth(month: PartialDay): Day {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return addDays(makeDay(number === 12 ? year + 1 : year, number === 12 ? 1 : number + 1, 1) ?? month, -1)
}

/** The three ten days of a month have fixed limits (上旬 1–10, 中旬 11–20, 下旬 21–). */
export function tenDays(month: PartialDay, third: NonNullable<Point['third']>): Resolved {
  if (third === 'early') return { start: `${month}-01`, end: `${month}-10` }
  if (third === 'mid') return { start: `${month}-11`, end: `${month}-20` }
  return { start: `${month}-21`, end: lastDayOfMonth(month) }
}

function oneDay(year: number, month: number, first: number, last: number): Resolved {
  const start = makeDay(year, month, first)
  const end = makeDay(year, month, last)
  return start === null || end === null ? { ...unknown, impossible: true } : { start, end }
}

/** A weekend belongs to the month of its Saturday. */
function weekendOf(year: number, month: number, which: number): Resolved {
  const first = makeDay(year, month, 1)
  if (first === null) return unknown
  const saturday = addDays(first, ((6 - weekday(first) + 7) % 7) + (which - 1) * 7)
  return saturday.slice(0, 7) === monthText(year, month)
    ? { start: saturday, end: addDays(saturday, 1) }
    : { ...unknown, impossible: true }
}

function partOfMonth(year: number, month: number): Resolved {
  return { start: monthText(year, month), end: monthText(year, month) }
}

/** A quarter has a first and a last day; months named by people may lie anywhere in them. */
function wholeMonths(year: number, first: number, last: number): Resolved {
  return { start: `${monthText(year, first)}-01`, end: lastDayOfMonth(monthText(year, last)) }
}

function months(year: number, first: number, last: number): Resolved {
  return { start: monthText(year, first), end: monthText(last < first ? year + 1 : year, last) }
}

function monthText(year: number, month: number): PartialDay {
  return `${year}-${String(month).padStart(2, '0')}`
}

function impossibleInAnyYear(point: Point): boolean {
  return point.month !== undefined && point.date !== undefined && makeDay(2024, point.month, point.date) === null
}

function yearFor(point: Point, { year, period, near: around }: DateContext): number | null {
  const span = period?.start ? period : around
  const start = span?.start
  if (!span || !start) return year ?? null
  const near = firstDay(start)
  const month = point.month ?? (point.quarter ? point.quarter * 3 - 1 : (point.half ?? 1) * 6 - 3)
  const years = [-1, 0, 1].map((step) => Number(near.slice(0, 4)) + step)
  return nearest(years, (candidate) =>
    distance(makeDay(candidate, month, Math.min(point.date ?? 15, 28)) ?? near, near, lastDay(span.end ?? start)),
  )
}

function nearest(years: number[], measure: (year: number) => number): number | null {
  return years.reduce<number | null>((best, year) => (best === null || measure(year) < measure(best) ? year : best), null)
}

function distance(day: Day, start: Day, end: Day): number {
  if (day < start) return daysBetween(day, start)
  return day > end ? daysBetween(end, day) : 0
}

function firstDay(day: PartialDay): Day {
  return day.length === 7 ? `${day}-01` : day
}

function lastDay(day: PartialDay): Day {
  return day.length === 7 ? lastDayOfMonth(day) : day
}

function resolveRelative({ kind, unit, first, last }: Relative, start: PartialDay | null): Resolved {
  if (start === null || start.length !== 10 || kind === 'duration') return unknown
  if (kind === 'offset')
    return unit === 'day' || unit === 'week'
      ? dayAt(start, first * daysPer[unit])
      : { start: shiftMonths(start, first, unit), end: shiftMonths(start, first, unit) }
  if (unit === 'day' || unit === 'week')
    return { start: addDays(start, (first - 1) * daysPer[unit]), end: addDays(start, last * daysPer[unit] - 1) }
  return { start: shiftMonths(start, first - 1, unit), end: addDays(shiftMonths(start, last, unit), -1) }
}

function dayAt(start: Day, offset: number): Resolved {
  const day = addDays(start, offset)
  return { start: day, end: day }
}

/** The same day of the month, or the month's last. */
function shiftMonths(day: Day, count: number, unit: RelativeUnit): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)
  const wanted = monthText(Math.floor(index / 12), (index % 12) + 1)
  const last = lastDayOfMonth(wanted)
  return Number(last.slice(8)) < date ? last : `${wanted}-${String(date).padStart(2, '0')}`
}
