import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type EmptyStateProps = {
  title: string
  /** The heading's place on the page: h3 within a part of it, h2 where it stands for the whole content, h1 where it is the page. */
  as?: 'h1' | 'h2' | 'h3'
  /** Teaches the first step. */
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, as: Heading = 'h3', children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.sentence}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
