import { select } from './commands.ts'
import { dragPointer } from './dragPointer.ts'
import type { Engine } from './engine.ts'
import { rectOf, selectRows } from './model.ts'
import { moveRowsTo } from './rowCommands.ts'
import { nearestSlot } from './slots.ts'

/** The handle of a row takes along the selected rows, if it belongs to one of them. */
export function dragRows(engine: Engine, start: PointerEvent, row: number): void {
  const { top, bottom } = rectOf(engine.state().selection)
  if (row < top || row > bottom) select(engine, selectRows(row, row, engine.extent()), 'stay')
  const over = (_: number, y: number) => {
    const { scroller } = engine.dom
    if (!scroller) return
    const rowHeight = engine.geometry().rowHeight
    const inSheet = y - scroller.getBoundingClientRect().top + scroller.scrollTop - rowHeight
    const drop = nearestSlot(engine.props().rows, inSheet / rowHeight) ?? undefined
    if (drop !== engine.state().drop) engine.set({ drop })
  }
  dragPointer(engine, start, over, (dropped) => {
    const { drop } = engine.state()
    engine.set({ drop: undefined })
    if (dropped && drop !== undefined) moveRowsTo(engine, drop)
  })
}
