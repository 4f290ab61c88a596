import type { PointerEvent } from 'react'
import type { Day } from '#domain/day.ts'

interface Drag {
  move(x: number, y: number): void
  drop(x: number, y: number): void
  cancel(): void
}

/** Follows the pointer until it is let go; Escape puts back what it holds. A hand that only trembles holds nothing. */
export function dragEntry(element: HTMLElement, down: PointerEvent, { move, drop, cancel }: Drag): void {
  element.setPointerCapture(down.pointerId)
  const stop = new AbortController()
  const on = { signal: stop.signal }
  let isHeld = false
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      isHeld ||= Math.abs(clientX - down.clientX) + Math.abs(clientY - down.clientY) > 4
      if (isHeld) move(clientX, clientY)
    },
    on,
  )
  const end = (act: () => void) => {
    stop.abort()
    act()
  }
  element.addEventListener('pointerup', ({ clientX, clientY }) => end(() => isHeld && drop(clientX, clientY)), on)
  element.addEventListener('pointercancel', () => end(cancel), on)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(cancel), on)
}

/** The day of the cell at a point of the screen. */
export function dayUnder(frame: HTMLElement | null, x: number, y: number): Day | null {
  for (const cell of frame?.querySelectorAll<HTMLElement>('[data-day]') ?? []) {
    const { left, right, top, bottom } = cell.getBoundingClientRect()
    if (x >= left && x < right && y >= top && y < bottom) return cell.dataset['day'] ?? null
  }
  return null
}
