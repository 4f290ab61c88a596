import type { RowRef } from './types.ts'

/** Indexes into the rows and the visible columns. Row `header` is the line of column titles. */
export interface Position {
  readonly row: number
  readonly column: number
}

export const header = -1

/** `anchor` and `head` are opposite corners of the rectangle; `active` is the cell in it that typing goes to. */
export interface Selection {
  readonly active: Position
  readonly anchor: Position
  readonly head: Position
  /** The column where a run of Tabs began; Enter returns to it. */
  readonly tabColumn?: number
}

/** Inclusive on all sides. */
export interface Rect {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Extent {
  readonly rows: readonly RowRef[]
  readonly columns: number
}

export function selectCell(at: Position): Selection {
  return { active: at, anchor: at, head: at }
}

export function selectRect(anchor: Position, head: Position): Selection {
  return { active: anchor, anchor, head }
}

/** Drags the far corner to `head`; the cell that is active stays active. */
export function extendTo(selection: Selection, head: Position): Selection {
  const body = { ...head, row: Math.max(head.row, 0) }
  if (selection.anchor.row === header) return selectCell(head)
  return { active: selection.anchor, anchor: selection.anchor, head: body }
}

export function selectRows(from: number, to: number, extent: Extent): Selection {
  return selectRect({ row: from, column: 0 }, { row: to, column: extent.columns - 1 })
}

export function selectAll(extent: Extent, active: Position): Selection {
  if (extent.rows.length === 0) return selectCell(active)
  return {
    active: clamp(active, extent),
    anchor: { row: 0, column: 0 },
    head: { row: extent.rows.length - 1, column: extent.columns - 1 },
  }
}

export function rectOf({ anchor, head }: Selection): Rect {
  return {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  }
}

export function isSingle({ anchor, head }: Selection): boolean {
  return anchor.row === head.row && anchor.column === head.column
}

/** The keys of the rows that the selection touches; headings and empty lines are not rows. */
export function selectedKeys(selection: Selection, rows: readonly RowRef[]): string[] {
  const { top, bottom } = rectOf(selection)
  return rows
    .slice(Math.max(top, 0), bottom + 1)
    .filter((ref) => ref.kind === 'row')
    .map((ref) => ref.key)
}

/** The nearest position that exists; a sheet without rows leaves only its header. */
export function clamp(at: Position, extent: Extent): Position {
  return {
    row: Math.max(header, Math.min(at.row, extent.rows.length - 1)),
    column: Math.max(0, Math.min(at.column, extent.columns - 1)),
  }
}
