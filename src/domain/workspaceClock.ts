import type { Day } from './day.ts'
import { dayAt, daysBetween } from './day.ts'

interface Clock {
  timeZone: string
  /** The one day on which a demonstration plays. */
  pinnedToday: Day | null
}

/** The moment that the clock on the workspace's wall shows: in a demonstration the present time of day, on the day that it plays on. */
export function workspaceNow(now: Date, { timeZone, pinnedToday }: Clock): Date {
  if (pinnedToday === null) return now
  return new Date(now.getTime() + daysBetween(dayAt(now, timeZone), pinnedToday) * millisecondsPerDay)
}

const millisecondsPerDay = 86_400_000

/** The time of day there, `08:45`. Sorts as text. */
export function timeOfDayAt(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)
}
