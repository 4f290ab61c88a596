import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './Avatar.module.css'
import { initials } from './initials.ts'

/** A person in two characters; the whole name is its tooltip, unless it stands beside it. */
export function Avatar({ name, nameBeside, size = 24 }: { name: string; nameBeside?: boolean; size?: 20 | 24 | 32 }) {
  const box = { inlineSize: size, blockSize: size, fontSize: size * 0.42 }
  return (
    <span data-tooltip={nameBeside ? undefined : name} className={styles.avatar} style={box}>
      <span aria-hidden="true">{initials(name)}</span>
      {!nameBeside && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}
