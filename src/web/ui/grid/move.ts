import type { Extent, Position, Selection } from './model.ts'
import { clamp, header, isSingle, rectOf, selectCell } from './model.ts'

export type Target =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'blockStart'
  | 'blockEnd'
  | 'rowStart'
  | 'rowEnd'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'

/** Where a key leads from `from`. Blocks end at their headings, so `blockEnd` is what the end of a table is in a workbook. */
export function move(from: Position, to: Target, extent: Extent, page: number): Position {
  return clamp(unclamped(from, to, extent, page), extent)
}

function unclamped({ row, column }: Position, to: Target, extent: Extent, page: number): Position {
  const last = { row: extent.rows.length - 1, column: extent.columns - 1 }
  switch (to) {
    case 'up':
      return { row: row - 1, column }
    case 'down':
      return { row: row + 1, column }
    case 'left':
      return { row, column: column - 1 }
    case 'right':
      return { row, column: column + 1 }
    case 'blockStart':
      return { row: blockEdge(row, -1, extent), column }
    case 'blockEnd':
      return { row: blockEdge(row, 1, extent), column }
    case 'rowStart':
      return { row, column: 0 }
    case 'rowEnd':
      return { row, column: last.column }
    case 'pageUp':
      return { row: row === header ? header : Math.max(0, row - page), column }
    case 'pageDown':
      return { row: row + page, column }
    case 'first':
      return { row: nextTyped(header, 1, extent), column: 0 }
    case 'last':
      return last
  }
}

/** The last row before the heading, or, standing at that edge already, the edge of the block beyond it. */
function blockEdge(row: number, step: 1 | -1, { rows }: Extent): number {
  let edge = row + step
  while (rows[edge]?.kind === 'band') edge += step
  if (!rows[edge]) return Math.max(0, Math.min(row, rows.length - 1))
  while (rows[edge + step] && rows[edge + step]?.kind !== 'band') edge += step
  return edge
}

/**
 * Tab and Enter. In a rectangle they go round inside it; else Tab runs along the row and on into the next, Enter goes to the row below, in
 * the column where the Tabs began. Headings of blocks are passed over: nothing is typed into them.
 */
export function advance(selection: Selection, along: 'row' | 'column', back: boolean, extent: Extent): Selection {
  if (!isSingle(selection)) return { ...selection, active: around(selection, along, back, extent) }
  const { active } = selection
  const step = back ? -1 : 1
  if (along === 'column') {
    const row = nextTyped(active.row, step, extent)
    return selectCell({ row, column: selection.tabColumn ?? active.column })
  }
  const tabColumn = selection.tabColumn ?? active.column
  const column = active.column + step
  if (column >= 0 && column < extent.columns) return { ...selectCell({ row: active.row, column }), tabColumn }
  const row = nextTyped(active.row, step, extent)
  if (row === active.row) return selection
  return selectCell({ row, column: back ? extent.columns - 1 : 0 })
}

function around(selection: Selection, along: 'row' | 'column', back: boolean, { rows }: Extent): Position {
  const { top, left, bottom, right } = rectOf(selection)
  const height = bottom - top + 1
  const width = right - left + 1
  const size = height * width
  const toIndex = (at: Position) =>
    along === 'row' ? (at.row - top) * width + at.column - left : (at.column - left) * height + at.row - top
  const toPosition = (index: number): Position =>
    along === 'row'
      ? { row: top + Math.floor(index / width), column: left + (index % width) }
      : { row: top + (index % height), column: left + Math.floor(index / height) }
  const step = back ? size - 1 : 1
  let index = (toIndex(selection.active) + step) % size
  for (let tried = 0; tried < size && rows[toPosition(index).row]?.kind === 'band'; tried++) index = (index + step) % size
  return toPosition(index)
}

function nextTyped(row: number, step: 1 | -1, { rows }: Extent): number {
  let next = row + step
  while (rows[next]?.kind === 'band') next += step
  return rows[next] ? next : row
}
