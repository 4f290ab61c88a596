import type { RowRef } from './types.ts'

/** Where rows may be put down: before the line with this index (`rows.length` is the end). */
export type Slot = number

/**
 * Before every row and every empty line, and at the end of a block that has no empty line. Before a heading means the end of the block above
 * it, so a block that ends with its empty line offers that one instead.
 */
export function isSlot(rows: readonly RowRef[], slot: Slot): boolean {
  const before = rows[slot]
  if (before && before.kind !== 'band') return true
  const above = rows[slot - 1]
  return above !== undefined && above.kind !== 'new'
}

/** One place up or down for rows that stand together from `first` to `last`; null where there is none. */
export function slotBeside(rows: readonly RowRef[], first: number, last: number, direction: 'up' | 'down'): Slot | null {
  const step = direction === 'up' ? -1 : 1
  let slot = direction === 'up' ? first - 1 : last + 2
  while (slot >= 0 && slot <= rows.length && !isSlot(rows, slot)) slot += step
  return slot >= 0 && slot <= rows.length ? slot : null
}

/** The place nearest to `y`, measured in rows from the top of the first one. */
export function nearestSlot(rows: readonly RowRef[], y: number): Slot | null {
  const middle = Math.max(0, Math.min(rows.length, Math.round(y)))
  for (let away = 0; away <= rows.length; away++) {
    if (middle - away >= 0 && isSlot(rows, middle - away)) return middle - away
    if (middle + away <= rows.length && isSlot(rows, middle + away)) return middle + away
  }
  return null
}

/** The line that will follow the moved rows: the first one from `slot` on that doesn't move itself; null is the end. */
export function lineAfter(rows: readonly RowRef[], slot: Slot, moved: ReadonlySet<string>): string | null {
  return rows.slice(slot).find((ref) => !moved.has(ref.key))?.key ?? null
}

/** Rows that stand together are put down where they are when the place is one of theirs, or right below them. */
export function movesAnything(rows: readonly RowRef[], slot: Slot, moved: ReadonlySet<string>): boolean {
  const first = rows.findIndex((ref) => moved.has(ref.key))
  const together = rows.slice(first, first + moved.size).every((ref) => moved.has(ref.key))
  return !together || slot < first || slot > first + moved.size
}
