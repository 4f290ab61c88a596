import type { ToggleEvent } from 'react'
import { useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Placement } from './place.ts'
import { usePlacement } from './usePlacement.ts'

type PopoverSetup = {
  kind: 'menu' | 'dialog'
  placement: Placement
  /** Its content is there and in place: where should the focus go? */
  onOpen: () => void
}

/** What a button needs to open a popover; give all of it to the button. */
export type TriggerProps = ReturnType<typeof usePopover>['trigger']

/**
 * A panel in the browser's top layer that closes by Esc, by a press elsewhere, and by its own button, and then gives the focus
 * back; all of that is the browser's `popover`. Its content exists only while it is open.
 */
export function usePopover<Panel extends HTMLElement>({ kind, placement, onOpen }: PopoverSetup) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useRef<Panel>(null)
  const [open, setOpen] = useState(false)
  usePlacement(open, anchor, panel, placement)
  const enter = useEffectEvent(onOpen)
  useLayoutEffect(() => {
    if (open) enter()
  }, [open])
  return {
    open,
    close: () => panel.current?.hidePopover(),
    panelRef: panel,
    trigger: { ref: anchor, popoverTarget: id, 'aria-haspopup': kind, 'aria-expanded': open },
    panel: {
      id,
      ref: panel,
      popover: 'auto' as const,
      // Not `beforetoggle`: rendering in the middle of it might show another popover (a tooltip), which browsers forbid; and
      // when it closes, the focus can only go back from what is still in the panel.
      onToggle: (event: ToggleEvent) => {
        if (event.target === event.currentTarget) setOpen(event.newState === 'open')
      },
    },
  }
}
