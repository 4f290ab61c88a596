import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { focusFirst } from './focusFirst.ts'
import panelStyles from './panel.module.css'
import type { Align } from './place.ts'
import styles from './Popover.module.css'
import type { TriggerProps } from './usePopover.ts'
import { usePopover } from './usePopover.ts'

type PopoverProps = {
  label: string
  align?: Align
  renderTrigger: (props: TriggerProps) => ReactNode
  children: ReactNode | ((close: () => void) => ReactNode)
  /** The content brings its own padding. */
  bare?: boolean
}

export function Popover({ label, align = 'start', renderTrigger, children, bare }: PopoverProps) {
  const popover = usePopover<HTMLDialogElement>({
    kind: 'dialog',
    placement: { side: 'below', align },
    onOpen: () => enter(popover.panelRef.current),
  })
  return (
    <>
      {renderTrigger(popover.trigger)}
      <dialog {...popover.panel} aria-label={label} className={classes(panelStyles.panel, !bare && styles.padded)}>
        {popover.open && (typeof children === 'function' ? children(popover.close) : children)}
      </dialog>
    </>
  )
}

/** A calendar has taken the focus to its day already. */
function enter(panel: HTMLElement | null) {
  if (!panel?.contains(document.activeElement)) focusFirst(panel)
}
