import { useRef, useSyncExternalStore } from 'react'
import type { View } from './view.ts'
import type { Range } from './viewport.ts'
import { rowsInView } from './viewport.ts'

/** The rows to draw in a scrolled window of rows of one height. Draws again only when that range changes, not on every scroll event. */
export function useVirtualRows(view: View, rowHeight: number, count: number): Range {
  const last = useRef<Range>({ from: 0, to: 0 })
  return useSyncExternalStore(view.subscribe, () => {
    const { top, height } = view.seen()
    const range = rowsInView(top, height, rowHeight, count)
    if (range.from !== last.current.from || range.to !== last.current.to) last.current = range
    return last.current
  })
}
