import type { ReactNode } from 'react'
import { useId } from 'react'
import { classes } from '../classes.ts'
import styles from './Panel.module.css'

type PanelProps = {
  title?: ReactNode
  /** Beside the title, muted: a count, a date. */
  detail?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** The content reaches the edges: a table, a list of rows. */
  flush?: boolean
}

/** A part of a page with its own heading. */
export function Panel({ title, detail, actions, children, flush }: PanelProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={title ? titleId : undefined} className={styles.panel}>
      {(title || actions) && (
        <header className={styles.header}>
          {title && (
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
          )}
          {detail && <span className={styles.detail}>{detail}</span>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={classes(styles.body, flush && styles.flush)}>{children}</div>
    </section>
  )
}
