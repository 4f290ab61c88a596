import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../actions/IconButton.tsx'
import { classes } from '../classes.ts'
import styles from './Dialog.module.css'
import { focusFirst } from './focusFirst.ts'

type DialogProps = {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the one that does it first. */
  actions?: ReactNode
  wide?: boolean
}

/**
 * Render it to open it, leave it out to close it. The browser keeps the focus inside, makes the page behind it unreachable and
 * gives the focus back. A press beside it does nothing: nobody loses a half-filled form by a slip of the hand.
 */
export function Dialog({ title, closeLabel, onClose, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const footer = useRef<HTMLElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Not to the close button, which the browser would take.
    focusFirst(body.current, footer.current)
    return () => element?.close()
  }, [])
  const closeByEsc = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInPopover(event.target)) return
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classes(styles.dialog, wide && styles.wide)}
      onKeyDown={closeByEsc}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X size={16} />} onClick={onClose} />
      </header>
      <div ref={body} className={styles.body}>
        {children}
      </div>
      {actions && (
        <footer ref={footer} className={styles.actions}>
          {actions}
        </footer>
      )}
    </dialog>
  )
}

/** Esc in a popover above the dialog closes the popover alone. */
function isInPopover(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[popover]:popover-open') !== null
}
