import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './Section.module.css'

/** What it is about at the left, what can be set at the right. */
export function Section({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <div>
        <h2 id={titleId}>{title}</h2>
        <p className={styles.help}>{help}</p>
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
