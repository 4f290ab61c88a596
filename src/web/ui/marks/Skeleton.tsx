import styles from './Skeleton.module.css'

/** The shape of text that is on its way: as many lines as will come, the last one shorter. */
export function Skeleton({ lines = 1, label }: { lines?: number; label: string }) {
  return (
    <output aria-label={label} className={styles.skeleton}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </output>
  )
}
