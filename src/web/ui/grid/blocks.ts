import type { RowRef } from './types.ts'

/** Rows under one heading. The heading sticks below the header while any of them is in view. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly band: boolean
}

export function blocksOf(rows: readonly RowRef[]): readonly Block[] {
  const starts = rows.flatMap((ref, index) => (ref.kind === 'band' || index === 0 ? [index] : []))
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? rows.length, band: rows[start]?.kind === 'band' }))
}
