import { expect, test } from 'vitest'
import { addDays, dayAt, daysBetween, isDay, makeDay } from './day.ts'

test('a day that the calendar does not have is no day', () => {
  expect(makeDay(2023, 6, 31)).toBeNull()
  expect(isDay('2023-02-29')).toBe(false)
  expect(isDay('2024-02-29')).toBe(true)
  expect(isDay('2024-6-1')).toBe(false)
})

test('days are counted over months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysBetween('2024-06-05', '2024-06-06')).toBe(1)
  expect(daysBetween('2024-06-30', '2024-06-01')).toBe(-29)
  expect(daysBetween('2023-12-31', '2024-03-01')).toBe(61)
  expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1)
})

test('late in the evening in London it is already tomorrow in Shanghai', () => {
  expect(dayAt(new Date('2024-06-07T20:00:00Z'), 'Asia/Shanghai')).toBe('2024-06-08')
})
