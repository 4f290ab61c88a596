import type { ReactNode } from 'react'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './NavLink.module.css'

export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  current?: boolean
  /** How many wait there for me. */
  count?: number | undefined
  /** The count in words, for those who hear it: 3 条未读. */
  countLabel?: string | undefined
}

const MOST_SHOWN = 99

/** A place in the rail: icon and word, icon alone where the rail is folded, icon above word on a phone. */
export function NavLink({ item: { href, label, icon, current, count, countLabel } }: { item: NavItem }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={styles.link}
      data-tooltip={label}
      data-tooltip-side="beside"
    >
      {icon}
      <span className={styles.label}>{label}</span>
      {count !== undefined && count > 0 && (
        <span className={styles.count}>
          <span aria-hidden={countLabel !== undefined}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
          {countLabel && <VisuallyHidden>{countLabel}</VisuallyHidden>}
        </span>
      )}
    </a>
  )
}
