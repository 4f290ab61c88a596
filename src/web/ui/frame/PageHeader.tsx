import type { ReactNode } from 'react'
import styles from './PageHeader.module.css'

type PageHeaderProps = {
  title: ReactNode
  /** The way back: a link above the title. */
  parent?: ReactNode
  /** Beside the title: period, day n of m, people. */
  detail?: ReactNode
  /** How it stands: one sentence or mark. */
  status?: ReactNode
  actions?: ReactNode
  /** Tabs, which stand on the rule below. */
  children?: ReactNode
}

/** The head of a page, closed by a rule as on a printed run sheet. */
export function PageHeader({ title, parent, detail, status, actions, children }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {parent && <div className={styles.parent}>{parent}</div>}
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {detail && <div className={styles.detail}>{detail}</div>}
          {status && <div className={styles.status}>{status}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  )
}
