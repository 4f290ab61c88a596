import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { forecastWindow, type Aggregate, type Forecast } from './forecast.ts'
import type { Point } from './timeline.ts'

const day = fc.integer({ min: 0, max: 80 }).map((offset) => addDays('2024-05-01', offset))
const amount = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.constant(0), fc.integer({ min: 0, max: 5_000_000 }))
const series = fc.uniqueArray(fc.record({ day, value: amount }), { selector: (point) => point.day, minLength: 1, maxLength: 60 })
const signedSeries = fc.uniqueArray(fc.record({ day, value: fc.integer({ min: -1_000, max: 1_000 }) }), {
  selector: (point) => point.day,
  minLength: 1,
  maxLength: 60,
})
const aggregate = fc.constantFrom<Aggregate>('sum', 'mean', 'last')
const runs = { numRuns: 120 }

function ask(points: Point[], asOf: string, how: Aggregate = 'sum'): Forecast | null {
  return forecastWindow({ points, start: '2024-06-01', end: '2024-06-30', asOf, aggregate: how })
}

test('what happens after the as-of day never matters', () => {
  fc.assert(
    fc.property(series, day, aggregate, (points, asOf, how) => {
      const earlier = points.filter((point) => point.day <= asOf)
      expect(ask(points, asOf, how)).toEqual(ask(earlier, asOf, how))
    }),
    runs,
  )
})

test('the order in which values arrive does not matter', () => {
  fc.assert(
    fc.property(series, day, aggregate, (points, asOf, how) => {
      expect(ask(points.toReversed(), asOf, how)).toEqual(ask(points, asOf, how))
    }),
    runs,
  )
})

test('counting in thousands changes the unit and nothing else', () => {
  fc.assert(
    fc.property(series, day, fc.constantFrom(0.001, 10, 10_000), aggregate, (points, asOf, factor, how) => {
      const plain = ask(points, asOf, how)
      const scaled = ask(
        points.map((point) => ({ ...point, value: point.value * factor })),
        asOf,
        how,
      )
      for (const key of ['total', 'low', 'high'] as const)
        expect(near(scaled?.[key], (plain?.[key] ?? Number.NaN) * factor)).toBe(true)
    }),
    runs,
  )
})

test('the expected result lies inside its interval', () => {
  fc.assert(
    fc.property(fc.oneof(series, signedSeries), day, aggregate, (points, asOf, how) => {
      const found = ask(points, asOf, how)
      fc.pre(found !== null && !Number.isNaN(found.total))
      expect(found!.low).toBeLessThanOrEqual(found!.total)
      expect(found!.total).toBeLessThanOrEqual(found!.high)
    }),
    runs,
  )
})

test('what is recorded of a sum without negative days can not be lost again', () => {
  fc.assert(
    fc.property(series, day, (points, asOf) => {
      const recorded = points.filter((point) => point.day >= '2024-06-01' && point.day <= '2024-06-30' && point.day <= asOf)
      const found = ask(points, asOf)
      expect(found?.toDate ?? null).toBe(
        recorded.length === 0 || !found ? null : recorded.reduce((sum, { value }) => sum + value, 0),
      )
      fc.pre(found !== null && !Number.isNaN(found.total))
      expect(found!.low).toBeGreaterThanOrEqual(found!.toDate ?? 0)
    }),
    runs,
  )
})

/** Equal but for the last binary digits; two that are not known are equal too. */
function near(a: number | undefined, b: number): boolean {
  if (a === undefined || Number.isNaN(a)) return Number.isNaN(b)
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)) + 1e-12
}
