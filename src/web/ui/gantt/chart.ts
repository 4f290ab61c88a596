import type { GanttDrawing } from './drawing.ts'
import type { LinkIndex } from './linkIndex.ts'
import type { Mark } from './marks.ts'
import type { GanttStore } from './state.ts'
import type { GanttProps } from './types.ts'

/** The chart as its hands and keys speak to it: always what is shown now. */
export interface Chart {
  readonly store: GanttStore
  readonly dom: Readonly<ChartDom>
  attach(part: Partial<ChartDom>): void
  scrollTo(left: number): void
  /** Where in the window the day stands that the coming change of scale keeps. */
  keepAt(point: number): void
  /** The point that was to be kept, once. */
  takeKept(): number | undefined
  props(): GanttProps<unknown>
  drawing(): GanttDrawing & { readonly headHeight: number }
  index(): LinkIndex
  /** What can be moved and linked in a line. */
  markOf(key: string): Mark | undefined
  focus(): void
  receive(props: GanttProps<unknown>, drawing: GanttDrawing, index: LinkIndex): void
}

interface ChartDom {
  scroller: HTMLElement | null
  grid: HTMLElement | null
}

export function createChart(store: GanttStore, headHeight: number): Chart {
  const dom: ChartDom = { scroller: null, grid: null }
  let kept: number | undefined
  let now: { props: GanttProps<unknown>; drawing: GanttDrawing & { headHeight: number }; index: LinkIndex } | undefined
  const current = () => {
    if (!now) throw new Error('The chart is not there yet')
    return now
  }
  return {
    store,
    dom,
    attach: (part) => void Object.assign(dom, part),
    scrollTo: (left) => void dom.scroller?.scrollTo({ left }),
    keepAt: (point) => {
      kept = point
    },
    takeKept: () => {
      const point = kept
      kept = undefined
      return point
    },
    props: () => current().props,
    drawing: () => current().drawing,
    index: () => current().index,
    markOf: (key) => {
      const { props } = current()
      const row = props.source.getRow(key)
      return row === undefined ? undefined : props.marksOf(row)[0]
    },
    focus: () => dom.grid?.focus({ preventScroll: true }),
    receive: (props, drawing, index) => {
      now = { props, drawing: { ...drawing, headHeight }, index }
    },
  }
}
