import { cellText } from './cells.ts'
import type { ColumnMap, TableShape } from './tableShape.ts'
import type { Grid } from './grid.ts'
import { namesPhase } from './phaseHeading.ts'
import type { RowKey } from './rowKey.ts'
import { readRowKey } from './rowKey.ts'

/** What the rows below a heading are, in order; what is neither task nor heading is left out. */
export type BodyRow =
  | { kind: 'task'; row: number; /** The heading above, from a row, a WBS number or an indent. */ heading: Heading | null }
  | { kind: 'heading'; row: number; heading: Heading }
  | { kind: 'more'; row: number; /** A row that goes on with the texts of the task above it. */ of: number }

export interface Heading {
  row: number
  column: number
  text: string
}

export function bodyRows(grid: Grid, shape: TableShape): BodyRow[] {
  const rows = tableRows(grid, shape)
  const parents = shape.columns.key === undefined ? parentRows(grid, shape, rows) : new Map<number, boolean>()
  const typical = typicalFill(grid, shape, rows)
  const body: BodyRow[] = []
  let heading: Heading | null = null
  let last = shape.headerBottom
  for (const [index, row] of rows.entries()) {
    const title = headingOf(grid, shape, row, rows[index + 1], parents)
    if (title) {
      heading = title
      body.push({ kind: 'heading', row, heading })
    }
    if (title || isRepeatedHeader(grid, shape, row)) {
      last = row
      continue
    }
    const kind = rowKind(grid, shape, row, { gap: row - last - 1, typical })
    if (kind === 'task') {
      if (parents.has(row)) heading = { row, column: shape.columns.name ?? 0, text: grid.text(row, shape.columns.name ?? 0) }
      body.push({ kind: 'task', row, heading })
    }
    if (kind === 'more') body.push({ kind: 'more', row, of: lastTask(body) })
    if (kind !== 'none') last = row
  }
  return body
}

/** Rows with a value in or left of the table's columns; what stands right of it is another matter. */
function tableRows(grid: Grid, shape: TableShape): number[] {
  const end = shape.headings.length
  return grid.rowNumbers.filter(
    (row) => row > shape.headerBottom && row <= shape.lastRow && grid.filled(row).some(({ column }) => column < Math.max(end, 1)),
  )
}

function lastTask(body: BodyRow[]): number {
  const last = body.findLast(({ kind }) => kind === 'task')
  return last?.row ?? 0
}

function isRepeatedHeader(grid: Grid, { headings }: TableShape, row: number): boolean {
  const cells = grid.filled(row).filter(({ column }) => headings[column] !== undefined)
  return cells.length > 0 && cells.every(({ column, cell }) => cellText(cell) === headings[column]?.trim())
}

/** A row whose only text heads the rows below it. */
function headingOf(
  grid: Grid,
  shape: TableShape,
  row: number,
  next: number | undefined,
  parents: ReadonlyMap<number, boolean>,
): Heading | null {
  const { columns } = shape
  const cells = grid.filled(row).filter(({ column }) => column < shape.headings.length)
  const first = cells[0]
  const key = keyOf(grid, columns, row)
  if (key?.noun === 'phase') return { row, column: 0, text: grid.text(row, 0) }
  if (key) return null
  if (!first || first.cell.kind !== 'text') return null
  const text = cellText(first.cell)
  const heading = { row, column: first.column, text }
  const name = columns.name === undefined ? '' : grid.text(row, columns.name)
  if (
    text === name &&
    /^(?:phase|stage)\s*[\dIVX]|^阶段\s*[:：一二三四五六七八九十\d]|^第[一二三四五六七八九十\d]+阶段/i.test(text) &&
    owners(grid, columns, row) === ''
  )
    return heading
  const alone = cells.every(
    ({ column, cell }) =>
      column === first.column ||
      column === shape.numberColumn ||
      isKey(columns, column) ||
      isBlankDefault(columns, column, cellText(cell)),
  )
  if (!alone || isFootnote(text) || text.length > 60) return null
  if (next !== undefined && isRepeatedHeader(grid, shape, next)) return heading
  if (namesPhase(text)) return heading
  if (parents.get(row) === true) return heading
  const width = spanOf(grid, row, first.column)
  if (width >= Math.max(3, usedColumns(columns) / 2)) return /[。；;]/.test(text) ? null : heading
  return first.column < (columns.name ?? 0) &&
    first.column !== shape.numberColumn &&
    first.column !== columns.phase &&
    first.column !== columns.owner &&
    text.length <= 30
    ? heading
    : null
}

function keyOf(grid: Grid, { key }: ColumnMap, row: number): RowKey | null {
  return key === undefined ? null : readRowKey(grid.text(row, key))
}

function isKey(columns: ColumnMap, column: number): boolean {
  return column === columns.key
}

function owners(grid: Grid, { owner }: ColumnMap, row: number): string {
  return owner === undefined ? '' : grid.text(row, owner)
}

function spanOf(grid: Grid, row: number, column: number): number {
  const merge = grid.merge(row, column)
  return merge ? merge.right - merge.left + 1 : 1
}

function usedColumns(columns: ColumnMap): number {
  return new Set(Object.values(columns)).size
}

function isFootnote(text: string): boolean {
  return /^(?:(?:填表|填写)?(?:说明|须知|备注|注意(?:事项)?|注)|总结|小结|合计|总计|小计|汇总|图例|填表人|制表人|审核人?|notes?|remarks?|legend|key|total|subtotal|grand total|summary|prepared by)\s*(?:[:：*\d(（]|$)/i.test(
    text,
  )
}

/** Rows of summary names above numbered or indented ones; true where nothing but the name stands there. */
function parentRows(grid: Grid, shape: TableShape, rows: number[]): Map<number, boolean> {
  const parents = new Map<number, boolean>()
  const { name } = shape.columns
  if (name === undefined) return parents
  const levels = rows.map((row) => level(grid, shape, row))
  const least = Math.min(...levels.filter((value) => value !== null))
  for (const [index, row] of rows.entries()) {
    const own = levels[index]
    const below = levels[index + 1]
    if (own == null || below == null || own !== least || below <= own) continue
    const others = grid
      .filled(row)
      .filter(({ column }) => column !== name && column !== shape.numberColumn && Object.values(shape.columns).includes(column))
    parents.set(row, others.length === 0)
  }
  return parents
}

/** How deep a row stands: by its WBS number (2.1 is deeper than 2), else by the spaces before its name. */
function level(grid: Grid, shape: TableShape, row: number): number | null {
  const { numberColumn, columns } = shape
  const number = numberColumn === null ? '' : grid.text(row, numberColumn)
  const cell = grid.own(row, columns.name ?? 0)
  if (cell?.kind !== 'text') return null
  const indent = /^[\s\u3000]*/.exec(cell.value)?.[0].length ?? 0
  if (/^\d+(?:\.\d+)+$/.test(number)) return number.split('.').length
  return /^\d+$/.test(number) && indent === 0 ? 1 : indent + 1
}

/** How many of the table's columns its rows usually fill; half of the rows fill at least as many. */
function typicalFill(grid: Grid, shape: TableShape, rows: number[]): number {
  const fills = rows
    .slice(0, 200)
    .map((row) => fill(grid, shape.columns, row))
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 1
}

function fill(grid: Grid, columns: ColumnMap, row: number): number {
  return new Set(Object.values(columns).filter((column) => grid.own(row, column) !== undefined)).size
}

function rowKind(
  grid: Grid,
  shape: TableShape,
  row: number,
  { gap, typical }: { gap: number; typical: number },
): 'task' | 'more' | 'none' {
  const { columns } = shape
  if (keyOf(grid, columns, row)) return 'task'
  const name = columns.name === undefined ? '' : grid.text(row, columns.name)
  const filled = fill(grid, columns, row)
  if (name !== '') {
    if (isTotal(grid, shape, row, name)) return 'none'
    if (spanOf(grid, row, columns.name ?? 0) >= 3 && filled <= 1) return 'none'
    if (gap > 0 && typical >= 2 && filled < 2) return 'none'
    if (gap > 1 && typical < 2) return 'none'
    return 'task'
  }
  if (gap > 0) return 'none'
  if ((owners(grid, columns, row) !== '' && !isFootnote(owners(grid, columns, row))) || hasDate(grid, columns, row)) return 'task'
  const texts = [columns.description, columns.remarks, columns.statusNote, columns.issue, columns.countermeasure]
  return texts.some((column) => column !== undefined && grid.own(row, column)?.kind === 'text') && row - 1 > shape.headerBottom
    ? 'more'
    : 'none'
}

function isTotal(grid: Grid, { numberColumn }: TableShape, row: number, name: string): boolean {
  return isFootnote(name) || (numberColumn !== null && /^(?:合计|总计|小计|total)/i.test(grid.text(row, numberColumn)))
}

function hasDate(grid: Grid, columns: ColumnMap, row: number): boolean {
  return [columns.plannedStart, columns.plannedFinish, columns.actualStart, columns.actualFinish].some(
    (column) => column !== undefined && grid.own(row, column) !== undefined && grid.own(row, column)?.kind !== 'error',
  )
}

/** 未开始 and 0% stand in rows that wait to be filled in. */
function isBlankDefault(columns: ColumnMap, column: number, text: string): boolean {
  return (
    (column === columns.status || column === columns.percentComplete) &&
    /^(?:0%?|未开始|未启动|not started|to do|false)$/i.test(text)
  )
}
