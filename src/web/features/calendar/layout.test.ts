import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekday } from '#domain/day.ts'
import { hiddenByDay, mondayOf, monthAfter, packWeek, weeksOfMonth } from './layout.ts'

const monday = '2024-06-03'
const spans = array(tuple(integer({ min: -20, max: 20 }), integer({ min: 0, max: 30 })), { maxLength: 40 }).map((given) =>
  given.map(([start, days], at) => ({
    key: String(at),
    start: addDays(monday, start),
    finish: addDays(monday, start + days),
  })),
)

test('no two pieces of a week lie over one another', () => {
  assert(
    property(spans, (items) => {
      const placed = packWeek(items, monday)
      const taken = placed.flatMap(({ lane, from, to }) =>
        Array.from({ length: to - from + 1 }, (_, day) => `${lane}:${from + day}`),
      )
      expect(new Set(taken).size).toBe(taken.length)
    }),
  )
})

test('every span that touches the week has its piece, on exactly its days', () => {
  assert(
    property(spans, (items) => {
      const placed = packWeek(items, monday)
      const touching = items.filter(({ start, finish }) => finish >= monday && start <= addDays(monday, 6))
      expect(placed.map(({ item }) => item.key).toSorted()).toEqual(touching.map(({ key }) => key).toSorted())
      for (const { item, from, to, isContinued, continues } of placed) {
        expect(isContinued ? from : addDays(monday, from)).toBe(isContinued ? 0 : item.start)
        expect(continues ? to : addDays(monday, to)).toBe(continues ? 6 : item.finish)
      }
    }),
  )
})

test('the order in which spans are given changes nothing', () => {
  assert(
    property(spans, (items) => {
      expect(packWeek(items.toReversed(), monday)).toEqual(packWeek(items, monday))
    }),
  )
})

test('what is seen and what is hidden of a day are all of it', () => {
  assert(
    property(spans, integer({ min: 0, max: 6 }), (items, lanes) => {
      const placed = packWeek(items, monday)
      const hidden = hiddenByDay(placed, lanes)
      for (const [day, count] of hidden.entries()) {
        const all = placed.filter(({ from, to }) => from <= day && day <= to)
        expect(all.filter(({ lane }) => lane < lanes).length + count).toBe(all.length)
      }
    }),
  )
})

test('a month is whole weeks from Monday on that hold all of its days', () => {
  assert(
    property(integer({ min: 0, max: 5000 }), (offset) => {
      const day = addDays('2020-01-01', offset)
      const weeks = weeksOfMonth(day)
      expect(weeks.every((week) => weekday(week) === 1)).toBe(true)
      expect(weeks[0]! <= `${day.slice(0, 7)}-01`).toBe(true)
      expect(addDays(weeks.at(-1)!, 7) >= monthAfter(day, 1)).toBe(true)
      expect(weeks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('the week of a Sunday began six days before it', () => {
  expect(mondayOf('2024-06-09')).toBe('2024-06-03')
  expect(monthAfter('2024-01-31', 1)).toBe('2024-02-01')
  expect(monthAfter('2024-03-31', -1)).toBe('2024-02-01')
})
