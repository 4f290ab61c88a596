import type { Grid } from './grid.ts'

/** The heading of the hidden column by which an export knows its rows again. */
export const keyHeading = '行标识'

/** What the hidden cell says: of an exported row exactly what it is, of a row that somebody added nothing. */
export interface RowKey {
  noun: 'task' | 'phase'
  /** Null where the plan had no id for it. */
  id: string | null
}

export function rowKeyText({ noun, id }: RowKey): string {
  return `${noun}:${id ?? ''}`
}

export function readRowKey(text: string): RowKey | null {
  const match = /^(task|phase):(.*)$/.exec(text)
  return match ? { noun: match[1] === 'phase' ? 'phase' : 'task', id: match[2] || null } : null
}

/** The row whose headings end with the hidden column: the sheet is an export, and its headings need no guess. */
export function exportHeadingRow(grid: Grid): number | null {
  const row = grid.rowNumbers.slice(0, 20).find((number) => keyColumnIn(grid, number) !== null)
  return row ?? null
}

export function keyColumnIn(grid: Grid, row: number): number | null {
  const found = grid.filled(row).find(({ cell }) => cell.kind === 'text' && cell.value.trim() === keyHeading)
  return found?.column ?? null
}
