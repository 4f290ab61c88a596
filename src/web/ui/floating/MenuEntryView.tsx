import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { classes } from '../classes.ts'
import { KeyHint } from '../marks/KeyHint.tsx'
import styles from './Menu.module.css'

export type MenuItem = {
  label: string
  icon?: ReactNode
  keys?: readonly string[]
  danger?: boolean
  /** One of several that can be chosen. */
  checked?: boolean
  disabledReason?: string | undefined
  /** Goes somewhere instead of doing something. */
  href?: string
  onSelect?: () => void
}

export type MenuEntry = MenuItem | { heading: string } | 'line'

export function MenuEntryView({ entry, close }: { entry: MenuEntry; close: () => void }) {
  if (entry === 'line') return <hr className={styles.line} />
  if ('heading' in entry) {
    return (
      <div role="presentation" className={styles.heading}>
        {entry.heading}
      </div>
    )
  }
  const { label, icon, keys, danger, checked, disabledReason, href, onSelect } = entry
  const choose = () => {
    if (disabledReason) return
    close()
    onSelect?.()
  }
  const content = (
    <>
      <span className={styles.icon}>{checked ? <Check size={16} /> : icon}</span>
      <span className={styles.label}>
        {label}
        {disabledReason && <span className={styles.reason}>{disabledReason}</span>}
      </span>
      {keys && <KeyHint keys={keys} />}
    </>
  )
  const common = { className: classes(styles.item, danger && styles.danger), tabIndex: -1, onClick: choose }
  if (href && !disabledReason) {
    return (
      <a {...common} role="menuitem" href={href}>
        {content}
      </a>
    )
  }
  return (
    <button
      {...common}
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      aria-disabled={disabledReason ? true : undefined}
    >
      {content}
    </button>
  )
}
