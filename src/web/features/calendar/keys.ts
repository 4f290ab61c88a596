import type { KeyboardEvent } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { mondayOf, monthAfter } from './layout.ts'

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads from a day; null for keys that mean nothing here. */
export function calendarKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>, at: Day) {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
    return key === 'y' ? 'redo' : null
  }
  if (altKey) return null
  const days = steps[key]
  if (days !== undefined) return addDays(at, days)
  switch (key) {
    case 'PageUp':
      return monthAfter(at, -1)
    case 'PageDown':
      return monthAfter(at, 1)
    case 'Home':
      return mondayOf(at)
    case 'End':
      return addDays(mondayOf(at), 6)
    default:
      return null
  }
}
