import { memo, useMemo } from 'react'
import { blocksOf } from '../grid/blocks.ts'
import type { Block } from '../grid/blocks.ts'
import type { RowRef } from '../grid/types.ts'
import { useVirtualRows } from '../grid/useVirtualRows.ts'
import type { View } from '../grid/view.ts'
import { useGanttDrawing } from './drawing.ts'
import styles from './gantt.module.css'
import type { LinkIndex } from './linkIndex.ts'
import { Links } from './Links.tsx'
import { Overlay } from './Overlay.tsx'
import { Band, Row } from './Row.tsx'
import { Shade } from './Shade.tsx'

interface BodyProps {
  readonly rows: readonly RowRef[]
  readonly view: View
  readonly index: LinkIndex
  readonly mayMove: (key: string) => boolean
}

/** The lines in view, on the same geometry as the sheet's. */
export const Body = memo(function Body({ rows, view, index, mayMove }: BodyProps) {
  const { rowHeight } = useGanttDrawing()
  const { from, to } = useVirtualRows(view, rowHeight, rows.length)
  const blocks = useMemo(() => blocksOf(rows), [rows])
  const inView = blocks.filter((block) => block.start < to && block.end > from)
  return (
    <div role="presentation" className={styles.body} style={{ height: rows.length * rowHeight }}>
      <Shade view={view} />
      {inView.map((block) => (
        <div
          key={rows[block.start]?.key}
          role="rowgroup"
          className={styles.block}
          style={{ top: block.start * rowHeight, height: (block.end - block.start) * rowHeight }}
        >
          {block.band ? <Band rowKey={rows[block.start]?.key ?? ''} index={block.start} /> : null}
          {linesOf(block, from, to).map((at) => (
            <Row key={rows[at]!.key} rowKey={rows[at]!.key} index={at} offset={at - block.start} />
          ))}
        </div>
      ))}
      <Links rows={rows} from={from} to={to} index={index} />
      <Overlay index={index} mayMove={mayMove} />
    </div>
  )
})

function linesOf(block: Block, from: number, to: number): number[] {
  const first = Math.max(block.band ? block.start + 1 : block.start, from)
  const last = Math.min(block.end, to)
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
}
