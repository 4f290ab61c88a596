import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './Menu.module.css'
import type { MenuEntry } from './MenuEntryView.tsx'
import { MenuEntryView } from './MenuEntryView.tsx'
import { focusItem, moveInMenu } from './menuKeys.ts'
import panelStyles from './panel.module.css'
import type { Align } from './place.ts'
import type { TriggerProps } from './usePopover.ts'
import { usePopover } from './usePopover.ts'

type MenuProps = {
  label: string
  entries: readonly MenuEntry[]
  align?: Align
  renderTrigger: (props: TriggerProps) => ReactNode
}

export function Menu({ label, entries, align = 'start', renderTrigger }: MenuProps) {
  const menu = usePopover<HTMLDivElement>({
    kind: 'menu',
    placement: { side: 'below', align },
    onOpen: () => focusItem(menu.panelRef.current, 'first'),
  })
  return (
    <>
      {renderTrigger(menu.trigger)}
      <div
        {...menu.panel}
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className={classes(panelStyles.panel, styles.menu)}
        onKeyDown={(event) => moveInMenu(event, menu.close)}
      >
        {menu.open && entries.map((entry, at) => <MenuEntryView key={at} entry={entry} close={menu.close} />)}
      </div>
    </>
  )
}
