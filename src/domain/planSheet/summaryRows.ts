import type { Grid } from './grid.ts'
import type { TableShape } from './tableShape.ts'

/**
 * The outermost rows of a list that is numbered (1, 1.1) or indented: each sums up the deeper ones below it. `bare` says nothing but
 * its name and is only a heading; one with dates or a status of its own is also a task.
 */
export function summaryRows(grid: Grid, shape: TableShape, rows: number[]): Map<number, 'bare' | 'full'> {
  const summaries = new Map<number, 'bare' | 'full'>()
  const { columns, numberColumn } = shape
  if (columns.name === undefined || columns.key !== undefined) return summaries
  const isIndented = hasIndents(grid, columns.name, rows)
  const levels = rows.map((row) => levelOf(grid, shape, row, isIndented))
  const outermost = levels.reduce<number>((least, level) => Math.min(least, level ?? least), Infinity)
  const valued = new Set(Object.values(columns).filter((column) => column !== columns.name && column !== numberColumn))
  for (const [index, row] of rows.entries()) {
    const below = levels[index + 1]
    if (levels[index] !== outermost || below == null || below <= outermost) continue
    summaries.set(row, grid.filled(row).some(({ column }) => valued.has(column)) ? 'full' : 'bare')
  }
  return summaries
}

/** A list is indented where many names are, not where a space slipped in before a few. */
function hasIndents(grid: Grid, name: number, rows: number[]): boolean {
  const indented = rows.filter((row) => indentOf(grid, row, name) >= 2).length
  return indented >= 3 && indented >= rows.length * 0.3
}

/** By its number (2.1 is deeper than 2), else by the spaces before its name. */
function levelOf(grid: Grid, { columns, numberColumn }: TableShape, row: number, isIndented: boolean): number | null {
  const name = columns.name ?? 0
  if (grid.own(row, name)?.kind !== 'text') return null
  const number = numberColumn === null ? '' : grid.text(row, numberColumn)
  if (/^\d+(?:\.\d+)+$/.test(number)) return number.split('.').length
  return isIndented ? 1 + indentOf(grid, row, name) : /^\d+$/.test(number) ? 1 : null
}

/** A full-width space counts as two. */
function indentOf(grid: Grid, row: number, column: number): number {
  const cell = grid.own(row, column)
  const spaces = cell?.kind === 'text' ? cell.value.slice(0, cell.value.length - cell.value.trimStart().length) : ''
  return spaces.replace(/[\u3000\t]/g, '  ').length
}
