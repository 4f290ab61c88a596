import { memo } from 'react'
import { cellId, useDrawing } from './drawing.ts'
import styles from './grid.module.css'
import { useGridState } from './useEngine.ts'

/** The heading of a block: one cell across all columns, whose content stays in view when the sheet is scrolled sideways. */
export const Band = memo(function Band({ rowKey, index }: { rowKey: string; index: number }) {
  const { gridId, columns, renderBand } = useDrawing()
  const active = useGridState((state) => state.selection.active.row === index)
  return (
    <div role="row" className={styles.band} aria-rowindex={index + 2}>
      <div
        role="gridcell"
        id={cellId(gridId, rowKey, 'band')}
        className={styles.bandCell}
        data-row={index}
        data-column={0}
        data-active={active || undefined}
        aria-colindex={1}
        aria-colspan={columns.length + 1}
        aria-selected={active}
        aria-readonly
      >
        <div className={styles.bandContent}>{renderBand?.(rowKey)}</div>
      </div>
    </div>
  )
})
