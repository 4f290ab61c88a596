import type { Cell } from './cells.ts'
import { isDateLike } from './columnProfile.ts'
import type { Grid } from './grid.ts'

export interface Heading {
  column: number
  text: string
  /** The heading above it, merged over several columns: 计划 over 开始 and 结束. Empty where there is none. */
  group: string
  /** Another column under the same merged heading: 任务 over the phase and the task, 时间 over the start and the end. */
  isRepeated: boolean
}

/** One or two rows that name the columns below. */
export interface HeadingBlock {
  top: number
  bottom: number
  headings: Heading[]
  /** The first column of a calendar to the right. */
  timelineFrom: number | null
}

/** The headings that row `top` would make, with the row below it where merges tie the two together. */
export function headingBlock(grid: Grid, top: number): HeadingBlock {
  const bottom = isGrouped(grid, top) ? top + 1 : top
  const timelineFrom = timelineStart(grid, bottom) ?? timelineStart(grid, top)
  const headings: Heading[] = []
  for (let column = 0; column < Math.min(grid.width, timelineFrom ?? grid.width); column += 1) {
    const upper = grid.text(top, column)
    const lower = bottom === top ? '' : grid.text(bottom, column)
    const below = lower !== '' && lower !== upper
    const isRepeated = !isLeftEnd(grid, bottom, column)
    if (upper !== '' || lower !== '')
      headings.push({ column, text: below ? lower : upper, group: below ? upper : '', isRepeated })
  }
  return { top, bottom, headings, timelineFrom }
}

/** Two rows are one heading where cells reach over both or stand over several, and no other cell has one below it. */
function isGrouped(grid: Grid, top: number): boolean {
  const upper = grid.filled(top)
  const below = grid.filled(top + 1)
  if (upper.length < 2 || below.length < 2 || !below.every(({ cell }) => canBeHeading(cell))) return false
  const isTall = (column: number) => grid.merge(top, column)?.bottom === top + 1
  const isWide = (column: number) => grid.spanOf(top, column) > 1
  if (!upper.some(({ column }) => isTall(column) || isWide(column))) return false
  return upper.every(({ column }) => isTall(column) || isWide(column) || grid.own(top + 1, column) === undefined)
}

function canBeHeading(cell: Cell): boolean {
  return cell.kind === 'text' ? cell.value.length <= 20 : cell.kind === 'day' || cell.kind === 'number'
}

/** The first column of a heading merged over several. */
function isLeftEnd(grid: Grid, row: number, column: number): boolean {
  const merge = grid.merge(row, column)
  return merge === undefined || merge.left === column || merge.bottom < row
}

/** Where days, weekdays or running day numbers fill the row to its end: a calendar, drawn beside the tasks. */
export function timelineStart(grid: Grid, row: number): number | null {
  const cells = grid.filled(row)
  let start = cells.length
  while (start > 0 && isCalendarCell(grid, row, cells[start - 1]?.column ?? 0)) start -= 1
  return cells.length - start >= 5 ? (cells[start]?.column ?? null) : null
}

function isCalendarCell(grid: Grid, row: number, column: number): boolean {
  const cell = grid.own(row, column)
  if (!cell) return false
  if (cell.kind === 'number') return Number.isInteger(cell.value) && ((cell.value >= 1 && cell.value <= 31) || isDateLike(cell))
  return isDateLike(cell) || (cell.kind === 'text' && calendarWord.test(cell.value.trim()))
}

const calendarWord =
  /^(?:(?:周|星期|礼拜)?[一二三四五六日天]|[mtwfs]|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|q[1-4]|(?:w|week|wk|day|d|第)\s*\d{1,2}\s*周?|\d{1,2}(?:日|号)?)$/i
