import type { Engine } from './engine.ts'

const narrowest = 48

/** Drags a column's right edge. The width is a variable on the grid, so that nothing is drawn again before the drag ends. */
export function startResize(engine: Engine, event: PointerEvent, index: number): void {
  const column = engine.props().columns[index]
  const handle = event.target
  const root = engine.dom.scroller?.parentElement
  if (!column || !root || !(handle instanceof HTMLElement)) return
  event.stopPropagation()
  handle.setPointerCapture(event.pointerId)
  let width = column.width
  const drag = (moved: PointerEvent) => {
    width = Math.max(narrowest, Math.round(column.width + moved.clientX - event.clientX))
    root.style.setProperty(`--w${index}`, `${width}px`)
  }
  const drop = () => {
    handle.removeEventListener('pointermove', drag)
    handle.removeEventListener('lostpointercapture', drop)
    if (width !== column.width) engine.props().onResize?.(column.id, width)
  }
  handle.addEventListener('pointermove', drag)
  handle.addEventListener('lostpointercapture', drop)
}

/** Double click on the edge: as wide as the longest text in view needs. */
export function fitColumn(engine: Engine, index: number): void {
  const column = engine.props().columns[index]
  const texts = engine.dom.scroller?.querySelectorAll(`[data-column="${index}"] [data-text]`)
  if (!column || !texts) return
  const widest = Math.ceil(Math.max(0, ...Array.from(texts, textWidth)))
  engine.props().onResize?.(column.id, Math.max(narrowest, Math.min(widest + around, widestFit)))
}

/** The padding on both sides of a text, and the line. */
const around = 17
const widestFit = 640

function textWidth(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().width
}
