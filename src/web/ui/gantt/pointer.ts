import type { PointerEvent } from 'react'
import type { Chart } from './chart.ts'
import type { Grip } from './grip.ts'
import { afterGrip, gripAt, nearerSide, spanOf } from './grip.ts'
import { linkType } from './links.ts'

/** A finger scrolls; only a mouse or pen takes hold of bars. */
export function onPointerDown(chart: Chart, event: PointerEvent<HTMLElement>): void {
  if (event.button !== 0 || event.pointerType === 'touch' || isControl(event.target)) return
  const link = linkUnder(event.target)
  const key = lineUnder(event.target)
  chart.store.set({ link, ...(key !== undefined && { active: key }) })
  if (link !== undefined) return
  const grip = gripUnder(chart, event, key)
  if (key !== undefined && grip === null && isName(event.target)) return
  event.preventDefault()
  chart.focus()
  event.currentTarget.setPointerCapture(event.pointerId)
  if (key === undefined || grip === null) followPan(chart, event)
  else if (grip === 'linkStart' || grip === 'linkFinish') followLink(chart, event, key, grip)
  else followBar(chart, event, key, grip)
}

/** Shows by the cursor what a press would take hold of. */
export function onPointerMove(chart: Chart, event: PointerEvent<HTMLElement>): void {
  if (event.pointerType === 'touch' || event.buttons !== 0) return
  const key = lineUnder(event.target)
  const grip = gripUnder(chart, event, key)
  event.currentTarget.style.cursor = grip ? cursors[grip] : ''
  if (chart.store.get().hovered !== key) chart.store.set({ hovered: key })
}

const cursors: Record<Grip, string> = {
  move: 'grab',
  start: 'ew-resize',
  finish: 'ew-resize',
  linkStart: 'crosshair',
  linkFinish: 'crosshair',
}

function followBar(chart: Chart, down: PointerEvent<HTMLElement>, key: string, grip: 'move' | 'start' | 'finish'): void {
  const mark = chart.markOf(key)
  if (!mark) return
  const before = spanOf(mark)
  const from = contentX(chart, down.clientX)
  let hasMoved = false
  let span = before
  follow(down.currentTarget, {
    move: (event) => {
      const pixels = contentX(chart, event.clientX) - from
      hasMoved ||= Math.abs(pixels) > 3
      if (!hasMoved) return
      scrollAtEdge(chart, event)
      const resized = mark.kind === 'diamond' ? 'move' : grip
      span = afterGrip(before, resized, Math.round(pixels / chart.drawing().scale.perDay))
      chart.store.set({ drag: { key, span } })
    },
    drop: (isDropped) => {
      chart.store.set({ drag: undefined })
      if (!hasMoved && isDropped) chart.props().onOpen(key)
      else if (isDropped && (span.start !== before.start || span.finish !== before.finish)) chart.props().onMove(key, span)
    },
  })
}

function followLink(chart: Chart, down: PointerEvent<HTMLElement>, key: string, grip: 'linkStart' | 'linkFinish'): void {
  const side = grip === 'linkStart' ? 'start' : 'finish'
  follow(down.currentTarget, {
    move: (event) => {
      scrollAtEdge(chart, event)
      const x = contentX(chart, event.clientX)
      const over = lineUnder(document.elementFromPoint(event.clientX, event.clientY))
      const mark = over === undefined || over === key ? undefined : chart.markOf(over)
      const target = over !== undefined && mark ? { key: over, side: nearerSide(mark, chart.drawing().scale, x) } : undefined
      chart.store.set({ rubber: { key, side, x, y: contentY(chart, event.clientY), over: target } })
    },
    drop: (isDropped) => {
      const over = chart.store.get().rubber?.over
      chart.store.set({ rubber: undefined })
      if (isDropped && over) chart.props().onLink?.(key, over.key, linkType(side, over.side))
    },
  })
}

/** Between the bars the chart itself is in the hand. */
function followPan(chart: Chart, down: PointerEvent<HTMLElement>): void {
  const { scroller } = chart.dom
  if (!scroller) return
  const [left, top] = [scroller.scrollLeft, scroller.scrollTop]
  follow(down.currentTarget, {
    move: (event) => scroller.scrollTo(left + down.clientX - event.clientX, top + down.clientY - event.clientY),
    drop: () => {},
  })
}

interface Followed {
  move(event: globalThis.PointerEvent): void
  /** False where it was taken away instead of let go: Escape, or another window. */
  drop(isDropped: boolean): void
}

function follow(element: HTMLElement, { move, drop }: Followed): void {
  const stop = new AbortController()
  const end = (isDropped: boolean) => {
    stop.abort()
    drop(isDropped)
  }
  const on = { signal: stop.signal }
  element.addEventListener('pointermove', move, on)
  element.addEventListener('pointerup', () => end(true), on)
  element.addEventListener('pointercancel', () => end(false), on)
  document.addEventListener('keydown', (event) => event.key === 'Escape' && end(false), on)
}

const EDGE = 28

/** A hand that holds something at the edge of the window wants to go on beyond it. */
function scrollAtEdge({ dom: { scroller }, drawing }: Chart, { clientX, clientY }: globalThis.PointerEvent): void {
  if (!scroller) return
  const box = scroller.getBoundingClientRect()
  const { paneWidth, rowHeight } = drawing()
  const beyond = (at: number, first: number, last: number) => (at < first + EDGE ? -1 : at > last - EDGE ? 1 : 0)
  scroller.scrollBy(beyond(clientX, box.left + paneWidth, box.right) * 16, beyond(clientY, box.top + rowHeight, box.bottom) * 12)
}

function gripUnder(chart: Chart, event: PointerEvent, key: string | undefined): Grip | null {
  if (key === undefined || isName(event.target) || !chart.props().mayMove(key)) return null
  const mark = chart.markOf(key)
  return mark ? gripAt(mark, chart.drawing().scale, contentX(chart, event.clientX)) : null
}

/** In the timeline, 0 being its first day. */
function contentX({ dom: { scroller }, drawing }: Chart, clientX: number): number {
  return clientX - (scroller?.getBoundingClientRect().left ?? 0) - drawing().paneWidth + (scroller?.scrollLeft ?? 0)
}

function contentY({ dom: { scroller }, drawing }: Chart, clientY: number): number {
  return clientY - (scroller?.getBoundingClientRect().top ?? 0) - drawing().headHeight + (scroller?.scrollTop ?? 0)
}

function lineUnder(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined
}

function linkUnder(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-link]')?.dataset['link'] : undefined
}

function isName(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-pinned]') !== null
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input') !== null
}
