import type { CSSProperties } from 'react'
import type { Range } from './viewport.ts'

/** A column that is drawn, and how wide. Widths are variables on the grid, so that a column is resized without drawing a row. */
export interface Place {
  readonly index: number
  readonly style: CSSProperties
}

/** The frozen columns, then those in the window; the first of these leaves room for those left out. */
export function placesOf(frozen: number, window: Range): readonly Place[] {
  const places: Place[] = []
  for (let index = 0; index < frozen; index++) places.push({ index, style: { width: `var(--w${index})` } })
  for (let index = window.from; index < window.to; index++) {
    const skipped = index === window.from && index > frozen
    places.push({ index, style: { width: `var(--w${index})`, ...(skipped ? { marginInlineStart: 'var(--skipped)' } : {}) } })
  }
  return places
}
