import type { KeyboardEvent } from 'react'
import type { RowRef } from '../grid/types.ts'
import { scrollToShow } from '../grid/viewport.ts'
import type { Chart } from './chart.ts'
import { afterGrip, spanOf } from './grip.ts'
import { edgesOf } from './marks.ts'
import { zoomed } from './scale.ts'

/** Rows by the arrows, the plan with Alt, links by L and Delete. */
export function onKeyDown(chart: Chart, event: KeyboardEvent): void {
  if (run(chart, event)) event.preventDefault()
}

function run(chart: Chart, event: KeyboardEvent): boolean {
  const props = chart.props()
  const { rows } = props
  const at = rows.findIndex(({ key }) => key === chart.store.get().active)
  const ref = rows[at]
  if (event.altKey && !event.ctrlKey && !event.metaKey) return plan(chart, event, ref)
  if (event.ctrlKey || event.metaKey) return command(chart, event)
  switch (event.key) {
    case 'ArrowDown':
      return goTo(chart, rows[Math.min(at + 1, rows.length - 1)])
    case 'ArrowUp':
      return goTo(chart, rows[Math.max(at - 1, 0)])
    case 'PageDown':
      return goTo(chart, rows[Math.min(Math.max(at, 0) + pageOf(chart), rows.length - 1)])
    case 'PageUp':
      return goTo(chart, rows[Math.max(at - pageOf(chart), 0)])
    case 'Home':
      return goTo(chart, rows[0])
    case 'End':
      return goTo(chart, rows.at(-1))
    case 'ArrowLeft':
    case 'ArrowRight':
      return pan(chart, event.key === 'ArrowRight' ? 1 : -1)
    case 'Enter':
    case ' ':
      if (ref?.kind === 'band') props.onBand(ref.key)
      else if (ref) props.onOpen(ref.key)
      return ref !== undefined
    case '+':
    case '=':
      props.onZoom(zoomed(props.zoom, 1))
      return true
    case '-':
    case '_':
      props.onZoom(zoomed(props.zoom, -1))
      return true
    case 'l':
    case 'L':
      return chooseLink(chart, ref)
    case 'Delete':
    case 'Backspace':
      return removeLink(chart)
    case 'Escape':
      chart.store.set({ link: undefined })
      return false
    default:
      return false
  }
}

function command(chart: Chart, event: KeyboardEvent): boolean {
  const props = chart.props()
  if (event.key === 'z' && !event.shiftKey) props.onUndo()
  else if (event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey)) props.onRedo()
  else return false
  return true
}

/** Alt with an arrow moves the bar by a day; with Shift its finish alone. */
function plan(chart: Chart, event: KeyboardEvent, ref: RowRef | undefined): boolean {
  const days = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const mark = ref && chart.markOf(ref.key)
  if (days === 0 || !ref) return false
  const props = chart.props()
  if (!mark || !props.mayMove(ref.key)) {
    chart.store.set({ said: props.words.readOnly })
    return true
  }
  const before = spanOf(mark)
  const span = afterGrip(before, event.shiftKey && mark.kind === 'bar' ? 'finish' : 'move', days)
  if (span.start === before.start && span.finish === before.finish) return true
  props.onMove(ref.key, span)
  chart.store.set({ said: props.words.span(span.start, span.finish) })
  return true
}

function goTo(chart: Chart, ref: RowRef | undefined): boolean {
  if (!ref) return false
  chart.store.set({ active: ref.key, link: undefined })
  reveal(chart, ref)
  return true
}

/** Brings a line into view, and its bar where none of it can be seen. */
function reveal(chart: Chart, ref: RowRef): void {
  const { scroller } = chart.dom
  const { rows } = chart.props()
  const { rowHeight, headHeight, paneWidth, scale } = chart.drawing()
  if (!scroller) return
  const at = rows.indexOf(ref)
  const before = ref.kind === 'band' ? 0 : rowHeight
  const size = scroller.clientHeight - headHeight
  scroller.scrollTop = scrollToShow(at * rowHeight, (at + 1) * rowHeight, { at: scroller.scrollTop, size, before, after: 0 })
  const mark = chart.markOf(ref.key)
  if (!mark) return
  const { left, right } = edgesOf(mark, scale)
  const room = scroller.clientWidth - paneWidth
  const seen = { from: scroller.scrollLeft, to: scroller.scrollLeft + room }
  if (right < seen.from || left > seen.to) scroller.scrollLeft = Math.max(0, left - room / 3)
}

function pageOf(chart: Chart): number {
  const { rowHeight, headHeight } = chart.drawing()
  return Math.max(1, Math.floor(((chart.dom.scroller?.clientHeight ?? 0) - headHeight) / rowHeight) - 2)
}

function pan({ dom: { scroller }, drawing }: Chart, direction: 1 | -1): boolean {
  scroller?.scrollBy({ left: direction * drawing().scale.perDay * (drawing().scale.zoom === 'month' ? 30 : 7) })
  return true
}

/** Goes round the links of the line. */
function chooseLink(chart: Chart, ref: RowRef | undefined): boolean {
  if (!ref) return false
  const { words } = chart.props()
  const links = chart.index().of(ref.key)
  const last = links.findIndex(({ id }) => id === chart.store.get().link)
  const link = links[(last + 1) % Math.max(1, links.length)]
  chart.store.set({ link: link?.id, said: link ? words.chosenLink(link.label) : words.noLinks })
  return true
}

function removeLink(chart: Chart): boolean {
  const { link } = chart.store.get()
  if (link === undefined) return false
  chart.store.set({ link: undefined })
  chart.props().onUnlink?.(link)
  return true
}
