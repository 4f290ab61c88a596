import type { RefObject } from 'react'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Range } from './viewport.ts'
import { rowsInView } from './viewport.ts'

/** The rows to draw in a scrolled window of rows of one height. Draws again only when that range changes, not on every scroll event. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, rowHeight: number, count: number): Range {
  // Before the window is measured the first rows are drawn for the whole screen, so that they are there in the first frame.
  const measured = useRef({ top: 0, height: window.innerHeight })
  const last = useRef<Range>({ from: 0, to: 0 })
  const subscribe = useCallback(
    (changed: () => void) => {
      const element = scroller.current
      if (!element) return () => {}
      const measure = () => {
        measured.current = { top: element.scrollTop, height: element.clientHeight }
        changed()
      }
      const resized = new ResizeObserver(measure)
      resized.observe(element)
      element.addEventListener('scroll', measure, { passive: true })
      return () => {
        resized.disconnect()
        element.removeEventListener('scroll', measure)
      }
    },
    [scroller],
  )
  return useSyncExternalStore(subscribe, () => {
    const { top, height } = measured.current
    const range = rowsInView(top, height, rowHeight, count)
    if (range.from !== last.current.from || range.to !== last.current.to) last.current = range
    return last.current
  })
}
