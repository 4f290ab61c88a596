import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './Badge.module.css'

export type BadgeTone = 'neutral' | 'accent' | 'completed' | 'inProgress' | 'overdue' | 'warning'

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>
}
