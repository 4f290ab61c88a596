import type { SheetField } from './columnMeaning.ts'
import type { Grid } from './grid.ts'
import { isFootnote } from './rowHeading.ts'
import { readRowKey } from './rowKey.ts'
import type { ColumnMap, TableShape } from './tableShape.ts'

interface Around {
  /** Empty rows since the last row of the table. */
  gap: number
  /** How many columns a row of the table usually fills. */
  typical: number
}

/**
 * A row with a name is a task; so is one with an owner or a date, whose name is missing. Below an empty row it must look like the
 * rows above: there stand legends and notes. Rows that hold only defaults and numbers wait to be filled in.
 */
export function rowKind(grid: Grid, shape: TableShape, row: number, { gap, typical }: Around): 'task' | 'more' | 'none' {
  const { columns } = shape
  if (columns.key !== undefined && readRowKey(grid.text(row, columns.key))) return 'task'
  const name = said(grid, row, columns.name)
  const filled = fillOf(grid, shape, row)
  if (name !== '') {
    if (isTotal(grid, row, name) || isWideNote(grid, columns, row, filled)) return 'none'
    if (gap > 0 && typical >= 2 && filled < 2) return 'none'
    return gap > 1 && typical < 2 ? 'none' : 'task'
  }
  if (gap > 0) return 'none'
  const owner = said(grid, row, columns.owner)
  if (isFootnote(owner)) return 'none'
  if (owner !== '' || dateFields.some((field) => said(grid, row, columns[field]) !== '')) return 'task'
  return textFields.some((field) => said(grid, row, columns[field]) !== '') ? 'more' : 'none'
}

const dateFields = ['plannedStart', 'plannedFinish', 'actualStart', 'actualFinish'] as const satisfies SheetField[]
const textFields = ['description', 'remarks', 'statusNote', 'issue', 'countermeasure'] as const satisfies SheetField[]

function said(grid: Grid, row: number, column: number | undefined): string {
  if (column === undefined) return ''
  const kind = grid.seen(row, column)?.kind
  return kind === 'error' || kind === 'uncomputed' ? '' : grid.text(row, column)
}

function isTotal(grid: Grid, row: number, name: string): boolean {
  const [first] = grid.filled(row)
  return isFootnote(name) || (first?.cell.kind === 'text' && isFootnote(first.cell.value.trim()))
}

/** A text merged over several columns, with nothing beside it, is a note. */
function isWideNote(grid: Grid, { name }: ColumnMap, row: number, filled: number): boolean {
  return filled <= 1 && grid.spanOf(row, name ?? 0) >= 3
}

/** Half of the rows fill at least as many columns. */
export function typicalFill(grid: Grid, shape: TableShape, rows: number[]): number {
  const fills = rows
    .slice(0, 200)
    .map((row) => fillOf(grid, shape, row))
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 1
}

/** How many of the table's columns the row fills itself. */
export function fillOf(grid: Grid, { columns }: TableShape, row: number): number {
  return new Set(Object.values(columns).filter((column) => grid.own(row, column) !== undefined)).size
}
