import { memo, useMemo } from 'react'
import { Band } from './Band.tsx'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import styles from './grid.module.css'
import { Row } from './Row.tsx'
import type { RowRef } from './types.ts'
import { useVirtualRows } from './useVirtualRows.ts'
import type { View } from './view.ts'

interface BodyProps {
  readonly rows: readonly RowRef[]
  readonly rowHeight: number
  readonly view: View
}

export const Body = memo(function Body({ rows, rowHeight, view }: BodyProps) {
  const { from, to } = useVirtualRows(view, rowHeight, rows.length)
  const blocks = useMemo(() => blocksOf(rows), [rows])
  const ordinals = useMemo(() => ordinalsOf(rows), [rows])
  const inView = blocks.filter((block) => block.start < to && block.end > from)
  return (
    <div role="presentation" className={styles.body} style={{ height: rows.length * rowHeight }}>
      {inView.map((block) => (
        <div
          key={rows[block.start]?.key}
          role="rowgroup"
          className={styles.block}
          style={{ top: block.start * rowHeight, height: (block.end - block.start) * rowHeight }}
        >
          {block.band ? <Band rowKey={rows[block.start]?.key ?? ''} index={block.start} /> : null}
          {rowsOf(block, from, to).map((index) => {
            const ref = rows[index]
            return ref ? (
              <Row
                key={ref.key}
                rowKey={ref.key}
                kind={ref.kind}
                index={index}
                offset={index - block.start}
                ordinal={ordinals[index] ?? 0}
              />
            ) : null
          })}
        </div>
      ))}
    </div>
  )
})

function rowsOf(block: Block, from: number, to: number): number[] {
  const first = Math.max(block.band ? block.start + 1 : block.start, from)
  const last = Math.min(block.end, to)
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
}

function ordinalsOf(rows: readonly RowRef[]): Int32Array {
  const ordinals = new Int32Array(rows.length)
  let ordinal = 0
  for (let index = 0; index < rows.length; index++) {
    if (rows[index]?.kind === 'row') ordinal += 1
    ordinals[index] = rows[index]?.number ?? ordinal
  }
  return ordinals
}
