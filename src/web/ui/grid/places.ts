import type { CSSProperties } from 'react'
import styles from './grid.module.css'
import type { Range } from './viewport.ts'

/** Where the cells of a column stand in every row. Widths are variables on the grid, so that a column is resized without drawing a row. */
export interface Place {
  readonly index: number
  readonly style: CSSProperties
  readonly className: string | undefined
}

/** Of the columns that are drawn: the frozen ones, then those in the window; the first of these leaves room for those left out. */
export function placesOf(frozen: number, window: Range): readonly Place[] {
  const places: Place[] = []
  for (let index = 0; index < frozen; index++) {
    const className = index === frozen - 1 ? `${styles.frozen} ${styles.lastFrozen}` : styles.frozen
    places.push({ index, className, style: { width: `var(--w${index})`, left: `var(--x${index})` } })
  }
  for (let index = window.from; index < window.to; index++) {
    const skipped = index === window.from && index > frozen
    const style = { width: `var(--w${index})`, ...(skipped ? { marginInlineStart: 'var(--skipped)' } : {}) }
    places.push({ index, className: undefined, style })
  }
  return places
}
