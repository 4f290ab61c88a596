import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

test('a missing day stays missing between its neighbours', () => {
  const points = [
    { day: '2024-06-03', value: 3 },
    { day: '2024-06-01', value: 1 },
  ]
  expect(timelineOf(points, '2024-06-30')).toEqual({
    first: '2024-06-01',
    stepDays: 1,
    values: Float64Array.from([1, Number.NaN, 3]),
  })
})

test('a second value of a day corrects the first', () => {
  const points = [
    { day: '2024-06-01', value: 1 },
    { day: '2024-06-01', value: 2 },
  ]
  expect(timelineOf(points, '2024-06-01')?.values).toEqual(Float64Array.from([2]))
})

test('values that lie whole weeks apart are weekly', () => {
  const points = ['2024-06-03', '2024-06-10', '2024-06-24'].map((day) => ({ day, value: 1 }))
  expect(timelineOf(points, '2024-06-30')).toEqual({
    first: '2024-06-03',
    stepDays: 7,
    values: Float64Array.from([1, 1, Number.NaN, 1]),
  })
})
