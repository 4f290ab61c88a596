import type { ReactNode } from 'react'
import { useDrawing } from './drawing.ts'
import { boxOf } from './geometry.ts'
import styles from './grid.module.css'
import type { Position } from './model.ts'
import { header } from './model.ts'

/**
 * Holds something over a cell. It lies in the scrolled content, so it moves with the cell without any script; over a frozen column it sticks
 * as the column does.
 */
export function Layer({ at, className, children }: { at: Position; className?: string | undefined; children: ReactNode }) {
  const { geometry } = useDrawing()
  const sticks = at.column < geometry.frozen
  const box = boxOf(geometry, at)
  const kind = at.row === header ? styles.layerHead : sticks ? styles.layerFrozen : styles.layerLoose
  return (
    <div className={`${styles.layer} ${kind} ${className ?? ''}`}>
      <div className={styles.layerBox} style={box}>
        {children}
      </div>
    </div>
  )
}
