import { classes } from '../classes.ts'
import styles from './ProgressBar.module.css'

type ProgressBarProps = {
  label: string
  /** 0 to 100 */
  percent: number
  tone?: 'accent' | 'completed' | 'overdue'
}

/** A thin line; the number itself stands beside it, in words. */
export function ProgressBar({ label, percent, tone = 'accent' }: ProgressBarProps) {
  return <progress aria-label={label} max={100} value={percent} className={classes(styles.bar, styles[tone])} />
}
