import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { decideValues, type Incoming } from './decideValues.ts'
import type { Measurement } from './measurement.ts'

const kpi = { kind: 'cumulative' as const, unit: '元' }
const today = '2024-06-08'
const value = (day: string, amount: string | null, dimension: string | null = null): Incoming => {
  return { line: 1, day, dimension, value: amount, numerator: null, denominator: null }
}
const decide = (incoming: Incoming[], known: Measurement[] = [], waiting: Measurement[] = []) =>
  decideValues(incoming, { kpi, known, waiting, today })

test('a rate that its known sides say already is no news, and another one corrects them', () => {
  const rate = { kind: 'ratio' as const, unit: '%' }
  const known = [{ day: '2024-06-01', dimension: null, value: null, numerator: '1', denominator: '30' }]
  const judged = (amount: string) => decideValues([value('2024-06-01', amount)], { kpi: rate, known, waiting: [], today })
  expect(judged('3.33333333')).toMatchObject({ unchanged: 1, corrections: [] })
  expect(judged('3.4')).toMatchObject({ unchanged: 0, corrections: [{ value: { value: '3.4' } }] })
})

test('a whole that its known parts sum up to is no news; another is stored beside them', () => {
  const known = [value('2024-06-01', '5', '抖音'), value('2024-06-01', '7', '小红书')]
  expect(decide([value('2024-06-01', '12')], known)).toMatchObject({ unchanged: 1, fresh: [] })
  expect(decide([value('2024-06-01', '13')], known)).toMatchObject({ unchanged: 0, fresh: [{ value: '13' }] })
})

test('what is new is stored, what differs corrects, what is the same is no news', () => {
  const known = [value('2024-06-01', '5'), value('2024-06-02', '6')]
  const decision = decide([value('2024-06-01', '5'), value('2024-06-02', '7'), value('2024-06-03', '8')], known)
  expect(decision).toMatchObject({
    unchanged: 1,
    corrections: [{ before: { value: '6' } }],
    fresh: [{ day: '2024-06-03' }],
    held: [],
  })
})

test('of two values for one day that come together the second waits', () => {
  const { fresh, held } = decide([value('2024-06-01', '5'), value('2024-06-01', '6')])
  expect([fresh.length, held[0]!.holds[0]!.rule]).toEqual([1, 'duplicateDay'])
})

test('nothing at all takes a known value away, and is nothing where there is none', () => {
  expect(decide([value('2024-06-01', null)], [value('2024-06-01', '5')]).corrections).toHaveLength(1)
  expect(decide([value('2024-06-01', null)]).unchanged).toBe(1)
})

test('a value that waits closes the gap that it is held for', () => {
  const known = [value('2024-06-01', '5')]
  expect(decide([value('2024-06-05', '5')], known).held).toHaveLength(1)
  expect(decide([value('2024-06-06', '5')], known, [value('2024-06-05', '5')]).held).toHaveLength(0)
})

describe('whatever comes in', () => {
  const incoming = fc.array(
    fc.record({
      offset: fc.integer({ min: 0, max: 12 }),
      amount: fc.integer({ min: 0, max: 5 }),
      dimension: fc.constantFrom(null, '抖音', '门店'),
    }),
    { maxLength: 30 },
  )
  const values = incoming.map((list) =>
    list.map(({ offset, amount, dimension }) => value(addDays('2024-06-01', offset), String(amount), dimension)),
  )

  test('every value is accounted for once', () => {
    fc.assert(
      fc.property(values, values, (given, before) => {
        const known = decide(before).fresh
        const { fresh, corrections, held, unchanged } = decide(given, known)
        expect(fresh.length + corrections.length + held.length + unchanged).toBe(given.length)
      }),
    )
  })

  test('no place gets two values at once, and what was stored comes again as no news', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { fresh } = decide(given)
        const places = fresh.map(({ day, dimension }) => `${day} ${dimension}`)
        expect(new Set(places).size).toBe(places.length)
        expect(decide(fresh, fresh)).toMatchObject({ fresh: [], corrections: [], unchanged: fresh.length })
      }),
    )
  })
})
