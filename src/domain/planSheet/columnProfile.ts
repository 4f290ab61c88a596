import type { ColumnMeaning } from './columnMeaning.ts'
import { readCellDate } from './cellDate.ts'
import type { Cell } from './cells.ts'
import { cellText } from './cells.ts'
import type { Grid } from './grid.ts'
import { readStatus } from './status.ts'

/** What the cells below a heading look like, as shares (0–1) of the filled ones. */
export interface ColumnProfile {
  filled: number
  /** Filled cells per row: a category merged over its rows fills few. */
  coverage: number
  dates: number
  /** Of these, the ones that name their days: 第2周 and 6月中旬 don't. */
  days: number
  /** Both ends of a period in one cell. */
  spans: number
  numbers: number
  /** Numbers that can be a percent, with or without the sign. */
  percents: number
  statuses: number
  texts: number
  /** Texts longer than a name. */
  longTexts: number
  averageLength: number
  /** Different values per filled cell. */
  distinct: number
}

const sampleRows = 80

export function profileColumn(grid: Grid, rows: number[], column: number): ColumnProfile {
  const cells = rows.slice(0, sampleRows).flatMap((row) => grid.own(row, column) ?? [])
  const texts = cells.map(cellText)
  const share = (test: (cell: Cell, text: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter((cell, index) => test(cell, texts[index] ?? '')).length / cells.length
  return {
    filled: cells.length,
    coverage: cells.length / Math.max(1, Math.min(rows.length, sampleRows)),
    dates: share((cell) => isDateLike(cell) || isMonthAndDay(cell)),
    days: share((cell) => cell.kind === 'day' || (isDateLike(cell) && readCellDate(cell, { year: 2000 }).kind !== 'problem')),
    spans: share((cell) => cell.kind === 'text' && cell.value.length <= 40 && readCellDate(cell, { year: 2000 }).kind === 'span'),
    numbers: share((cell, text) => cell.kind === 'number' || /^-?[\d,.]+%?$/.test(text)),
    percents: share(isPercentLike),
    statuses: share((cell, text) => cell.kind === 'boolean' || (cell.kind === 'text' && readStatus(text) !== null)),
    texts: share((cell, text) => cell.kind === 'text' && /\p{L}/u.test(text) && !isDateLike(cell)),
    longTexts: share((cell, text) => cell.kind === 'text' && text.length > 24),
    averageLength: cells.length === 0 ? 0 : texts.join('').length / cells.length,
    distinct: cells.length === 0 ? 0 : new Set(texts).size / cells.length,
  }
}

/** How well the values bear out what the heading says: 1 fully, 0 not at all. An empty column says nothing against it. */
export function bearsOut(field: ColumnMeaning['field'], profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.8
  const { dates, days, numbers, percents, statuses, longTexts, distinct } = profile
  switch (field) {
    case 'plannedStart':
    case 'plannedFinish':
    case 'actualStart':
    case 'actualFinish':
    case 'plannedPeriod':
    case 'actualPeriod':
      return dates >= 0.5 ? 1 : dates >= 0.2 ? 0.8 : dates > 0 ? 0.6 : 0.2
    case 'percentComplete':
      return percents >= 0.5 ? 1 : percents > 0 || statuses > 0.5 ? 0.6 : 0.1
    case 'status':
      return statuses >= 0.3 ? 1 : dates > 0.5 || longTexts > 0.5 ? 0.2 : percents > 0.5 ? 0.8 : distinct < 0.5 ? 0.9 : 0.5
    case 'name':
      return dates > 0.5 || numbers > 0.6
        ? 0
        : statuses > 0.8 && distinct < 0.5
          ? 0.3
          : 0.6 + 0.2 * profile.coverage + 0.2 * distinct
    case 'phase':
      return days > 0.5 || longTexts > 0.6 || statuses > 0.8 ? 0.2 : 1
    case 'owner':
      return dates > 0.5 || numbers > 0.5 ? 0 : longTexts > 0.6 || statuses > 0.6 ? 0.3 : 1
    case 'description':
    case 'statusNote':
    case 'remarks':
    case 'issue':
    case 'countermeasure':
      return statuses > 0.7 && distinct < 0.5 && profile.filled > 3 ? 0.4 : 1
    default:
      return 1
  }
}

function isPercentLike(cell: Cell): boolean {
  if (cell.kind === 'number') return cell.format?.includes('%') === true || (cell.value >= 0 && cell.value <= 100)
  return cell.kind === 'text' && /^\s*(?:\d{1,3}(?:\.\d+)?\s*[%％]?|\d+\s*[/／]\s*\d+\D*)\s*$/.test(cell.value)
}

export function isDateLike(cell: Cell): boolean {
  if (cell.kind === 'day') return true
  if (cell.kind === 'number') return cell.value > 30_000 && readCellDate(cell, {}).kind === 'day'
  if (cell.kind !== 'text' || cell.value.length > 40 || !/[\d一二三四五六七八九十]/.test(cell.value)) return false
  const read = readCellDate(cell, { year: 2000 })
  return read.kind !== 'none' && !(read.kind === 'problem' && read.code === 'dateUnread')
}

/** 6.1 typed into a cell becomes a number. */
function isMonthAndDay(cell: Cell): boolean {
  return cell.kind === 'number' && cell.value > 1 && cell.value < 12.32 && !Number.isInteger(cell.value)
}
