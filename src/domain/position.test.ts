import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionsBetween } from './position.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const count = fc.integer({ min: 1, max: 50 })
const isRising = (numbers: number[]) => numbers.every((each, index) => index === 0 || each > numbers[index - 1]!)

test('rows go between their neighbours, in order', () => {
  fc.assert(
    fc.property(number, fc.double({ min: 0.001, max: 1e5, noNaN: true }), count, (before, gap, rows) => {
      const positions = positionsBetween(before, before + gap, rows)!
      expect(positions).toHaveLength(rows)
      expect(isRising([before, ...positions, before + gap])).toBe(true)
    }),
  )
})

test('rows go below the last one, above the first one, and into an empty phase', () => {
  fc.assert(
    fc.property(number, count, (edge, rows) => {
      expect(isRising([edge, ...positionsBetween(edge, null, rows)!])).toBe(true)
      expect(isRising([...positionsBetween(null, edge, rows)!, edge])).toBe(true)
      expect(isRising(positionsBetween(null, null, rows)!)).toBe(true)
    }),
  )
})

test('where no number lies between two rows any more, it says so', () => {
  expect(positionsBetween(1, 1, 1)).toBeNull()
  expect(positionsBetween(1, 1 + 1e-9, 1)).toBeNull()
})
