import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { sumDecimals } from './decimal.ts'
import { decimalOf } from './decimalText.ts'
import { goalOutlook } from './goalOutlook.ts'
import { kpiSeries } from './kpiSeries.ts'
import { boardCourse, dayOfMinutes } from './minutes.ts'
import type { TargetShape } from './targetShape.ts'

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => decimalOf(cents / 100)!)
const minutes = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 1439 }), value: amount, dimension: fc.constantFrom(null, '抖音') }),
  { minLength: 1 },
)

test('minutes roll up to exactly what they add up to, in whatever order they come', () => {
  fc.assert(
    fc.property(minutes, (given) => {
      const values = given.map(({ at, value, dimension }) => {
        const minute = new Date(Date.UTC(2024, 5, 8) + at * 60_000).toISOString()
        return { minute, value, dimension, numerator: null, denominator: null }
      })
      const kpi = { kind: 'cumulative' as const, unit: '元' }
      const sum = sumDecimals(values.map(({ value }) => value))
      expect(dayOfMinutes(kpi, values)!.value).toBe(sum)
      expect(dayOfMinutes(kpi, values.toReversed())!.value).toBe(sum)
      expect(boardCourse(kpi, values).at(-1)!.value).toBeCloseTo(Number(sum), 4)
    }),
  )
})

test('a day of rates is the ratio of its sums, a level its last minute', () => {
  const minute = (at: string, value: string | null, numerator: string | null, denominator: string | null) => ({
    minute: `2024-06-08T${at}:00Z`,
    dimension: null,
    value,
    numerator,
    denominator,
  })
  const rates = [minute('10:00', null, '1', '10'), minute('10:01', null, '5', '90')]
  expect(dayOfMinutes({ kind: 'ratio', unit: '%' }, rates)).toEqual({ value: null, numerator: '6', denominator: '100' })
  expect(boardCourse({ kind: 'ratio', unit: '%' }, rates).map(({ value }) => value)).toEqual([10, 6])
  const levels = [minute('10:01', '7', null, null), minute('10:00', '9', null, null)]
  expect(dayOfMinutes({ kind: 'level', unit: '人' }, levels)!.value).toBe('7')
})

const period = { start: '2024-06-01', end: '2024-06-30' }
const shapes: fc.Arbitrary<TargetShape> = fc.oneof(
  fc.constant({ kind: 'even' as const }),
  fc.tuple(fc.integer({ min: 1, max: 29 }), fc.nat(100), fc.nat(100)).map(([cut, a, b]) => ({
    kind: 'phases' as const,
    phases: [
      { start: period.start, end: addDays(period.start, cut - 1), share: a },
      { start: addDays(period.start, cut), end: period.end, share: b },
    ],
  })),
  fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }).map((list) => ({
    kind: 'days' as const,
    targets: new Map(list.map((target, index) => [addDays(period.start, index), target])),
  })),
  fc.array(fc.nat(1000), { minLength: 5, maxLength: 60 }).map((list) => ({
    kind: 'like' as const,
    start: '2023-06-01',
    end: addDays('2023-06-01', list.length - 1),
    points: list.map((value, index) => ({ day: addDays('2023-06-01', index), value })),
  })),
)

test('whatever its shape, the days of a target add up to it', () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 1, max: 10_000_000 }), (shape, target) => {
      const goal = { kpi: { kind: 'cumulative' as const, unit: '元' }, direction: 'up' as const, target, period, shape }
      const series = kpiSeries(goal, goalOutlook(goal, [], '2024-06-08'), [], '2024-06-08')
      const sum = series.target.reduce<number>((total, day) => total + day!, 0)
      expect(sum / target).toBeCloseTo(1, 6)
      expect(series.targetSum.at(-1)! / target).toBeCloseTo(1, 6)
    }),
  )
})

test('a number is kept as the shortest text of the same value, to six decimals', () => {
  expect(['007.50', '-0', '1.5e3', '.5', '0.30000000000000004', '-3.10'].map(decimalOf)).toEqual([
    '7.5',
    '0',
    '1500',
    '0.5',
    '0.3',
    '-3.1',
  ])
  expect(['', '1,000', 'x', '1e99', '9'.repeat(19), '1.2.3'].map(decimalOf)).toEqual([null, null, null, null, null, null])
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(999_999), (whole, fraction) => {
      const text = `${whole}.${String(fraction).padStart(6, '0')}`
      const kept = decimalOf(text)!
      expect(decimalOf(kept)).toBe(kept)
      expect(Number(kept)).toBe(Number(text) + 0)
    }),
  )
})
