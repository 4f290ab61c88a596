import { useEffect, useEffectEvent, useRef } from 'react'

/** The focus goes into the drawer when it opens and back when it closes; Esc closes it unless something nearer took the key. */
export function useDrawerFocus({
  onClose,
  keepsFocusOutside = false,
}: {
  onClose: () => void
  keepsFocusOutside?: boolean | undefined
}) {
  const drawer = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = drawer.current
    const before = document.activeElement
    if (!keepsFocusOutside) element?.querySelector('h2')?.focus({ preventScroll: true })
    return () => {
      const leavesFocusBehind = element?.contains(document.activeElement) || document.activeElement === document.body
      if (leavesFocusBehind && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [keepsFocusOutside])

  const closeByEsc = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !isSomethingAbove()) onClose()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => closeByEsc(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return drawer
}

/** A menu, a popover or a dialog is open and takes Esc for itself. */
function isSomethingAbove(): boolean {
  return document.querySelector('dialog:modal, [popover]:popover-open:not([role="tooltip"])') !== null
}
