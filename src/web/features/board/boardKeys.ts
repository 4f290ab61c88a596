import type { KeyboardEvent } from 'react'
import type { Column } from './board.ts'

export interface Place {
  column: string
  index: number
}

/** The arrows go from card to card, sideways to the card at the same height. */
export function boardKeys(event: KeyboardEvent, columns: readonly Column[], focus: (place: Place) => void): void {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
  if (!card || event.altKey || event.ctrlKey || event.metaKey) return
  const [column, index] = [card.dataset['column'] ?? '', Number(card.dataset['card'])]
  const place = placeAfter(event.key, { column, index }, columns)
  if (!place) return
  event.preventDefault()
  focus(place)
}

/** The card that a key leads to; columns without cards are passed over. Undefined for other keys and at the edges. */
export function placeAfter(key: string, { column, index }: Place, columns: readonly Column[]): Place | undefined {
  const at = columns.findIndex((candidate) => candidate.key === column)
  const count = columns[at]?.tasks.length ?? 0
  const within = (next: number) => (next >= 0 && next < count && next !== index ? { column, index: next } : undefined)
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index - 1)
    case 'Home':
      return within(0)
    case 'End':
      return within(count - 1)
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(columns, at, key === 'ArrowRight' ? 1 : -1, index)
    default:
      return undefined
  }
}

function beside(columns: readonly Column[], at: number, step: 1 | -1, index: number): Place | undefined {
  let next = at + step
  while (columns[next]?.tasks.length === 0) next += step
  const found = columns[next]
  return found && { column: found.key, index: Math.min(index, found.tasks.length - 1) }
}
