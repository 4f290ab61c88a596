import type { ReactNode } from 'react'
import styles from './NavLink.module.css'

export type NavItem = {
  href: string
  label: string
  icon: ReactNode
  current?: boolean
  /** How many wait there for me. */
  count?: number | undefined
}

/** A place in the rail: icon and word, icon alone where the rail is folded, icon above word on a phone. */
export function NavLink({ item: { href, label, icon, current, count } }: { item: NavItem }) {
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
      {Boolean(count) && <span className={styles.count}>{count}</span>}
    </a>
  )
}
