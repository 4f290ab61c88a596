import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './Section.module.css'

/** A part of the drawer under its heading; not there where it has nothing to say. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.header}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {action}
      </header>
      {children}
    </section>
  )
}
