import { expect, test } from 'vitest'
import { dayAfter, isDay, monthsAfter, weeksOf } from './calendar.ts'

test('a month is shown in six weeks from Monday', () => {
  const weeks = weeksOf('2024-06')
  expect(weeks[0]?.[0]).toBe('2024-05-27')
  expect(weeks[0]?.[5]).toBe('2024-06-01')
  expect(weeks).toHaveLength(6)
  expect(weeks[5]?.[6]).toBe('2024-07-07')
})

test('a month that begins on a Monday begins in the first place', () => {
  expect(weeksOf('2024-07')[0]?.[0]).toBe('2024-07-01')
})

test('a month on from the 31st is the last of the next month', () => {
  expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29')
  expect(monthsAfter('2024-01-15', -1)).toBe('2023-12-15')
})

test('days go over the end of a year', () => {
  expect(dayAfter('2024-12-31', 1)).toBe('2025-01-01')
})

test('a half-typed date is not a day', () => {
  expect(isDay('2024-06')).toBe(false)
  expect(isDay('6.1')).toBe(false)
  expect(isDay('2024-06-01')).toBe(true)
})
