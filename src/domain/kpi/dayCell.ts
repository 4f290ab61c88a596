import { isDay, makeDay, type Day } from '#domain/day.ts'
import { readCellDate } from '../planSheet/cellDate.ts'

export type DayOrder = 'dmy' | 'mdy'

/** What one cell says by itself. `either`: 6/1/2024, a day in each order that the calendar allows. */
export type DayCell =
  | { kind: 'empty' }
  | { kind: 'day'; day: Day }
  | { kind: 'either'; dmy: Day | null; mdy: Day | null }
  | { kind: 'unread' }

const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?: .*)?$/

/** Reads a day in any form that `readCellDate` knows; `year` is for those without one (6月1日). */
export function readDayCell(written: string, year?: number): DayCell {
  const text = written.normalize('NFKC').trim()
  if (text === '') return { kind: 'empty' }
  if (isDay(text)) return { kind: 'day', day: text }
  const first = yearFirst.exec(text)
  if (first) return dayOrUnread(makeDay(Number(first[1]), Number(first[2]), Number(first[3])))
  const last = yearLast.exec(text)
  if (last) return inEitherOrder(Number(last[1]), Number(last[3]), Number(last[4]))
  const found = readCellDate({ kind: 'text', value: text }, year === undefined ? {} : { year })
  return found.kind === 'day' ? { kind: 'day', day: found.day } : { kind: 'unread' }
}

/** Cheap: whether a cell may be a day at all. Whole numbers may be days only in a column that is called so. */
export function looksLikeDay(text: string): boolean {
  return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|^\d{1,2}月\d{1,2}[日号]?|^\d{1,2}[- ]?[a-z]{3,9}[- ]?\d{2,4}$|^[a-z]{3,9}\.? \d{1,2}/i.test(
    text.normalize('NFKC').trim(),
  )
}

function inEitherOrder(first: number, second: number, shortYear: number): DayCell {
  const year = shortYear < 100 ? 2000 + shortYear : shortYear
  const [dmy, mdy] = [makeDay(year, second, first), makeDay(year, first, second)]
  if (dmy === null && mdy === null) return { kind: 'unread' }
  return { kind: 'either', dmy, mdy }
}

function dayOrUnread(day: Day | null): DayCell {
  return day === null ? { kind: 'unread' } : { kind: 'day', day }
}
