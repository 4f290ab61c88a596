import { cellText } from './cells.ts'
import type { Grid } from './grid.ts'
import { namesPhase, startsPhase } from './phaseHeading.ts'
import { readRowKey } from './rowKey.ts'
import type { ColumnMap, TableShape } from './tableShape.ts'

/** A text that heads the rows below it. */
export interface Heading {
  row: number
  column: number
  text: string
}

/** What is known of a row's surroundings. */
interface Around {
  next: number | undefined
  /** The row sums up the deeper ones below and says nothing but its name. */
  isSummary: boolean
  /** The next row fills as many columns as a task. */
  isFollowed: boolean
}

const longestHeading = 60

/** The heading that a row is: the row of a phase by its own words, or a lone text that stands over the columns. */
export function headingOf(grid: Grid, shape: TableShape, row: number, { next, isSummary, isFollowed }: Around): Heading | null {
  const { columns } = shape
  const key = columns.key === undefined ? null : readRowKey(grid.text(row, columns.key))
  if (key) return key.noun === 'phase' ? { row, column: 0, text: grid.text(row, 0) } : null
  const cells = grid.filled(row).filter(({ column }) => column < shape.headings.length)
  const first = cells.find((cell) => cell.column !== shape.numberColumn) ?? cells[0]
  const text = cellText(first?.cell)
  const column = first?.column ?? 0
  if (first?.cell.kind !== 'text' || isFootnote(text)) return null
  const heading = { row, column, text }
  if (isPhaseWithDates(grid, columns, row, text)) return heading
  if (!cells.every((cell) => cell.column === column || isIncidental(shape, cell.column, cellText(cell.cell)))) return null
  if (text.length > longestHeading) return null
  if (namesPhase(text) || isSummary || (next !== undefined && isRepeatedHeader(grid, shape, next))) return heading
  if (grid.spanOf(row, column) >= Math.max(3, new Set(Object.values(columns)).size / 2)) return isSentence(text) ? null : heading
  const isBeside = isLeftOfTasks(shape, column) || column === columns.phase
  return isBeside && text.length <= longestHeading / 2 && isFollowed ? heading : null
}

/** A block begins with its phase, or its day, above the names of the columns. */
export function headingAbove(grid: Grid, { headerRow, columns }: TableShape): Heading | null {
  const row = grid.rowNumbers.findLast((number) => number < headerRow)
  const cells = row === undefined || columns.key !== undefined ? [] : grid.filled(row)
  const text = cellText(cells[0]?.cell)
  if (row === undefined || cells.length !== 1 || !(namesPhase(text) || /^(?:日期|date)\s*[:：]/i.test(text))) return null
  return { row, column: cells[0]?.column ?? 0, text }
}

/** Phase 1 with its own dates and percent, but without an owner: it sums up its tasks. */
function isPhaseWithDates(grid: Grid, { name, owner }: ColumnMap, row: number, text: string): boolean {
  return (
    name !== undefined &&
    text === grid.text(row, name) &&
    startsPhase(text) &&
    (owner === undefined || grid.text(row, owner) === '')
  )
}

/** A running number, or a default that stands in every row. */
function isIncidental({ columns, numberColumn }: TableShape, column: number, text: string): boolean {
  if (column === numberColumn || column === columns.key) return true
  return (
    (column === columns.status || column === columns.percentComplete) &&
    /^(?:0%?|未开始|未启动|not started|to do|false)$/i.test(text)
  )
}

function isLeftOfTasks({ columns, numberColumn }: TableShape, column: number): boolean {
  return column < (columns.name ?? 0) && column !== numberColumn && column !== columns.phase && column !== columns.owner
}

function isSentence(text: string): boolean {
  return /[。；;]/.test(text)
}

/** Most of its cells say again what the headings say. */
export function isRepeatedHeader(grid: Grid, { headings }: TableShape, row: number): boolean {
  const cells = grid.filled(row).filter(({ column }) => headings[column] !== undefined)
  const same = cells.filter(({ column, cell }) => cellText(cell) === headings[column]?.trim()).length
  return same > 0 && same * 2 > cells.length && (same > 1 || cells.length === 1)
}

/** Totals, legends, and what people note below a table. */
export function isFootnote(text: string): boolean {
  return footnote.test(text)
}

const footnote =
  /^(?:(?:填表|填写)?(?:说明|须知|备注|注意(?:事项)?|注)|总结|小结|合计|总计|小计|汇总|共计|图例|填表人|制表人|审核人?|notes?|remarks?|legend|key|(?:grand |sub)?-?total|summary|prepared by|insert new rows)(?:\s*[:：*\d(（]|$| above)/i
