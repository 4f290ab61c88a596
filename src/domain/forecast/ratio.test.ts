import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { forecastRatio } from './ratio.ts'

const june = { start: '2024-06-01', end: '2024-06-30' }
const days = Array.from({ length: 14 }, (_, i) => addDays('2024-06-01', i))

test('a ratio is the sums of both sides, never an average of rates', () => {
  const clicks = days.map((day, i) => ({ day, value: i % 7 === 0 ? 10_000 : 100 }))
  const orders = days.map((day, i) => ({ day, value: i % 7 === 0 ? 200 : 10 }))
  const found = forecastRatio({ numerators: orders, denominators: clicks, ...june, asOf: '2024-06-14' })!
  expect(found.toDate).toBeCloseTo(520 / 21_200)
  expect(found.total).toBeGreaterThan(0.02)
  expect(found.total).toBeLessThan(0.04)
})

test('a rate that stays is expected to stay', () => {
  const clicks = days.map((day, i) => ({ day, value: 1_000 + 50 * i }))
  const orders = clicks.map(({ day, value }) => ({ day, value: 0.05 * value }))
  const found = forecastRatio({ numerators: orders, denominators: clicks, ...june, asOf: '2024-06-14' })!
  expect(found.total).toBeCloseTo(0.05, 6)
  expect(found.low).toBeLessThanOrEqual(found.total)
  expect(found.high).toBeGreaterThanOrEqual(found.total)
})

test('days without visitors have no rate', () => {
  const clicks = days.map((day, i) => ({ day, value: i < 5 ? 0 : 1_000 }))
  const orders = days.map((day, i) => ({ day, value: i < 5 ? 0 : 40 }))
  expect(forecastRatio({ numerators: orders, denominators: clicks, ...june, asOf: '2024-06-14' })!.toDate).toBeCloseTo(0.04)
  expect(forecastRatio({ numerators: orders, denominators: [], ...june, asOf: '2024-06-14' })).toBeNull()
})

test('a finished window has its own ratio', () => {
  const clicks = Array.from({ length: 30 }, (_, i) => ({ day: addDays('2024-06-01', i), value: 100 }))
  const orders = clicks.map(({ day }) => ({ day, value: 7 }))
  const found = forecastRatio({ numerators: orders, denominators: clicks, ...june, asOf: '2024-07-02' })!
  expect([found.total, found.low, found.high]).toEqual([0.07, 0.07, 0.07])
})
