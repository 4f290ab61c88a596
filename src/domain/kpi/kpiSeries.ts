import { addDays, daysBetween, type Day } from '#domain/day.ts'
import { actualOf, ratioScale } from './actual.ts'
import { sumDecimals } from './decimal.ts'
import type { GoalOutlook, KpiTarget } from './goalOutlook.ts'
import { ofWhole, type KpiMeaning, type Measurement } from './measurement.ts'
import { dayShares, daysOf } from './targetShape.ts'

type Course = (number | null)[]

/** What charts draw: of each day of the period, and up to each day. Null where there is nothing to draw. */
export interface KpiSeries {
  days: Day[]
  actual: Course
  target: Course
  expected: Course
  actualSum: Course
  targetSum: Course
  expectedSum: Course
  lowSum: Course
  highSum: Course
}

export const noSeries: KpiSeries = {
  days: [],
  actual: [],
  target: [],
  expected: [],
  actualSum: [],
  targetSum: [],
  expectedSum: [],
  lowSum: [],
  highSum: [],
}

export function kpiSeries(
  goal: KpiTarget,
  { forecast, toDate }: GoalOutlook,
  measurements: readonly Measurement[],
  asOf: Day,
): KpiSeries {
  const days = daysOf(goal.period)
  const actual = actualCourse(goal.kpi, measurements, days, asOf)
  const { target, targetSum } = targetCourse(goal, days)
  const ahead = new Map(forecast?.ahead.map(({ day, value }) => [day, value]) ?? [])
  const expected = days.map((day) => ahead.get(day) ?? null)
  const coming = comingCourse(goal, { forecast, toDate }, days, expected)
  const courses = { ...actual, target, targetSum, expected, ...coming }
  const tidied = Object.entries(courses).map(([name, course]) => [name, course.map(tidy)])
  return { days, ...(Object.fromEntries(tidied) as typeof courses) }
}

/** Day by day and up to each day, in one pass: the days of a level or a ratio are few, but a chart has many. */
function actualCourse(kpi: KpiMeaning, measurements: readonly Measurement[], days: Day[], asOf: Day) {
  const byDay = Map.groupBy(ofWhole(measurements), ({ day }) => day)
  const [actual, actualSum]: [Course, Course] = [[], []]
  const so: Running = { value: 0, top: 0, bottom: 0, rates: 0, rateDays: 0, levels: new Map() }
  let last: number | null = null
  for (const day of days) {
    const found = day <= asOf ? byDay.get(day) : undefined
    actual.push(found ? (actualOf(kpi, found, day, day)?.value ?? null) : null)
    if (found) last = add(kpi, so, found)
    actualSum.push(day <= asOf ? last : null)
  }
  return { actual, actualSum }
}

interface Running {
  value: number
  top: number
  bottom: number
  rates: number
  rateDays: number
  levels: Map<string | null, number>
}

function add(kpi: KpiMeaning, so: Running, found: Measurement[]): number | null {
  if (kpi.kind === 'cumulative') return (so.value += sumOf(found.map(({ value }) => value)))
  if (kpi.kind === 'level') {
    for (const { dimension, value } of found) if (value !== null) so.levels.set(dimension, Number(value))
    return [...so.levels.values()].reduce((a, b) => a + b, 0)
  }
  for (const { value, numerator, denominator } of found)
    if (numerator !== null && denominator !== null) {
      so.top += Number(numerator)
      so.bottom += Number(denominator)
    } else if (value !== null) {
      so.rates += Number(value)
      so.rateDays += 1
    }
  if (so.bottom !== 0) return (so.top / so.bottom) * ratioScale(kpi)
  return so.rateDays > 0 ? so.rates / so.rateDays : null
}

function targetCourse({ kpi, target, from = 0, period, shape }: KpiTarget, days: Day[]): { target: Course; targetSum: Course } {
  if (target === null) return { target: days.map(() => null), targetSum: days.map(() => null) }
  if (kpi.kind === 'ratio') return { target: days.map(() => target), targetSum: days.map(() => target) }
  const shares = dayShares(period, shape)
  let so = 0
  const parts = days.map((day) => {
    const share = shares.get(day)!
    so += share
    return { share, so }
  })
  const sums = parts.map((part) => (kpi.kind === 'level' ? from + (target - from) * part.so : target * part.so))
  return { target: kpi.kind === 'level' ? sums : parts.map(({ share }) => target * share), targetSum: sums }
}

/** The way from the result so far to the expected one. A sum's interval widens with the root of the time, as what is not known adds up. */
function comingCourse(
  { kpi }: KpiTarget,
  { forecast, toDate }: Pick<GoalOutlook, 'forecast' | 'toDate'>,
  days: Day[],
  expected: Course,
) {
  const none = days.map(() => null)
  const coming = days.filter((_, i) => expected[i] !== null)
  if (!forecast || coming.length === 0) return { expectedSum: none, lowSum: none, highSum: none }
  const first = coming[0]!
  const start = toDate?.value ?? (kpi.kind === 'cumulative' ? 0 : forecast.total)
  const total = Math.max(1, daysBetween(first, days.at(-1)!) + 1)
  let so = 0
  const sums = expected.map((value) => (so += value ?? 0))
  const whole = sums.at(-1)!
  const at = (day: Day, i: number, end: number, widening: boolean): number | null => {
    if (day < addDays(first, -1)) return null
    const part = kpi.kind === 'cumulative' && whole > 0 ? sums[i]! / whole : (daysBetween(first, day) + 1) / total
    const middle = start + (forecast.total - start) * part
    return widening ? middle + (end - forecast.total) * Math.sqrt(part) : middle
  }
  return {
    expectedSum: days.map((day, i) => at(day, i, forecast.total, false)),
    lowSum: days.map((day, i) => at(day, i, forecast.low, true)),
    highSum: days.map((day, i) => at(day, i, forecast.high, true)),
  }
}

function sumOf(values: (string | null)[]): number {
  return Number(sumDecimals(values.filter((value) => value !== null)))
}

/** Without the noise of the last binary digits, which nobody sees and everybody would be sent. */
function tidy(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(10))
}
