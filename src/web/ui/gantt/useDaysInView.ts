import { useRef, useSyncExternalStore } from 'react'
import type { View } from '../grid/view.ts'
import type { Scale } from './scale.ts'
import { dayAtX } from './scale.ts'
import type { Tick } from './ticks.ts'

/** The range goes in steps of so many pixels, so that most scroll events draw nothing. */
const STEP = 480

/** The days in the window, some more on both sides. Draws again only when that range changes. */
export function useDaysInView(view: View, scale: Scale, paneWidth: number): Tick {
  const last = useRef<Tick>({ from: 0, to: 0 })
  return useSyncExternalStore(view.subscribe, () => {
    const { left, width } = view.seen()
    const range = daysInView(scale, left, width - paneWidth)
    if (range.from !== last.current.from || range.to !== last.current.to) last.current = range
    return last.current
  })
}

export function daysInView(scale: Scale, left: number, width: number): Tick {
  const first = (Math.floor(left / STEP) - 1) * STEP
  const end = (Math.ceil((left + Math.max(0, width)) / STEP) + 1) * STEP
  return {
    from: Math.max(scale.first, dayAtX(scale, first)),
    to: Math.min(scale.last + 1, dayAtX(scale, end) + 1),
  }
}
