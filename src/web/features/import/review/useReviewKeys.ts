import { useEffect, useRef } from 'react'

export interface ReviewKeys {
  next: () => void
  previous: () => void
  accept: () => void
  edit: () => void
  drop: () => void
  undo: () => void
  acceptSure: () => void
  help: () => void
}

const keys: Record<string, keyof ReviewKeys> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Enter: 'accept',
  e: 'edit',
  x: 'drop',
  u: 'undo',
  a: 'acceptSure',
  '?': 'help',
}

/** The whole review by keyboard, wherever the focus is but in a field, a dialog or on another button. */
export function useReviewKeys(acts: ReviewKeys): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      const target = event.target as Element
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (target.closest('input, select, textarea, dialog, [contenteditable], [role="menu"]')) return
      if (event.key === 'Enter' && target.closest('button, a') && !target.matches('[aria-current]')) return
      event.preventDefault()
      latest.current[act]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
