import styles from './grid.module.css'
import { useGridState } from './useEngine.ts'

/** What is read out: sentences shown beside a cell, and those that only ears need. */
export function Said() {
  const notice = useGridState((state) => state.notice)
  const said = useGridState((state) => state.said)
  return (
    <div role="status" className={styles.unseen}>
      {notice ?? said}
    </div>
  )
}
