import type { Engine } from './engine.ts'
import type { RowRef } from './types.ts'

/**
 * When others insert or delete rows above, the rows that are being read stay where they are on the screen. At the very top of the sheet new
 * rows are welcome to show themselves, unless something is being typed; and rows that the user adds always are.
 */
export function holdScroll(engine: Engine, before: readonly RowRef[], adding: boolean): void {
  const { scroller } = engine.dom
  if (!scroller || adding || (scroller.scrollTop === 0 && !engine.state().editing)) return
  const { rowHeight } = engine.geometry()
  const shift = shiftOf(before, engine.props().rows, Math.ceil(scroller.scrollTop / rowHeight))
  if (shift !== 0) scroller.scrollTop += shift * rowHeight
}

/**
 * By how many rows the one at `from`, or the first after it that still exists, has moved down. None where the row below doesn't follow it any
 * more: then the sheet was sorted, and running after one row would only confuse.
 */
export function shiftOf(before: readonly RowRef[], after: readonly RowRef[], from: number): number {
  if (before[from] !== undefined && before[from].key === after[from]?.key) return 0
  const places = new Map(after.map((ref, index) => [ref.key, index]))
  for (let index = from; index < before.length; index++) {
    const now = places.get(before[index]?.key ?? '')
    if (now !== undefined) return after[now + 1]?.key === before[index + 1]?.key ? now - index : 0
  }
  return 0
}
