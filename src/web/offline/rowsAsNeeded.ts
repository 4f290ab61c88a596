import { h, replace } from './dom.ts'

/** A row that is drawn when somebody comes near it; `body` is the group of the table that it goes into. */
export interface WaitingRow {
  body: number
  draw: () => HTMLElement
}

/** At once: what most campaigns have in all, so that the browser's own search finds everything in them. */
const FIRST = 600
const MORE = 300

/** A table of thousands of rows is drawn as far as it is scrolled, and for paper whole. */
export function rowsAsNeeded(frame: HTMLElement, signal: AbortSignal) {
  const end = h('div', { class: 'rowsEnd', 'aria-hidden': 'true' })
  let bodies: HTMLElement[] = []
  let waiting: WaitingRow[] = []
  let drawn = 0
  const drawTo = (count: number) => {
    for (const { body, draw } of waiting.slice(drawn, count)) bodies[body]!.append(draw())
    drawn = Math.min(Math.max(drawn, count), waiting.length)
  }
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting) || drawn >= waiting.length) return
      drawTo(drawn + MORE)
      near.unobserve(end)
      near.observe(end)
    },
    { rootMargin: '1200px' },
  )
  near.observe(end)
  addEventListener('beforeprint', () => drawTo(waiting.length), { signal })
  return {
    start: (table: HTMLElement, rows: WaitingRow[]) => {
      // As many as were there before: whoever scrolled down stays where they are.
      const before = drawn
      bodies = [...table.querySelectorAll('tbody')]
      waiting = rows
      drawn = 0
      drawTo(rows.length <= FIRST ? FIRST : Math.max(MORE, frame.scrollTop > 0 ? before : 0))
      replace(frame, table, end)
    },
    clear: (instead: HTMLElement) => {
      waiting = []
      drawn = 0
      replace(frame, instead)
    },
  }
}
