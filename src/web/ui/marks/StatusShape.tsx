import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './StatusShape.module.css'

export type StatusKind = 'notStarted' | 'inProgress' | 'completed' | 'overdue' | 'paused' | 'cancelled'

/** ○ ◐ ● ◆ and their two kin. The shape alone tells them apart: on grey paper there is no colour. */
export function StatusShape({ kind, size = 12 }: { kind: StatusKind; size?: number }) {
  return (
    <svg className={classes(styles.shape, styles[kind])} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

const ring = <circle className={styles.line} cx="6" cy="6" r="4.75" />

const shapes: Record<StatusKind, ReactNode> = {
  notStarted: ring,
  inProgress: (
    <>
      {ring}
      <path className={styles.fill} d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" />
    </>
  ),
  completed: <circle className={styles.fill} cx="6" cy="6" r="5.5" />,
  overdue: <path className={styles.fill} d="M6 0l6 6-6 6-6-6z" />,
  paused: (
    <>
      {ring}
      <path className={styles.line} d="M4.5 3.75v4.5M7.5 3.75v4.5" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path className={styles.line} d="M2.75 9.25l6.5-6.5" />
    </>
  ),
}
