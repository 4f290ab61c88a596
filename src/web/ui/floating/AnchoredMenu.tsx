import { useLayoutEffect, useMemo, useRef } from 'react'
import { classes } from '../classes.ts'
import styles from './Menu.module.css'
import type { MenuEntry } from './MenuEntryView.tsx'
import { MenuEntryView } from './MenuEntryView.tsx'
import { focusItem, moveInMenu } from './menuKeys.ts'
import panelStyles from './panel.module.css'
import { usePlacement } from './usePlacement.ts'

const below = { side: 'below', align: 'start' } as const

/** A menu at something that is no button of its own, such as the heading of a column. Render it to open it. */
export function AnchoredMenu({
  label,
  anchor,
  entries,
  onClose,
}: {
  label: string
  anchor: HTMLElement
  entries: readonly MenuEntry[]
  onClose: () => void
}) {
  const panel = useRef<HTMLDivElement>(null)
  const at = useMemo(() => ({ current: anchor }), [anchor])
  useLayoutEffect(() => {
    panel.current?.showPopover()
    focusItem(panel.current, 'first')
  }, [])
  usePlacement(true, at, panel, below)
  return (
    <div
      ref={panel}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={classes(panelStyles.panel, styles.menu)}
      onKeyDown={(event) => moveInMenu(event, onClose)}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {entries.map((entry, index) => (
        <MenuEntryView key={index} entry={entry} close={onClose} />
      ))}
    </div>
  )
}
