import type { DayNumber } from './days.ts'
import { monthStart, nextMonth, weekdayOf } from './days.ts'

export const zooms = ['day', 'week', 'month'] as const
export type Zoom = (typeof zooms)[number]

/** Where days lie: the first at x = 0, each `perDay` pixels wide. */
export interface Scale {
  readonly zoom: Zoom
  readonly first: DayNumber
  /** The last day that is shown. */
  readonly last: DayNumber
  readonly perDay: number
}

/** Both days belong to it. */
export interface Span {
  readonly start: DayNumber
  readonly finish: DayNumber
}

const widths: Record<Zoom, number> = { day: 36, week: 16, month: 5 }

/** Days beside the work, so that the first bar doesn't stick to the names and the last one has room for its words. */
const margins: Record<Zoom, { before: number; after: number }> = {
  day: { before: 3, after: 10 },
  week: { before: 7, after: 21 },
  month: { before: 14, after: 60 },
}

/** A scale of whole weeks (of months, where they are its steps) around `span` that fills at least `room` pixels. */
export function scaleOf(span: Span, zoom: Zoom, room: number): Scale {
  const perDay = widths[zoom]
  const { before, after } = margins[zoom]
  const begin = span.start - before
  const first = zoom === 'month' ? monthStart(begin) : begin - weekdayOf(begin)
  const least = Math.max(span.finish + after, first + Math.ceil(room / perDay) - 1)
  const last = zoom === 'month' ? nextMonth(least) - 1 : least + 6 - weekdayOf(least)
  return { zoom, first, last, perDay }
}

/** The left edge of a day; of `day + 1` it is the right edge of `day`. */
export function xOf({ first, perDay }: Scale, day: DayNumber): number {
  return (day - first) * perDay
}

export function dayAtX({ first, perDay }: Scale, x: number): DayNumber {
  return first + Math.floor(x / perDay)
}

export function widthOf({ first, last, perDay }: Scale): number {
  return (last - first + 1) * perDay
}

export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return zooms[Math.max(0, Math.min(zooms.indexOf(zoom) - by, zooms.length - 1))]!
}

/** Where the window begins at first: with the work where today is in view then, else with today at a third. */
export function firstScroll(scale: Scale, span: Span, today: DayNumber, room: number): number {
  const begin = scrollKeeping(scale, span.start - margins[scale.zoom].before, 0)
  const isInView = xOf(scale, today) < begin + room * 0.7
  return isInView || today > span.finish ? begin : scrollKeeping(scale, today, room / 3)
}

/** The scale moved so that `day` stays under the same point of the window: how far its content is scrolled then. */
export function scrollKeeping(scale: Scale, day: number, pointInWindow: number): number {
  return Math.max(0, (day - scale.first) * scale.perDay - pointInWindow)
}
