import type { KeyboardEvent } from 'react'

/** Arrow keys, Home, End and first letters move inside a menu; Tab leaves it. */
export function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void) {
  const menu = event.currentTarget
  if (event.key === 'Tab') return close()
  const target = targetOf(event)
  if (!target) return
  event.preventDefault()
  focusItem(menu, target)
}

type Target = 'first' | 'last' | 'next' | 'previous' | { startsWith: string }

function targetOf(event: KeyboardEvent): Target | undefined {
  if (event.key in arrows) return arrows[event.key]
  const plain = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
  return plain ? { startsWith: event.key } : undefined
}

const arrows: Record<string, Target> = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' }

export function focusItem(menu: HTMLElement | null, target: Target) {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
  const at = items.findIndex((item) => item === document.activeElement)
  wanted(items, at, target)?.focus()
}

function wanted(items: HTMLElement[], at: number, target: Target): HTMLElement | undefined {
  if (target === 'first') return items[0]
  if (target === 'last') return items.at(-1)
  if (target === 'next') return items[(at + 1) % items.length]
  if (target === 'previous') return items.at(at <= 0 ? -1 : at - 1)
  const letter = target.startsWith.toLowerCase()
  const behind = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return behind.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))
}
