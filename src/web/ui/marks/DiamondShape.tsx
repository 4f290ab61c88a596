import { classes } from '../classes.ts'
import styles from './StatusShape.module.css'
import type { StatusKind } from './StatusShape.tsx'

/** A day that matters, by how it stands: filled once it is reached, or missed. */
export function DiamondShape({ kind, size = 12 }: { kind: StatusKind; size?: number }) {
  const isFilled = kind === 'completed' || kind === 'overdue'
  return (
    <svg className={classes(styles.shape, styles[kind])} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path className={isFilled ? styles.fill : styles.line} d="M6 0.75L11.25 6L6 11.25L0.75 6Z" />
    </svg>
  )
}
