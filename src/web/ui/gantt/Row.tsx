import { memo, useCallback, useContext, useSyncExternalStore } from 'react'
import { GanttBandsContext, lineId, useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import type { Mark } from './marks.ts'
import type { Span } from './scale.ts'
import { shapesOf } from './shapes.ts'
import { ShapeView } from './ShapeView.tsx'
import { useGanttState } from './state.ts'

interface LineProps {
  readonly rowKey: string
  readonly index: number
  /** Below the top of its block, in lines. */
  readonly offset: number
}

export const Row = memo(function Row({ rowKey, index, offset }: LineProps) {
  const { chartId, source, columns, rowHeight, words, marksOf, describe } = useGanttDrawing()
  const subscribe = useCallback((changed: () => void) => source.subscribe(rowKey, changed), [source, rowKey])
  const row = useSyncExternalStore(subscribe, () => source.getRow(rowKey))
  const isActive = useGanttState((state) => state.active === rowKey)
  const moved = useGanttState((state) => (state.drag?.key === rowKey ? state.drag.span : undefined))
  if (row === undefined) return null
  const marks = marksOf(row)
  const shown = moved ? marks.map((mark, at) => (at === 0 ? movedMark(mark, moved, words.span) : mark)) : marks
  const sentence = describe(rowKey, row)
  return (
    <div
      role="row"
      id={lineId(chartId, rowKey)}
      className={styles.row}
      style={{ top: offset * rowHeight }}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-line={rowKey}
      data-moving={moved ? true : undefined}
    >
      <div role="presentation" className={styles.pinned} data-pinned="">
        {columns.map((column) => (
          <div key={column.id} role="gridcell" className={styles.cell} style={{ width: column.width }}>
            {column.render(row)}
          </div>
        ))}
      </div>
      <Track marks={shown} sentence={sentence} />
    </div>
  )
})

/** The heading of a block stays below the header while any of its lines is in view. */
export const Band = memo(function Band({ rowKey, index }: Omit<LineProps, 'offset'>) {
  const { chartId, describe, paneWidth } = useGanttDrawing()
  const bands = useContext(GanttBandsContext)
  const isActive = useGanttState((state) => state.active === rowKey)
  return (
    <div
      role="row"
      id={lineId(chartId, rowKey)}
      className={styles.band}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-line={rowKey}
      data-band=""
    >
      <div role="gridcell" className={styles.bandPinned} data-pinned="" style={{ width: paneWidth }}>
        {bands?.render(rowKey)}
      </div>
      <Track marks={bands?.marks.get(rowKey) ?? none} sentence={describe(rowKey, undefined)} />
    </div>
  )
})

const none: readonly Mark[] = []

function Track({ marks, sentence }: { marks: readonly Mark[]; sentence: string }) {
  const { scale, rowHeight, width } = useGanttDrawing()
  return (
    <div role="gridcell" className={styles.track}>
      <span className={styles.unseen}>{sentence}</span>
      <svg className={styles.marks} width={width} height={rowHeight} aria-hidden="true">
        {marks.flatMap((mark, at) =>
          shapesOf(mark, scale, rowHeight).map((shape, piece) => (
            <ShapeView key={`${at}.${piece}`} shape={shape} tooltip={sentence} />
          )),
        )}
      </svg>
    </div>
  )
}

function movedMark(mark: Mark, span: Span, words: (start: number, finish: number) => string): Mark {
  if (mark.kind === 'diamond') return { ...mark, day: span.start, label: words(span.start, span.start) }
  return { ...mark, ...span, label: words(span.start, span.finish) }
}
