import { expect, test } from 'vitest'
import { actualOf } from './actual.ts'
import type { Measurement } from './measurement.ts'

const value = (day: string, amount: string, dimension: string | null = null): Measurement => ({
  day,
  dimension,
  value: amount,
  numerator: null,
  denominator: null,
})
const rate = (day: string, numerator: string, denominator: string): Measurement => ({
  day,
  dimension: null,
  value: null,
  numerator,
  denominator,
})
const sales = { kind: 'cumulative', unit: '元' } as const
const conversion = { kind: 'ratio', unit: '%' } as const
const followers = { kind: 'level', unit: '人' } as const

test('amounts are added without rounding, inside the days asked for', () => {
  const readings = [value('2024-05-31', '9'), value('2024-06-01', '0.10'), value('2024-06-02', '0.20'), value('2024-06-03', '9')]
  expect(actualOf(sales, readings, '2024-06-01', '2024-06-02')).toEqual({
    value: 0.3,
    exact: '0.30',
    days: 2,
    approximate: false,
  })
})

test('a conversion rate is all orders over all clicks', () => {
  const readings = [rate('2024-06-01', '10', '100'), rate('2024-06-02', '10', '900')]
  expect(actualOf(conversion, readings, '2024-06-01', '2024-06-30')?.value).toBe(2)
})

test('where only daily rates are known, their average stands in and says so', () => {
  const readings = [value('2024-06-01', '4'), value('2024-06-02', '6')]
  expect(actualOf(conversion, readings, '2024-06-01', '2024-06-30')).toMatchObject({ value: 5, approximate: true })
})

test('of a level the last reading counts, over channels the sum of what each had last', () => {
  expect(actualOf(followers, [value('2024-06-05', '120'), value('2024-06-01', '100')], '2024-06-01', '2024-06-30')?.value).toBe(
    120,
  )
  const channels = [value('2024-06-01', '100', '抖音'), value('2024-06-04', '110', '抖音'), value('2024-06-02', '50', '微博')]
  expect(actualOf(followers, channels, '2024-06-01', '2024-06-30')?.value).toBe(160)
})

test('where the whole is recorded itself, its channels are not counted on top', () => {
  const readings = [value('2024-06-01', '100'), value('2024-06-01', '60', '抖音'), value('2024-06-01', '40', '微博')]
  expect(actualOf(sales, readings, '2024-06-01', '2024-06-30')?.value).toBe(100)
})

test('nothing recorded is not zero', () => {
  expect(actualOf(sales, [], '2024-06-01', '2024-06-30')).toBeNull()
})
