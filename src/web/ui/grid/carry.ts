import type { Extent, Position, Selection } from './model.ts'
import { clamp } from './model.ts'
import type { RowRef } from './types.ts'

export interface Layout {
  readonly rows: readonly RowRef[]
  readonly columns: readonly { readonly id: string }[]
}

/**
 * Keeps the selection on the same rows and columns while others insert, move and delete. What is gone leaves its place to what stands there
 * now. With `stay` it keeps its place instead: rows were just inserted there by the user, who goes on in them.
 */
export function carry(selection: Selection, before: Layout, after: Layout, stay = false): Selection {
  const rowOf = stay ? (row: number) => row : carriedRow(before.rows, after.rows)
  const columnOf = (column: number) => {
    if (before.columns === after.columns) return column
    const id = before.columns[column]?.id
    const found = after.columns.findIndex((candidate) => candidate.id === id)
    return found < 0 ? column : found
  }
  const extent: Extent = { rows: after.rows, columns: after.columns.length }
  const carried = (at: Position) => clamp({ row: rowOf(at.row), column: columnOf(at.column) }, extent)
  return {
    active: carried(selection.active),
    anchor: carried(selection.anchor),
    head: carried(selection.head),
    ...(selection.tabColumn === undefined ? {} : { tabColumn: columnOf(selection.tabColumn) }),
  }
}

function carriedRow(before: readonly RowRef[], after: readonly RowRef[]) {
  const found = new Map<string, number>()
  return (row: number): number => {
    const key = before[row]?.key
    if (key === undefined || before === after || after[row]?.key === key) return row
    if (found.size === 0) after.forEach((ref, index) => found.set(ref.key, index))
    return found.get(key) ?? row
  }
}
