import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { forecastLevel } from './level.ts'

const period = { start: '2024-06-01', end: '2024-06-30', asOf: '2024-06-10' }
const rising = Array.from({ length: 10 }, (_, i) => ({ day: addDays('2024-06-01', i), value: 1000 + 100 * i }))

test('a level that rises every day is not expected to fall back to its mean', () => {
  const found = forecastLevel({ ...period, points: rising })!
  expect(found.total).toBeCloseTo(1900 + 20 * 100, -1)
  expect(found.toDate).toBe(1900)
  expect(found.ahead).toHaveLength(20)
  expect(found.ahead.at(-1)!.value).toBeCloseTo(found.total)
})

test('days without a reading rose as the others did', () => {
  const gaps = rising.filter((_, i) => ![3, 4, 8].includes(i))
  expect(forecastLevel({ ...period, points: gaps })!.total).toBeCloseTo(3900, -1)
})

test('a level that stands still is expected to', () => {
  const still = rising.map(({ day }) => ({ day, value: 4.6 }))
  expect(forecastLevel({ ...period, points: still })).toMatchObject({ total: 4.6, low: 4.6, high: 4.6 })
})

test('a single reading is expected to stay', () => {
  expect(forecastLevel({ ...period, points: rising.slice(0, 1) })!.total).toBeCloseTo(1000)
})
