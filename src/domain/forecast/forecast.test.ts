import { expect, test } from 'vitest'
import { addDays, weekday, type Day } from '#domain/day.ts'
import { forecastWindow, type ForecastQuestion } from './forecast.ts'
import type { Point } from './timeline.ts'

const june = { start: '2024-06-01', end: '2024-06-30', aggregate: 'sum' } as const

function daily(from: Day, days: number, value: (day: Day, i: number) => number | null): Point[] {
  return Array.from({ length: days }, (_, i) => ({ day: addDays(from, i), value: value(addDays(from, i), i) })).flatMap(
    ({ day, value: found }) => (found === null ? [] : [{ day, value: found }]),
  )
}

function forecast(question: Partial<ForecastQuestion> & Pick<ForecastQuestion, 'points' | 'asOf'>) {
  const found = forecastWindow({ ...june, ...question })
  if (!found) throw new Error('nothing to forecast from')
  return found
}

const isWeekend = (day: Day) => [0, 6].includes(weekday(day))

function restPerDay(points: Point[]): number {
  const { coming } = forecast({ points, asOf: '2024-06-20' })
  return coming.total / coming.steps
}

/** Deterministic unrest of ± `size`. */
const unrest = (i: number, size: number) => 1 + size * Math.sin(i * 12.9898) * Math.cos(i * 78.233)

test('a shop that sells at weekends is forecast by its weekdays, not by a straight line', () => {
  const points = daily('2024-05-01', 61, (day, i) => (isWeekend(day) ? 300 : 100) * unrest(i, 0.05))
  const actual = points.filter(({ day }) => day >= june.start).reduce((sum, { value }) => sum + value, 0)
  const { total, toDate } = forecast({ points, asOf: '2024-06-09' })
  expect(Math.abs(total - actual)).toBeLessThan(0.03 * actual)
  expect(Math.abs((toDate! / 9) * 30 - actual)).toBeGreaterThan(0.08 * actual)
})

test('a day without a value is not a zero', () => {
  const points = daily('2024-06-01', 20, (_, i) => (i % 5 === 2 ? null : 100))
  const { total, low, high } = forecast({ points, asOf: '2024-06-20', aggregate: 'mean' })
  expect([total, low, high].map(Math.round)).toEqual([100, 100, 100])
})

test('a series that is never recorded at weekends expects nothing of weekends', () => {
  const points = daily('2024-04-01', 75, (day) => (isWeekend(day) ? null : 100))
  const { ahead } = forecast({ points, asOf: '2024-06-14' })
  const [weekends, workdays] = [ahead.filter(({ day }) => isWeekend(day)), ahead.filter(({ day }) => !isWeekend(day))]
  expect(Math.max(...weekends.map(({ value }) => value))).toBeLessThan(10)
  expect(Math.min(...workdays.map(({ value }) => value))).toBeGreaterThan(90)
})

test('one wrong day stays in what is recorded but does not raise the coming days', () => {
  const points = daily('2024-06-01', 20, (_, i) => (i === 11 ? 1_000_000 : 100 * unrest(i, 0.1)))
  const { toDate, total } = forecast({ points, asOf: '2024-06-20' })
  expect(toDate).toBeGreaterThan(1_000_000)
  expect(total - toDate!).toBeGreaterThan(900)
  expect(total - toDate!).toBeLessThan(1_100)
})

test('one very good day lifts the coming days only a little, a new level lifts them all', () => {
  const oneDay = daily('2024-06-01', 20, (_, i) => (i === 19 ? 500 : 100 * unrest(i, 0.1)))
  const newLevel = daily('2024-06-01', 20, (_, i) => (i >= 14 ? 500 : 100) * unrest(i, 0.1))
  expect(restPerDay(oneDay)).toBeLessThan(170)
  expect(restPerDay(newLevel)).toBeGreaterThan(350)
})

test('a series of zeros is expected to stay at zero', () => {
  const { total, low, high } = forecast({ points: daily('2024-06-01', 10, () => 0), asOf: '2024-06-10' })
  expect([total, low, high]).toEqual([0, 0, 0])
})

test('weekly values are forecast week by week', () => {
  const points = Array.from({ length: 20 }, (_, i) => ({ day: addDays('2024-01-29', 7 * i), value: 700 * unrest(i, 0.05) }))
  const { ahead, total } = forecast({ points, asOf: '2024-06-10', start: '2024-05-06', end: '2024-06-30' })
  expect(ahead.map(({ day }) => day)).toEqual(['2024-06-17', '2024-06-24'])
  expect(Math.abs(total - 8 * 700)).toBeLessThan(0.05 * 8 * 700)
})

test('a season that comes back every year is expected again', () => {
  const points = daily(
    '2022-01-01',
    1030,
    (day, i) => 100 * (day.slice(5) >= '11-05' && day.slice(5) <= '11-16' ? 4 : 1) * unrest(i, 0.1),
  )
  const { ahead } = forecast({ points, start: '2024-10-20', end: '2024-11-30', asOf: '2024-10-26' })
  const of = (day: Day) => ahead.find((point) => point.day === day)!.value
  expect(of('2024-11-10')).toBeGreaterThan(1.5 * of('2024-11-28'))
})

test('a planned shape tells what a young campaign can not know yet', () => {
  const due = daily('2024-06-01', 30, (_, i) => (i < 7 ? 1 : i < 25 ? 5 : 2))
  const points = daily('2024-06-01', 30, (_, i) => 100 * due[i]!.value * unrest(i, 0.1))
  const actual = points.reduce((sum, { value }) => sum + value, 0)
  const shape = new Map(due.map(({ day, value }) => [day, value]))
  const [without, withShape] = [forecast({ points, asOf: '2024-06-06' }), forecast({ points, asOf: '2024-06-06', shape })]
  expect(Math.abs(withShape.total - actual)).toBeLessThan(0.6 * Math.abs(without.total - actual))
})

test('a finished window is its own result', () => {
  const points = daily('2024-06-01', 40, (_, i) => i)
  const { total, low, high, toDate, ahead } = forecast({ points, asOf: '2024-07-05' })
  expect([total, low, high, toDate]).toEqual([435, 435, 435, 435])
  expect(ahead).toEqual([])
})

test('before the start only the history speaks, and nothing is recorded yet', () => {
  const points = daily('2024-04-01', 50, (_, i) => 100 * unrest(i, 0.1))
  const { total, toDate, ahead } = forecast({ points, asOf: '2024-05-20' })
  expect(toDate).toBeNull()
  expect(ahead).toHaveLength(30)
  expect(Math.abs(total - 3_000)).toBeLessThan(150)
})

test('days that are not in yet are expected, not taken for zero', () => {
  const points = daily('2024-06-01', 10, () => 100)
  expect(forecast({ points, asOf: '2024-06-13' }).total).toBeCloseTo(3_000)
})

test('the result of a level is its last value', () => {
  const points = daily('2024-06-01', 15, (_, i) => 1_000 + 20 * i)
  const { total, toDate } = forecast({ points, asOf: '2024-06-15', aggregate: 'last' })
  expect(toDate).toBe(1_280)
  expect(total).toBeGreaterThanOrEqual(1_230)
  expect(total).toBeLessThan(1_600)
})

test('without a single value there is no forecast', () => {
  expect(forecastWindow({ ...june, points: [], asOf: '2024-06-10' })).toBeNull()
  expect(forecastWindow({ ...june, points: daily('2024-06-11', 5, () => 1), asOf: '2024-06-10' })).toBeNull()
})

test('three values are enough for a careful forecast', () => {
  const { total, low, high } = forecast({ points: daily('2024-06-01', 3, () => 100), asOf: '2024-06-03' })
  expect(total).toBeCloseTo(3_000)
  expect(low).toBeLessThan(2_000)
  expect(high).toBeGreaterThan(4_000)
})

test('a peak that only the plan knows of is half believed, and what it may bring is not known', () => {
  const days = Array.from({ length: 20 }, (_, i) => `2024-06-${String(i + 1).padStart(2, '0')}`)
  const points = days.slice(0, 10).map((day, i) => ({ day, value: 100 + 10 * (i % 3) }))
  const about = { points, start: days[0]!, end: days[19]!, asOf: days[9]!, aggregate: 'sum' as const }
  const flat = forecastWindow(about)!
  const planned = forecastWindow({ ...about, shape: new Map(days.map((day, i) => [day, i >= 14 && i < 17 ? 5 : 1])) })!
  const believed = flat.coming.total * (1 + 12 / 10)
  expect(planned.coming.total).toBeGreaterThan(1.3 * flat.coming.total)
  expect(planned.coming.total).toBeLessThan(believed)
  expect(planned.low).toBeLessThan(flat.total + 0.4 * (planned.total - flat.total))
  expect(planned.high).toBeGreaterThan(planned.total + 2 * (flat.high - flat.total))
})
