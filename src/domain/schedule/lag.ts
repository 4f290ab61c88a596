import type { ScheduleLink } from './network.ts'
import type { WorkCalendar } from './workCalendar.ts'

/**
 * A day has a morning and an evening. FS: the successor's first morning is not before the predecessor's last evening; SS morning and
 * morning, FF evening and evening, SF the successor's last evening and the predecessor's first morning; each `lag` days later.
 */
export interface Bound {
  /** The successor's earliest start, or null where the link says nothing of it. */
  start: number | null
  finish: number | null
}

/** What `link` asks of its successor where its predecessor runs from `start` to `finish`. */
export function boundOf(link: ScheduleLink, start: number, finish: number, calendar: WorkCalendar): Bound {
  switch (link.kind) {
    case 'FS':
      return { start: later(finish + 1, link, calendar), finish: null }
    case 'SS':
      return { start: later(start, link, calendar), finish: null }
    case 'FF':
      return { start: null, finish: later(finish, link, calendar) }
    case 'SF':
      return { start: null, finish: later(start - 1, link, calendar) }
  }
}

/** The latest start or finish of the predecessor that lets the successor run from `start` to `finish`. */
export function latestOf(link: ScheduleLink, start: number, finish: number, calendar: WorkCalendar): Bound {
  switch (link.kind) {
    case 'FS':
      return { start: null, finish: earlier(start, link, calendar) - 1 }
    case 'SS':
      return { start: earlier(start, link, calendar), finish: null }
    case 'FF':
      return { start: null, finish: earlier(finish, link, calendar) }
    case 'SF':
      return { start: earlier(finish, link, calendar) + 1, finish: null }
  }
}

function later(day: number, { lag, lagUnit }: ScheduleLink, calendar: WorkCalendar): number {
  if (lag === 0 || lagUnit === 'day') return day + lag
  return calendar.dayOf(calendar.indexAt(day) + lag)
}

/** The last day from which `later` does not lead beyond `day`. */
function earlier(day: number, { lag, lagUnit }: ScheduleLink, calendar: WorkCalendar): number {
  if (lag === 0 || lagUnit === 'day') return day - lag
  const lastWorkday = calendar.indexAt(day + 1) - 1
  return calendar.dayOf(lastWorkday - lag)
}
