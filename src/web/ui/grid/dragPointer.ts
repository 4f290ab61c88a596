import type { Engine } from './engine.ts'

/** Follows the pointer until it is let go, and scrolls while it is held at or beyond an edge of the sheet. */
export function dragPointer(
  engine: Engine,
  start: PointerEvent,
  over: (x: number, y: number) => void,
  ended?: (dropped: boolean) => void,
): void {
  const { scroller } = engine.dom
  if (!scroller) return
  let { clientX: x, clientY: y } = start
  let frame = 0
  const follow = (event: PointerEvent) => {
    ;({ clientX: x, clientY: y } = event)
    over(x, y)
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const scroll = () => {
    const by = pull(scroller, engine.geometry().rowHeight, x, y)
    frame = 0
    if (by.left === 0 && by.top === 0) return
    scroller.scrollBy(by)
    over(x, y)
    frame = requestAnimationFrame(scroll)
  }
  const stop = (event: Event) => {
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', stop)
    window.removeEventListener('pointercancel', stop)
    ended?.(event.type === 'pointerup')
  }
  // No pointer capture: it would take the click, and with it the double click, away from the cell.
  window.addEventListener('pointermove', follow)
  window.addEventListener('pointerup', stop)
  window.addEventListener('pointercancel', stop)
}

/** Pixels to scroll in one frame: the farther beyond the edge, the faster. */
function pull(scroller: HTMLElement, rowHeight: number, x: number, y: number): { left: number; top: number } {
  const box = scroller.getBoundingClientRect()
  return {
    left: beyond(x, box.left + rowHeight, box.left + scroller.clientWidth - rowHeight / 2),
    top: beyond(y, box.top + rowHeight, box.top + scroller.clientHeight - rowHeight),
  }
}

function beyond(at: number, low: number, high: number): number {
  const past = at < low ? at - low : at > high ? at - high : 0
  return Math.max(-24, Math.min(24, past / 3))
}
