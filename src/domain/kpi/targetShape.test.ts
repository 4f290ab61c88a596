import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { dayShares, targetToDate, type TargetShape } from './targetShape.ts'

const june = { start: '2024-06-01', end: '2024-06-30' }

test('an even target asks the same of every day', () => {
  const shares = dayShares(june, { kind: 'even' })
  expect(targetToDate({ kind: 'cumulative', target: 3_000_000, shares }, '2024-06-08')).toBeCloseTo(800_000)
})

test('a target by phases asks a phase for its share, whatever the unit of the shares', () => {
  const phases = [
    { start: '2024-06-01', end: '2024-06-07', share: 20 },
    { start: '2024-06-08', end: '2024-06-25', share: 70 },
    { start: '2024-06-26', end: '2024-06-30', share: 10 },
  ]
  const shares = dayShares(june, { kind: 'phases', phases })
  expect(targetToDate({ kind: 'cumulative', target: 500, shares }, '2024-06-07')).toBeCloseTo(100)
  expect(targetToDate({ kind: 'cumulative', target: 500, shares }, '2024-06-25')).toBeCloseTo(450)
})

test('a target day by day asks only the days that it names', () => {
  const targets = new Map([
    ['2024-06-01', 100],
    ['2024-06-18', 300],
  ])
  const shares = dayShares(june, { kind: 'days', targets })
  expect(targetToDate({ kind: 'cumulative', target: 400, shares }, '2024-06-17')).toBe(100)
  expect(targetToDate({ kind: 'cumulative', target: 400, shares }, '2024-06-18')).toBe(400)
})

test('the course of an earlier campaign is stretched to the new period', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({ day: addDays('2023-06-01', i), value: i < 5 ? 1 : 3 }))
  const shares = dayShares(june, { kind: 'like', start: '2023-06-01', end: '2023-06-10', points })
  expect(targetToDate({ kind: 'cumulative', target: 1_000, shares }, '2024-06-15')).toBeCloseTo(250)
})

test('a ratio is due in full every day, a level moves from where it stood', () => {
  const shares = dayShares(june, { kind: 'even' })
  expect(targetToDate({ kind: 'ratio', target: 5, shares }, '2024-06-02')).toBe(5)
  expect(targetToDate({ kind: 'level', target: 13_000, from: 10_000, shares }, '2024-06-10')).toBeCloseTo(11_000)
})

test('before the period nothing is due, at its end everything', () => {
  const shares = dayShares(june, { kind: 'even' })
  expect(targetToDate({ kind: 'cumulative', target: 7, shares }, '2024-05-31')).toBeNull()
  expect(targetToDate({ kind: 'cumulative', target: 7, shares }, '2024-07-09')).toBe(7)
})

test('a shape that asks no day for anything is taken as even', () => {
  expect(dayShares(june, { kind: 'days', targets: new Map() }).get('2024-06-05')).toBeCloseTo(1 / 30)
})

test('the shares of any shape make one whole', () => {
  const offset = fc.integer({ min: 0, max: 29 })
  const phase = fc.record({ from: offset, length: fc.integer({ min: 1, max: 20 }), share: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.array(phase), (list) => {
      const phases = list.map(({ from, length, share }) => ({
        start: addDays(june.start, from),
        end: addDays(june.start, from + length - 1),
        share,
      }))
      const shape: TargetShape = { kind: 'phases', phases }
      const sum = [...dayShares(june, shape).values()].reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(1)
    }),
  )
})
