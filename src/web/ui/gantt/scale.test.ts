import { assert, constantFrom, double, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, numberOf, weekdayOf } from './days.ts'
import { dayAtX, firstScroll, scaleOf, scrollKeeping, widthOf, xOf, zoomed, zooms } from './scale.ts'

const span = tuple(integer({ min: 10_000, max: 30_000 }), integer({ min: 0, max: 900 })).map(([start, days]) => ({
  start,
  finish: start + days,
}))
const scales = tuple(span, constantFrom(...zooms), integer({ min: 0, max: 2000 })).map(([given, zoom, room]) => ({
  given,
  room,
  scale: scaleOf(given, zoom, room),
}))

test('a day is where its pixels say, and its pixels are where the day is', () => {
  assert(
    property(scales, integer({ min: -50, max: 1000 }), double({ min: 0, max: 0.99, noNaN: true }), ({ scale }, offset, part) => {
      const day = scale.first + offset
      expect(dayAtX(scale, xOf(scale, day) + part * scale.perDay)).toBe(day)
    }),
  )
})

test('the work is inside the scale with room around it, and the scale fills the window', () => {
  assert(
    property(scales, ({ given, room, scale }) => {
      expect(xOf(scale, given.start)).toBeGreaterThan(0)
      expect(xOf(scale, given.finish + 1)).toBeLessThan(widthOf(scale))
      expect(widthOf(scale)).toBeGreaterThanOrEqual(room)
    }),
  )
})

test('the scale begins on a Monday, or in months on their first day', () => {
  assert(
    property(scales, ({ scale }) => {
      expect(scale.zoom === 'month' ? dayOf(scale.first).endsWith('-01') : weekdayOf(scale.first) === 0).toBe(true)
    }),
  )
})

test('days are counted over the ends of years and leap days', () => {
  expect(numberOf('2024-03-01') - numberOf('2024-02-28')).toBe(2)
  expect(dayOf(numberOf('2024-12-31') + 1)).toBe('2025-01-01')
  expect(weekdayOf(numberOf('2024-06-08'))).toBe(5)
})

test('a closer scale is never farther, and ends stay ends', () => {
  expect([zoomed('month', 1), zoomed('week', 1), zoomed('day', 1)]).toEqual(['week', 'day', 'day'])
  expect([zoomed('day', -1), zoomed('month', -1)]).toEqual(['week', 'month'])
})

test('what is under the mouse stays there when the scale changes', () => {
  const given = { start: 19_000, finish: 19_400 }
  const [far, close] = [scaleOf(given, 'month', 900), scaleOf(given, 'day', 900)]
  const day = far.first + (500 + 300) / far.perDay
  expect(scrollKeeping(close, day, 300)).toBeCloseTo((day - close.first) * close.perDay - 300)
})

test('work that fits the window is shown from its beginning, longer work around today', () => {
  const short = { start: 19_000, finish: 19_030 }
  expect(firstScroll(scaleOf(short, 'week', 1000), short, 19_020, 1000)).toBeLessThan(xOf(scaleOf(short, 'week', 1000), 19_000))
  const long = { start: 19_000, finish: 19_900 }
  const scale = scaleOf(long, 'week', 900)
  expect(firstScroll(scale, long, 19_500, 900)).toBe(xOf(scale, 19_500) - 300)
})
