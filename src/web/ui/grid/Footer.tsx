import type { ReactNode } from 'react'
import { useDrawing } from './drawing.ts'
import styles from './grid.module.css'
import type { GridColumn } from './types.ts'

interface FooterProps {
  readonly rowIndex: number
  render(column: GridColumn<unknown>): ReactNode
}

export function Footer({ rowIndex, render }: FooterProps) {
  const { columns, places } = useDrawing()
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" className={styles.line} aria-rowindex={rowIndex}>
        <div role="presentation" className={styles.gutter} />
        {places.map(({ index, style, className }) => {
          const column = columns[index]
          if (!column) return null
          const classes = [styles.sum, styles[column.align ?? 'start'], className]
          return (
            <div
              key={column.id}
              role="gridcell"
              className={classes.filter(Boolean).join(' ')}
              style={style}
              aria-colindex={index + 2}
            >
              {render(column)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
