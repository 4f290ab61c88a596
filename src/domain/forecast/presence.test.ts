import { expect, test } from 'vitest'
import { presenceAhead } from './presence.ts'

const list = (length: number, value: (i: number) => number) => Float64Array.from({ length }, (_, i) => value(i))

test('a series with a value every day is expected to have one every day', () => {
  expect([
    ...presenceAhead(
      list(20, () => 1),
      7,
      3,
    ),
  ]).toEqual([1, 1, 1])
})

test('days that are left out now and then are expected to be left out as often', () => {
  const found = presenceAhead(
    list(70, (i) => (i % 5 === 0 ? Number.NaN : 1)),
    7,
    10,
  )
  for (const chance of found) expect(chance).toBeCloseTo(0.8)
})

test('days off are told from days that were forgotten', () => {
  const found = presenceAhead(
    list(70, (i) => (i % 7 >= 5 ? Number.NaN : 1)),
    7,
    7,
  )
  expect(Math.min(...found.slice(0, 5))).toBeGreaterThan(0.95)
  expect(Math.max(...found.slice(5))).toBeLessThan(0.1)
})
