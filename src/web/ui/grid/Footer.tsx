import type { ReactNode } from 'react'
import { useDrawing } from './drawing.ts'
import styles from './grid.module.css'
import { Line } from './Line.tsx'
import type { Place } from './places.ts'
import type { GridColumn } from './types.ts'

interface FooterProps {
  readonly rowIndex: number
  render(column: GridColumn<unknown>): ReactNode
}

export function Footer({ rowIndex, render }: FooterProps) {
  const { columns } = useDrawing()
  const cell = ({ index, style }: Place) => {
    const column = columns[index]
    if (!column) return null
    return (
      <div
        key={column.id}
        role="gridcell"
        className={`${styles.sum} ${styles[column.align ?? 'start']}`}
        style={style}
        aria-colindex={index + 2}
      >
        {render(column)}
      </div>
    )
  }
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" className={styles.line} aria-rowindex={rowIndex}>
        <Line gutter={<div role="presentation" className={styles.gutter} />} cell={cell} />
      </div>
    </div>
  )
}
