import type { DayNumber } from './days.ts'
import { monthStart, nextMonth, partsOf, weekdayOf } from './days.ts'
import type { Scale } from './scale.ts'

/** A stretch of the heading, `to` being the first day after it. */
export interface Tick {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The two lines of the heading between two days: months over days or weeks, years over months. */
export function ticksOf(scale: Scale, from: DayNumber, to: DayNumber): { upper: Tick[]; lower: Tick[] } {
  const within = { from: Math.max(from, scale.first), to: Math.min(to, scale.last + 1) }
  if (scale.zoom === 'month') return { upper: steps(within, yearStart, nextYear), lower: steps(within, monthStart, nextMonth) }
  const lower =
    scale.zoom === 'day'
      ? steps(
          within,
          (day) => day,
          (day) => day + 1,
        )
      : steps(within, weekStart, (day) => weekStart(day) + 7)
  return { upper: steps(within, monthStart, nextMonth), lower }
}

function steps({ from, to }: Tick, startOf: (day: DayNumber) => DayNumber, next: (day: DayNumber) => DayNumber): Tick[] {
  const ticks: Tick[] = []
  for (let start = startOf(from); start < to; start = next(start)) ticks.push({ from: start, to: next(start) })
  return ticks
}

function weekStart(day: DayNumber): DayNumber {
  return day - weekdayOf(day)
}

function yearStart(day: DayNumber): DayNumber {
  const { month } = partsOf(day)
  let start = monthStart(day)
  for (let step = 1; step < month; step++) start = monthStart(start - 1)
  return start
}

function nextYear(day: DayNumber): DayNumber {
  return yearStart(yearStart(day) + 370)
}

/** Days off that touch each other, as one stretch. */
export function stretchesOff(isOff: (day: DayNumber) => boolean, from: DayNumber, to: DayNumber): Tick[] {
  const stretches: { from: DayNumber; to: DayNumber }[] = []
  for (let day = from; day < to; day++) {
    if (!isOff(day)) continue
    const last = stretches.at(-1)
    if (last?.to === day) last.to = day + 1
    else stretches.push({ from: day, to: day + 1 })
  }
  return stretches
}
