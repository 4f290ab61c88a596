import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './Spinner.module.css'

export function Spinner({ label, size = 16 }: { label?: string; size?: number }) {
  return (
    <span role={label ? 'status' : undefined} className={styles.frame}>
      <svg className={styles.spinner} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <circle className={styles.track} cx="8" cy="8" r="6.25" />
        <path className={styles.turn} d="M8 1.75A6.25 6.25 0 0 1 14.25 8" />
      </svg>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  )
}
