import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './Avatar.module.css'
import { initials } from './initials.ts'

/** A person in two characters; the whole name is its tooltip, unless it stands beside it. */
export function Avatar({ name, nameBeside, size = 24 }: { name: string; nameBeside?: boolean; size?: 20 | 24 | 32 }) {
  const box = { inlineSize: size, blockSize: size, fontSize: size * 0.42 }
  return (
    <span data-tooltip={nameBeside ? undefined : name} className={styles.avatar} style={box}>
      {/* Drawn, not written: two characters of a name are no name to be read. */}
      <span aria-hidden="true" className={styles.initials} data-initials={initials(name)} />
      {!nameBeside && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}
