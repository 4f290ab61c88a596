import type { GridState } from './engine.ts'
import { rectOf } from './model.ts'

/** What one row draws of the selection: the columns in the rectangle, which of its edges run here, and the active column. */
export interface RowSelection {
  readonly from: number
  readonly to: number
  readonly top: boolean
  readonly bottom: boolean
  readonly active: number
}

const none: RowSelection = { from: 0, to: -1, top: false, bottom: false, active: -1 }

export function rowSelection({ selection }: GridState, row: number): RowSelection {
  const rect = rectOf(selection)
  if (row < rect.top || row > rect.bottom) return none
  const active = selection.active.row === row ? selection.active.column : -1
  return { from: rect.left, to: rect.right, top: row === rect.top, bottom: row === rect.bottom, active }
}

export function sameRowSelection(a: RowSelection, b: RowSelection): boolean {
  return a === b || (a.from === b.from && a.to === b.to && a.top === b.top && a.bottom === b.bottom && a.active === b.active)
}

/** The edges of the rectangle that run along a cell, as a word for CSS: `t`, `tl`, `trbl` … */
export function edgesAt(selection: RowSelection, column: number): string {
  if (column < selection.from || column > selection.to) return ''
  const edges = [selection.top && 't', column === selection.to && 'r', selection.bottom && 'b', column === selection.from && 'l']
  return edges.filter(Boolean).join('')
}
