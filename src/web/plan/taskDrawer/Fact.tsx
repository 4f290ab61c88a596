import type { ReactNode } from 'react'
import styles from './Fact.module.css'

/** A field that can't be changed here: its title and what it says. Left out where it says nothing. */
export function Fact({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className={styles.fact}>
      <span className={styles.title}>{title}</span>
      <span className={styles.value}>{children}</span>
    </div>
  )
}
