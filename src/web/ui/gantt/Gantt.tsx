import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { createView } from '../grid/view.ts'
import { Body } from './Body.tsx'
import { createChart } from './chart.ts'
import type { Chart } from './chart.ts'
import type { GanttDrawing } from './drawing.ts'
import { GanttBandsContext, GanttDrawingContext, lineId } from './drawing.ts'
import styles from './gantt.module.css'
import { Head } from './Head.tsx'
import { onKeyDown } from './keyboard.ts'
import { indexLinks } from './linkIndex.ts'
import { onPointerDown, onPointerMove } from './pointer.ts'
import type { Scale } from './scale.ts'
import { firstScroll, scaleOf, scrollKeeping, widthOf, zoomed } from './scale.ts'
import { GanttStoreContext, createGanttStore, useGanttState } from './state.ts'
import type { GanttProps } from './types.ts'

/** Two lines: months over days. */
export const HEAD_HEIGHT = 44

/** Lines of a sheet with bars on days at their right. It knows lines, bars and links and nothing of what they mean. */
export function Gantt<Row>(props: GanttProps<Row>) {
  return <Timeline {...(props as unknown as GanttProps<unknown>)} />
}

function Timeline(props: GanttProps<unknown>) {
  const {
    rows,
    source,
    columns,
    words,
    compact = false,
    span,
    zoom,
    today,
    links,
    bands,
    isOff,
    marksOf,
    describe,
    renderBand,
    ref,
  } = props
  const chartId = useId()
  const [view] = useState(createView)
  const [store] = useState(createGanttStore)
  const [chart] = useState(() => createChart(store, HEAD_HEIGHT))
  const paneWidth = useMemo(() => columns.reduce((sum, { width }) => sum + width, 0), [columns])
  const room = useSyncExternalStore(view.subscribe, () => Math.max(0, view.seen().width - paneWidth))
  const scale = useMemo(() => scaleOf(span, zoom, room), [span, zoom, room])
  const rowHeight = compact ? 28 : 36
  const drawing = useMemo<GanttDrawing>(
    () => ({
      chartId,
      scale,
      width: widthOf(scale),
      rowHeight,
      paneWidth,
      source,
      columns,
      words,
      marksOf,
      describe,
      isOff,
      today,
    }),
    [chartId, scale, rowHeight, paneWidth, source, columns, words, marksOf, describe, isOff, today],
  )
  const index = useMemo(() => indexLinks(rows, links), [rows, links])
  const headings = useMemo(() => ({ marks: bands, render: renderBand }), [bands, renderBand])
  useLayoutEffect(() => chart.receive(props, drawing, index))
  useScrollKept(chart, scale, today)
  useImperativeHandle(ref, () => ({
    focus: () => chart.focus(),
    scrollToDay: (day) => {
      chart.scrollTo(scrollKeeping(scale, day, ((chart.dom.scroller?.clientWidth ?? 0) - paneWidth) / 3))
    },
  }))
  const attach = useCallback(
    (element: HTMLDivElement) => {
      chart.attach({ scroller: element })
      return view.attach(element)
    },
    [chart, view],
  )
  useWheelZoom(chart)
  const mayMove = useCallback((key: string) => chart.props().mayMove(key), [chart])
  return (
    <GanttStoreContext value={store}>
      <GanttDrawingContext value={drawing}>
        <GanttBandsContext value={headings}>
          <div
            className={styles.gantt}
            style={{
              ['--gantt-row' as string]: `${rowHeight}px`,
              ['--gantt-head' as string]: `${HEAD_HEIGHT}px`,
              ['--gantt-pane' as string]: `${paneWidth}px`,
            }}
          >
            <div ref={attach} className={styles.scroller}>
              <Lines chart={chart} chartId={chartId} props={props} width={paneWidth + drawing.width}>
                <Head view={view} timeline={words.timeline} />
                <Body rows={rows} view={view} index={index} mayMove={mayMove} />
              </Lines>
            </div>
            <Said />
          </div>
        </GanttBandsContext>
      </GanttDrawingContext>
    </GanttStoreContext>
  )
}

function Lines({
  chart,
  chartId,
  props,
  width,
  children,
}: {
  chart: Chart
  chartId: string
  props: GanttProps<unknown>
  width: number
  children: React.ReactNode
}) {
  const active = useGanttState((state) => state.active)
  const attach = useCallback((grid: HTMLDivElement | null) => chart.attach({ grid }), [chart])
  return (
    <div
      ref={attach}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={props.rows.length + 1}
      aria-activedescendant={active === undefined ? undefined : lineId(chartId, active)}
      className={styles.lines}
      style={{ width }}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(chart, event)}
      onPointerDown={(event) => onPointerDown(chart, event)}
      onPointerMove={(event) => onPointerMove(chart, event)}
      onPointerLeave={() => chart.store.set({ hovered: undefined })}
      onClick={(event) => openByName(chart, event)}
    >
      {children}
    </div>
  )
}

/** A name opens what it names; with a finger the whole line does. */
function openByName(chart: Chart, { target, nativeEvent }: React.MouseEvent): void {
  if (!(target instanceof Element) || target.closest('button, a')) return
  const line = target.closest<HTMLElement>('[data-line]')
  const key = line?.dataset['line']
  if (key === undefined) return
  const isTouch = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'
  if (line?.dataset['band'] !== undefined) {
    if (target.closest('[data-pinned]')) chart.props().onBand(key)
  } else if (isTouch || target.closest('[data-pinned]')) {
    chart.store.set({ active: key })
    chart.props().onOpen(key)
  }
}

/** When the scale changes, the day at its left edge (or under the mouse) stays there. */
function useScrollKept(chart: Chart, scale: Scale, today: number): void {
  const last = useRef<Scale>(undefined)
  useLayoutEffect(() => {
    const { scroller } = chart.dom
    if (!scroller) return
    const before = last.current
    last.current = scale
    const room = scroller.clientWidth - chart.drawing().paneWidth
    if (!before) {
      chart.scrollTo(firstScroll(scale, chart.props().span, today, room))
      return
    }
    if (before.first === scale.first && before.perDay === scale.perDay) return
    const point = chart.takeKept() ?? (before.perDay === scale.perDay ? 0 : room / 2)
    chart.scrollTo(scrollKeeping(scale, before.first + (scroller.scrollLeft + point) / before.perDay, point))
  }, [chart, scale, today])
}

/** Ctrl and the wheel: closer or farther, the day under the mouse staying there. */
function useWheelZoom(chart: Chart): void {
  const turned = useRef(0)
  useEffect(() => {
    const { scroller } = chart.dom
    if (!scroller) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      turned.current += event.deltaY
      if (Math.abs(turned.current) < 60) return
      const { zoom, onZoom } = chart.props()
      const next = zoomed(zoom, turned.current < 0 ? 1 : -1)
      turned.current = 0
      if (next === zoom) return
      chart.keepAt(Math.max(0, event.clientX - scroller.getBoundingClientRect().left - chart.drawing().paneWidth))
      onZoom(next)
    }
    scroller.addEventListener('wheel', turn, { passive: false })
    return () => scroller.removeEventListener('wheel', turn)
  }, [chart])
}

function Said() {
  const said = useGanttState((state) => state.said)
  return (
    <div aria-live="polite" className={styles.unseen}>
      {said}
    </div>
  )
}
