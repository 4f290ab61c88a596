import { VisuallyHidden } from '../VisuallyHidden.tsx'
import type { StatusKind } from './StatusShape.tsx'
import { StatusShape } from './StatusShape.tsx'
import styles from './StatusMark.module.css'

type StatusMarkProps = {
  kind: StatusKind
  /** 已完成 */
  label: string
  /** 晚 1 天: shown in vermilion beside whatever the status is */
  late?: string | undefined
  /** The shape alone, where a column head or legend gives the word; screen readers still hear it. */
  shapeOnly?: boolean
}

/** A status said three times: shape, word, colour. */
export function StatusMark({ kind, label, late, shapeOnly }: StatusMarkProps) {
  if (shapeOnly) {
    const words = late ? `${label} · ${late}` : label
    return (
      <span data-tooltip={words} className={styles.mark}>
        <StatusShape kind={kind} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    )
  }
  return (
    <span className={styles.mark}>
      <StatusShape kind={kind} />
      <span className={styles[kind]}>{label}</span>
      {late && <span className={styles.late}>{late}</span>}
    </span>
  )
}
