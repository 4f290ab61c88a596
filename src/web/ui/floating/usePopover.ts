import type { ToggleEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { Placement } from './place.ts'
import { usePlacement } from './usePlacement.ts'

/** What a button needs to open a popover; give all of it to the button. */
export type TriggerProps = ReturnType<typeof usePopover>['trigger']

/**
 * A panel in the browser's top layer that closes by Esc, by a press elsewhere, and by its own button, and then gives the focus
 * back; all of that is the browser's `popover`. Its content exists only while it is open.
 */
export function usePopover<Panel extends HTMLElement>({
  kind,
  placement,
  onOpen,
}: {
  kind: 'menu' | 'dialog'
  placement: Placement
  onOpen?: () => void
}) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<Panel>(null)
  const [open, setOpen] = useState(false)
  usePlacement(open, anchor, panel, placement)
  return {
    open,
    close: () => panel.current?.hidePopover(),
    anchorRef: anchor,
    panelRef: panel,
    trigger: { ref: anchor, popoverTarget: id, 'aria-haspopup': kind, 'aria-expanded': open },
    panel: {
      id,
      ref: panel,
      popover: 'auto' as const,
      onBeforeToggle: (event: ToggleEvent) => {
        if (event.target === event.currentTarget && event.newState === 'open') setOpen(true)
      },
      onToggle: (event: ToggleEvent) => {
        if (event.target !== event.currentTarget) return
        if (event.newState === 'open') onOpen?.()
        // Only now: the browser gives the focus back from what is focused in the panel, so that must still be there.
        else setOpen(false)
      },
    },
  }
}
