import type { Mark } from './marks.ts'
import { edgesOf } from './marks.ts'
import type { Scale, Span } from './scale.ts'
import type { Side } from './state.ts'

/** What a press at a point of a line takes hold of. */
export type Grip = 'move' | 'start' | 'finish' | 'linkStart' | 'linkFinish'

const LINK_ROOM = 13

/** The ends of a bar stretch it, its middle moves it, and beside it links begin. */
export function gripAt(mark: Mark, scale: Scale, x: number): Grip | null {
  if (mark.kind === 'bracket') return null
  const { left, right } = edgesOf(mark, scale)
  if (x < left) return x >= left - LINK_ROOM ? 'linkStart' : null
  if (x > right) return x <= right + LINK_ROOM ? 'linkFinish' : null
  if (mark.kind === 'diamond') return 'move'
  const end = Math.min(7, (right - left) / 4)
  if (x < left + end) return 'start'
  return x > right - end ? 'finish' : 'move'
}

/** The span after `days` of moving or stretching; a bar keeps at least one day. */
export function afterGrip(span: Span, grip: 'move' | 'start' | 'finish', days: number): Span {
  switch (grip) {
    case 'move':
      return { start: span.start + days, finish: span.finish + days }
    case 'start':
      return { start: Math.min(span.start + days, span.finish), finish: span.finish }
    case 'finish':
      return { start: span.start, finish: Math.max(span.finish + days, span.start) }
  }
}

export function spanOf(mark: Mark): Span {
  return mark.kind === 'diamond' ? { start: mark.day, finish: mark.day } : mark
}

/** The end of a bar that is nearer to a point. */
export function nearerSide(mark: Mark, scale: Scale, x: number): Side {
  const { left, right } = edgesOf(mark, scale)
  return x - left <= right - x ? 'start' : 'finish'
}
