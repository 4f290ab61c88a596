import type { RefObject } from 'react'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Geometry } from './geometry.ts'
import type { Range } from './viewport.ts'
import { columnsInView } from './viewport.ts'

/** Up to this many columns all are drawn: leaving some out would cost more than it saves. */
const allDrawn = 30

/** The columns to draw after the frozen ones, which always are. */
export function useVirtualColumns(scroller: RefObject<HTMLElement | null>, geometry: Geometry): Range {
  const last = useRef<Range>({ from: 0, to: 0 })
  const subscribe = useCallback(
    (changed: () => void) => {
      const element = scroller.current
      if (!element) return () => {}
      const resized = new ResizeObserver(changed)
      resized.observe(element)
      element.addEventListener('scroll', changed, { passive: true })
      return () => {
        resized.disconnect()
        element.removeEventListener('scroll', changed)
      }
    },
    [scroller],
  )
  return useSyncExternalStore(subscribe, () => {
    const range = drawn(scroller.current, geometry)
    if (range.from !== last.current.from || range.to !== last.current.to) last.current = range
    return last.current
  })
}

function drawn(element: HTMLElement | null, { edges, frozen, frozenWidth }: Geometry): Range {
  const count = edges.length - 1
  if (count <= allDrawn) return { from: frozen, to: count }
  const left = element?.scrollLeft ?? 0
  const width = element?.clientWidth ?? window.innerWidth
  return columnsInView(edges, frozen, left + frozenWidth, left + width)
}
