import type { Separator } from './csv.ts'
import type { DecimalMark, NumberCell } from './numberCell.ts'

/** The mark that a column's doubtful cells (1,234) are read by; `mixed` where it holds proof of both, `ask` where of none. */
export type ColumnMark = DecimalMark | 'mixed' | 'ask'

/**
 * Decided from the whole column, then from the whole table (one program wrote it), then from what is likely: groups of three after a comma
 * are thousands, unless the comma can't part thousands because the file itself is parted by semicolons.
 */
export function columnMark(column: readonly NumberCell[], table: readonly NumberCell[], separator: Separator): ColumnMark {
  const own = proven(column)
  if (own !== null) return own
  const everywhere = proven(table)
  if (everywhere !== null && everywhere !== 'mixed') return everywhere
  const written = new Set(column.flatMap((cell) => (cell.kind === 'either' ? cell.mark : [])))
  if (written.size === 0) return 'point'
  if (written.size === 2) return 'ask'
  if (written.has(',')) return separator === ';' ? 'ask' : 'point'
  return separator === ';' ? 'comma' : 'ask'
}

function proven(cells: readonly NumberCell[]): DecimalMark | 'mixed' | null {
  const marks = new Set(cells.flatMap((cell) => (cell.kind === 'number' ? (cell.mark ?? []) : [])))
  if (marks.size === 2) return 'mixed'
  return [...marks][0] ?? null
}
