import type { StatusKind } from '../marks/StatusShape.tsx'
import type { DayNumber } from './days.ts'
import type { Scale, Span } from './scale.ts'
import { xOf } from './scale.ts'

/** Work over days. */
export interface Bar extends Span {
  readonly kind: 'bar'
  /** 0–100 */
  readonly percent: number
  readonly tone: StatusKind
  readonly critical: boolean
  readonly baseline?: Span | undefined
  /** What really was; without an end it goes on to this day. */
  readonly actual?: Span | undefined
  /** Until when it is expected to take, beyond its finish. */
  readonly tail?: DayNumber | undefined
  /** Beside the bar: status in words, how late. */
  readonly label: string
}

/** A group of bars: from its first day to its last. */
export interface Bracket extends Span {
  readonly kind: 'bracket'
  readonly percent: number
  readonly tone: StatusKind
  readonly label: string
}

/** One day that matters. */
export interface Diamond {
  readonly kind: 'diamond'
  readonly day: DayNumber
  /** Due at the latest on the day, rather than on it. */
  readonly by: boolean
  readonly tone: StatusKind
  readonly baseline?: DayNumber | undefined
  readonly label: string
}

export type Mark = Bar | Bracket | Diamond

/** The vertical measures of a line of the given height. */
export function measuresOf(rowHeight: number) {
  const bar = rowHeight >= 36 ? 14 : 11
  const top = Math.round((rowHeight - bar) / 2) - 1
  return { bar, top, middle: top + bar / 2, actual: top - 4, baseline: top + bar + 3 }
}

/** The left and right edges of a mark, where links begin and end. */
export function edgesOf(mark: Mark, scale: Scale): { left: number; right: number } {
  if (mark.kind !== 'diamond') return { left: xOf(scale, mark.start), right: xOf(scale, mark.finish + 1) }
  const center = diamondX(mark, scale)
  return { left: center - DIAMOND, right: center + DIAMOND }
}

export const DIAMOND = 7

/** On its day the diamond stands in the middle of it; *by* its day, at the end. */
export function diamondX({ day, by }: Pick<Diamond, 'day' | 'by'>, scale: Scale): number {
  return by ? xOf(scale, day + 1) : xOf(scale, day) + scale.perDay / 2
}
