import { useRef, useSyncExternalStore } from 'react'
import type { Geometry } from './geometry.ts'
import type { Seen, View } from './view.ts'
import type { Range } from './viewport.ts'
import { columnsInView } from './viewport.ts'

/** Up to this many columns all are drawn: leaving some out would cost more than it saves. */
const allDrawn = 30

/** The columns to draw after the frozen ones, which always are. */
export function useVirtualColumns(view: View, geometry: Geometry): Range {
  const last = useRef<Range>({ from: 0, to: 0 })
  return useSyncExternalStore(view.subscribe, () => {
    const range = drawn(view.seen(), geometry)
    if (range.from !== last.current.from || range.to !== last.current.to) last.current = range
    return last.current
  })
}

function drawn({ left, width }: Seen, { edges, frozen, frozenWidth }: Geometry): Range {
  const count = edges.length - 1
  return count <= allDrawn ? { from: frozen, to: count } : columnsInView(edges, frozen, left + frozenWidth, left + width)
}
