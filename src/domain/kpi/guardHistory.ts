import { addDays, type Day } from '#domain/day.ts'
import { readingOf } from './actual.ts'
import type { KpiMeaning, Measurement } from './measurement.ts'

export interface Reading {
  day: Day
  value: number
}

/** The readings of one dimension value, one a day; every question is answered without looking at all of them. */
export interface History {
  first: Day | undefined
  at(day: Day): number | undefined
  /** The last reading before a day. */
  before(day: Day): Reading | undefined
  /** What lies within four weeks of a day, without the day itself. */
  near(day: Day): Reading[]
  /** Whether two readings, or one and `value`, are so many times apart: cheap, and mostly no. */
  differs(value: number, times: number): boolean
}

const reach = 28

/** Histories by dimension value; of two readings of one day the later in the list counts. */
export function historyOf(measurements: readonly Measurement[], kpi: KpiMeaning): (dimension: string | null) => History {
  const byDimension = new Map<string | null, Map<Day, number>>()
  for (const measurement of measurements) {
    const value = readingOf(measurement, kpi)
    if (value === null) continue
    const days = byDimension.get(measurement.dimension) ?? new Map<Day, number>()
    byDimension.set(measurement.dimension, days.set(measurement.day, value))
  }
  const histories = new Map(Array.from(byDimension, ([dimension, days]) => [dimension, historyOfDays(days)]))
  return (dimension) => histories.get(dimension) ?? historyOfDays(new Map())
}

function historyOfDays(values: ReadonlyMap<Day, number>): History {
  const days = [...values.keys()].toSorted()
  const reading = (i: number) => (days[i] === undefined ? undefined : { day: days[i], value: values.get(days[i])! })
  const sizes = [...values.values()].map(Math.abs).filter((size) => size > 0)
  const lowest = sizes.reduce((low, size) => Math.min(low, size), Infinity)
  const highest = sizes.reduce((high, size) => Math.max(high, size), 0)
  return {
    first: days[0],
    at: (day) => values.get(day),
    before: (day) => reading(placeOf(days, day) - 1),
    differs: (value, times) => Math.max(highest, Math.abs(value)) >= times * Math.min(lowest, Math.abs(value)),
    near: (day) => {
      const [from, to] = [placeOf(days, addDays(day, -reach)), placeOf(days, addDays(day, reach + 1))]
      return days.slice(from, to).flatMap((_, i) => (days[from + i] === day ? [] : (reading(from + i) ?? [])))
    },
  }
}

/** How many of the sorted days lie before `day`. */
function placeOf(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}
