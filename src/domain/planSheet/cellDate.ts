import { readDates } from '../dateText.ts'
import type { DateContext, DateReading } from '../dateText.ts'
import type { Day } from '../day.ts'
import { addDays, isDay, makeDay } from '../day.ts'
import type { Cell } from './cells.ts'
import { cellText } from './cells.ts'
import type { CellProblemCode } from './cellProblem.ts'

/** What a cell of a column of dates says: one day, both ends of a period, nothing, or words that fix no day. */
export type CellDate =
  | { kind: 'none' }
  | { kind: 'day'; day: Day; rule: 'on' | 'by' | 'from' }
  | { kind: 'span'; start: Day; finish: Day }
  | { kind: 'problem'; code: CellProblemCode }

/** `order`: whether 6/1/2024 is the first of June (`mdy`) or the sixth of January (`dmy`). */
export interface CellDateContext extends DateContext {
  order?: 'mdy' | 'dmy'
}

export function readCellDate(cell: Cell | undefined, context: CellDateContext): CellDate {
  if (!cell || cell.kind === 'error' || cell.kind === 'uncomputed' || cell.kind === 'boolean') return { kind: 'none' }
  if (cell.kind === 'day') return { kind: 'day', day: cell.value, rule: 'on' }
  if (cell.kind === 'number') return readNumber(cell, context)
  return readText(cell.value, context)
}

function readNumber(cell: Extract<Cell, { kind: 'number' }>, context: CellDateContext): CellDate {
  const { value } = cell
  if (isSerial(value)) return { kind: 'day', day: serialDay(value), rule: 'on' }
  if (value >= 19_000_101 && value <= 21_001_231) return compactDay(String(value))
  if (value < 1 || value >= 13) return { kind: 'problem', code: 'dateUnread' }
  return readText(cell.format?.endsWith('.00') ? value.toFixed(2) : cellText(cell), context)
}

/** Spreadsheets count days from 1899-12-30; these are the years 1954 to 2119. */
function isSerial(value: number): boolean {
  return value >= 20_000 && value < 80_000
}

function serialDay(value: number): Day {
  return addDays('1899-12-30', Math.floor(value))
}

function compactDay(text: string): CellDate {
  const day = makeDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)))
  return day ? { kind: 'day', day, rule: 'on' } : { kind: 'problem', code: 'dateImpossible' }
}

function readText(written: string, context: CellDateContext): CellDate {
  const text = plainDateText(written, context.order ?? 'mdy')
  if (isDay(text)) return { kind: 'day', day: text, rule: 'on' }
  if (text === '' || nothing.test(text)) return { kind: 'none' }
  if (/^\d{5}$/.test(text) && isSerial(Number(text))) return { kind: 'day', day: serialDay(Number(text)), rule: 'on' }
  return readPhrase(text, context)
}

const nothing = /^(?:[-—–/\\.?]+|无|暂无|待定|未定|不限|tbd|tba|n\/?a|none|null)$/i

function readPhrase(text: string, context: CellDateContext): CellDate {
  const readings = readDates(text, { ...context, cell: true })
  const first = readings[0]
  if (!first) return { kind: 'problem', code: 'dateUnread' }
  if (readings.some(({ kind }) => kind === 'impossible')) return { kind: 'problem', code: 'dateImpossible' }
  const pair = readings.length === 2 ? daysApart(first, readings[1], text) : null
  if (pair) return pair
  if (readings.length > 1 || vague.test(first.raw) || first.kind === 'month' || first.kind === 'placeholder')
    return { kind: 'problem', code: 'dateVague' }
  if (!first.start || !first.end) return { kind: 'problem', code: first.relative ? 'dateVague' : 'dateWithoutYear' }
  if (!isDay(first.start) || !isDay(first.end)) return { kind: 'problem', code: 'dateVague' }
  if (first.kind === 'day' || first.start === first.end)
    return { kind: 'day', day: first.end, rule: openEnd.test(text) ? 'from' : boundBy(first) }
  return { kind: 'span', start: first.start, finish: first.end }
}

/** 6月5日至今, 6.5-: only the start is said. */
const openEnd = /\d\s*[日号]?\s*(?:至今|[-–—~～至起]+)\s*$/

function boundBy({ rule }: DateReading): 'on' | 'by' | 'from' {
  return rule === 'by' || rule === 'from' ? rule : 'on'
}

/** `2024-06-01~06-03`: a full day and a short one with a range mark between. */
function daysApart(first: DateReading, last: DateReading | undefined, text: string): CellDate | null {
  if (first.kind !== 'day' || last?.kind !== 'day' || !first.start || !last.end) return null
  if (!/^\s*(?:[-–—~]+|至|到|to)\s*$/.test(text.slice(first.to, last.from)) || last.end < first.start) return null
  return { kind: 'span', start: first.start, finish: last.end }
}

/** 6月上旬, 月底, early June, Q3: a part of a month is no day. */
const vague = /[旬初底末]|月中|季度|半年|early|mid|late|end of|beginning|\bq[1-4]\b/i

/** Half width, without weekdays and times of day; 25/12/2024 and 01-Jun-24 in an order that needs no guess. */
function plainDateText(written: string, order: 'mdy' | 'dmy'): string {
  return written
    .normalize('NFKC')
    .replace(/[(（]?\s*(?:周|星期)[一二三四五六日天](?:\s*[)）])?/g, ' ')
    .replace(/\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b[.,]?/gi, ' ')
    .replace(/T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:am|pm|z)?/gi, ' ')
    .replace(/(\d)\s*(?:上午|下午|中午|晚上|早上)/g, '$1 ')
    .replace(/(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g, '$1-$2-$3')
    .replace(/\b(\d{1,2})-([a-z]{3,9})\b(?!-\d)/gi, '$1 $2')
    .replace(
      /\b(\d{1,2})[-/ ]([a-z]{3,9})[-/ ](\d{4}|\d{2})\b/gi,
      (_, date: string, month: string, year: string) => `${date} ${month} ${fullYear(year)}`,
    )
    .replace(
      /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])/g,
      (_, a: string, __: string, b: string, year: string) => {
        const dayFirst = Number(a) > 12 || (order === 'dmy' && Number(b) <= 12)
        return `${fullYear(year)}-${(dayFirst ? b : a).padStart(2, '0')}-${(dayFirst ? a : b).padStart(2, '0')}`
      },
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}
