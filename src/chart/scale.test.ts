import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, niceTicks } from './scale.ts'

const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true })

test('ticks stand at round values', () => {
  expect(niceTicks(0, 4_300_000, 5)).toEqual([0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000])
  expect(niceTicks(3.1, 5.4, 5)).toEqual([3, 3.5, 4, 4.5, 5, 5.5])
})

test('one value alone still has an axis', () => {
  expect(niceTicks(0, 0, 4)).toEqual([0, 0.5, 1])
  expect(niceTicks(7, 7, 4)[0]).toBe(0)
})

test('ticks enclose every value, in equal steps, and are as few as asked for', () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 2, max: 12 }), (a, b, most) => {
      fc.pre(Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)))
      const ticks = niceTicks(a, b, most)
      const step = ticks[1]! - ticks[0]!
      const slack = step * 1e-6
      expect(ticks[0]!).toBeLessThanOrEqual(Math.min(a, b) + slack)
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(a, b) - slack)
      expect(ticks.length).toBeLessThanOrEqual(most + 2)
      for (let i = 1; i < ticks.length; i++) expect(Math.abs(ticks[i]! - ticks[i - 1]! - step)).toBeLessThan(step * 1e-3)
    }),
  )
})

test('a position leads back to its value', () => {
  fc.assert(
    fc.property(
      amount,
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, extent, part) => {
        const value = low + part * extent
        const back = linearScale(low, low + extent, 40, 640)
        expect(Math.abs(back.at(back(value)) - value)).toBeLessThan(1e-3 * Math.max(1, extent, Math.abs(value) / 1e6))
      },
    ),
  )
})
