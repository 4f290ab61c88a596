import type { ReactNode } from 'react'
import styles from './FieldRow.module.css'

/** Short fields side by side, one below the other where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
