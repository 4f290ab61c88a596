import styles from './grid.module.css'
import { useEngine, useGridState } from './useEngine.ts'

/** Where the rows that are dragged would come to stand. */
export function DropLine() {
  const engine = useEngine()
  const slot = useGridState((state) => state.drop)
  if (slot === undefined) return null
  return <div className={styles.dropLine} style={{ top: (slot + 1) * engine.geometry().rowHeight }} />
}
