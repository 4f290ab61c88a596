import type { Engine } from './engine.ts'
import { boxOf } from './geometry.ts'
import type { Position } from './model.ts'
import { header } from './model.ts'
import { scrollToShow } from './viewport.ts'

/** Scrolls as little as needed to bring the cell out from under header, heading, footer and frozen columns. */
export function reveal(engine: Engine, at: Position, axes: 'rows' | 'columns' | 'both' = 'both'): void {
  const { scroller } = engine.dom
  if (!scroller) return
  const geometry = engine.geometry()
  const props = engine.props()
  const { rowHeight } = geometry
  const box = boxOf(geometry, at)
  if (at.row !== header && axes !== 'columns') {
    const isBand = props.rows[at.row]?.kind === 'band'
    const before = rowHeight * (props.renderBand && !isBand ? 2 : 1)
    const after = props.renderFooter ? rowHeight : 0
    const top = scrollToShow(box.top, box.top + rowHeight, { at: scroller.scrollTop, size: scroller.clientHeight, before, after })
    if (top !== scroller.scrollTop) scroller.scrollTop = top
  }
  if (at.column >= geometry.frozen && axes !== 'rows') {
    const view = { at: scroller.scrollLeft, size: scroller.clientWidth, before: geometry.frozenWidth, after: 0 }
    const left = scrollToShow(box.left, box.left + box.width, view)
    if (left !== scroller.scrollLeft) scroller.scrollLeft = left
  }
}

/** How many rows a PageDown passes: those in the window, less one that stays as an anchor for the eye. */
export function pageOf(engine: Engine): number {
  const { rowHeight } = engine.geometry()
  const lines = Math.floor((engine.dom.scroller?.clientHeight ?? 0) / rowHeight)
  const props = engine.props()
  return Math.max(1, lines - 2 - (props.renderBand ? 1 : 0) - (props.renderFooter ? 1 : 0))
}
