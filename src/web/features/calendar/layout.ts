import type { Day } from '#domain/day.ts'
import { addDays, daysBetween, weekday } from '#domain/day.ts'

/** Something over days; both ends belong to it. */
export interface Spanned {
  key: string
  start: Day
  finish: Day
}

/** A piece of a span in one week: in a lane, from column to column (0 is Monday), both drawn. */
export interface Placed<Item extends Spanned> {
  item: Item
  lane: number
  from: number
  to: number
  /** It began before this week, or goes on after it. */
  isContinued: boolean
  continues: boolean
}

export function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7))
}

/** The Mondays of the weeks that hold the month of `day`. */
export function weeksOfMonth(day: Day): Day[] {
  const month = day.slice(0, 7)
  const weeks: Day[] = []
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) weeks.push(monday)
  return weeks
}

export function monthAfter(day: Day, months: 1 | -1): Day {
  const first = `${day.slice(0, 7)}-01`
  return months === 1 ? `${addDays(first, 31).slice(0, 7)}-01` : `${addDays(first, -1).slice(0, 7)}-01`
}

/**
 * The pieces of a week, each in the first lane that is free over all of its days. What began earlier stands above, of what begins together the
 * longer: so a span keeps its place as far as it can from one week to the next.
 */
export function packWeek<Item extends Spanned>(items: readonly Item[], monday: Day): Placed<Item>[] {
  const sunday = addDays(monday, 6)
  const touching = items.filter(({ start, finish }) => start <= sunday && finish >= monday)
  const length = ({ start, finish }: Item) => daysBetween(start, finish)
  const order = touching.toSorted((a, b) => a.start.localeCompare(b.start) || length(b) - length(a) || (a.key < b.key ? -1 : 1))
  const ends: number[] = []
  return order.map((item) => {
    const from = Math.max(0, daysBetween(monday, item.start))
    const to = Math.min(6, daysBetween(monday, item.finish))
    const free = ends.findIndex((end) => end < from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    return { item, lane, from, to, isContinued: item.start < monday, continues: item.finish > sunday }
  })
}

/** How many pieces of each day lie in lanes from `lanes` on, where there is no room for them. */
export function hiddenByDay(placed: readonly Placed<Spanned>[], lanes: number): number[] {
  const hidden = [0, 0, 0, 0, 0, 0, 0]
  for (const { lane, from, to } of placed) if (lane >= lanes) for (let day = from; day <= to; day++) hidden[day]! += 1
  return hidden
}
