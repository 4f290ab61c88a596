import type { ReactNode } from 'react'
import type { Engine } from './engine.ts'
import { boxOf } from './geometry.ts'
import styles from './grid.module.css'
import type { Position } from './model.ts'
import { header } from './model.ts'
import { useEngine } from './useEngine.ts'

/**
 * Holds something over a cell. It lies in the scrolled content, so it moves with the cell without any script; over a frozen column it sticks
 * as the column does.
 */
export function Layer({ at, className, children }: { at: Position; className?: string | undefined; children: ReactNode }) {
  const engine = useEngine()
  const sticks = at.column < engine.geometry().frozen || isBand(engine, at)
  const box = boxOf(engine.geometry(), at)
  const kind = at.row === header ? styles.layerHead : sticks ? styles.layerFrozen : styles.layerLoose
  return (
    <div className={`${styles.layer} ${kind} ${className ?? ''}`}>
      <div className={styles.layerBox} style={box}>
        {children}
      </div>
    </div>
  )
}

function isBand(engine: Engine, at: Position): boolean {
  return engine.props().rows[at.row]?.kind === 'band'
}
