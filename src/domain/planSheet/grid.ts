import type { Cell, Merge, SheetCells } from './cells.ts'
import { cellText } from './cells.ts'

/** A sheet as people see it: a merged cell's value stands in all of its rows and columns. */
export interface Grid {
  name: string
  /** Numbers of the rows that hold something, in order. */
  rowNumbers: number[]
  /** One more than the last column that holds something. */
  width: number
  /** The cell of its own, without merges. */
  own(row: number, column: number): Cell | undefined
  /** The cell, or that of the merge it lies in. */
  seen(row: number, column: number): Cell | undefined
  text(row: number, column: number): string
  /** The merge that covers the cell. */
  merge(row: number, column: number): Merge | undefined
  /** How many columns the cell reaches over. */
  spanOf(row: number, column: number): number
  /** Cells with a value of their own, left to right. */
  filled(row: number): { column: number; cell: Cell }[]
}

export function gridOf(sheet: SheetCells): Grid {
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]))
  const merges = mergesByRow(sheet)
  const own = (row: number, column: number) => rows.get(row)?.[column]
  const merge = (row: number, column: number) => merges.get(row)?.find(({ left, right }) => column >= left && column <= right)
  const seen = (row: number, column: number) => {
    const covering = merge(row, column)
    return covering ? own(covering.top, covering.left) : own(row, column)
  }
  return {
    name: sheet.name,
    rowNumbers: sheet.rows.map(({ row }) => row),
    width: sheet.rows.reduce((width, { cells }) => Math.max(width, cells.length), 0),
    own,
    seen,
    merge,
    spanOf: (row, column) => {
      const covering = merge(row, column)
      return covering ? covering.right - covering.left + 1 : 1
    },
    text: (row, column) => cellText(seen(row, column)),
    filled: (row) => (rows.get(row) ?? []).flatMap((cell, column) => (cell && hasText(cell) ? [{ column, cell }] : [])),
  }
}

function hasText(cell: Cell): boolean {
  return cell.kind !== 'text' || cell.value.trim() !== ''
}

/** Only rows in use: a title may be merged over a million rows. */
function mergesByRow({ rows, merges }: SheetCells): Map<number, Merge[]> {
  const last = rows.at(-1)?.row ?? 0
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges.slice(0, 50_000))
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row += 1) {
      const known = byRow.get(row)
      if (known) known.push(merge)
      else byRow.set(row, [merge])
    }
  return byRow
}
