import { assert, constantFrom, integer, property, record, subarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from './day.ts'
import { addDays, dayNumber } from './day.ts'
import { Problem } from './problem.ts'
import type { Recurrence } from './recurrence.ts'
import { MOST_OCCURRENCES, occurrences, recurrenceKinds, tasksInScope } from './recurrence.ts'
import { everyDay, workCalendar } from './schedule/workCalendar.ts'
import type { Task } from './task.ts'
import { blankTask } from './taskEdit.ts'

const calendar = workCalendar([
  { day: '2024-06-10', isWorkday: false },
  { day: '2024-06-08', isWorkday: true },
])

const rules = record({
  kind: constantFrom(...recurrenceKinds),
  start: integer({ min: 0, max: 3000 }),
  length: integer({ min: 0, max: 500 }),
  weekdays: subarray([0, 1, 2, 3, 4, 5, 6]),
  everyDays: integer({ min: 1, max: 30 }),
  monthDay: integer({ min: 1, max: 31 }),
}).map(({ start, length, ...rule }): Recurrence => {
  const from = addDays('2020-01-01', start)
  return { ...rule, from, to: addDays(from, length) }
})
const calendars = constantFrom(everyDay, calendar)

function daysOf(rule: Recurrence, on = everyDay): Day[] | null {
  try {
    return occurrences(rule, on)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

test('every day of a rule lies in its span, works, and comes once, in order', () => {
  assert(
    property(rules, calendars, (rule, on) => {
      const days = daysOf(rule, on) ?? []
      const isSorted = days.every((day, at) => at === 0 || days[at - 1]! < day)
      return isSorted && days.every((day) => day >= rule.from && day <= rule.to && on.isWorkday(dayNumber(day)))
    }),
  )
})

test('a calendar with days off takes days away and adds none', () => {
  assert(
    property(rules, (rule) => {
      const all = daysOf(rule)
      const working = daysOf(rule, calendar)
      return all === null || working === null || working.every((day) => all.includes(day))
    }),
  )
})

test('a longer span has the days of the shorter one and more', () => {
  assert(
    property(rules, (rule) => {
      const longer = daysOf({ ...rule, to: addDays(rule.to, 20) })
      const shorter = daysOf(rule)
      return longer === null || shorter === null || shorter.every((day, at) => longer[at] === day)
    }),
  )
})

describe('as people say it:', () => {
  const june = { from: '2024-06-07', to: '2024-06-13' }
  test.each<[string, Partial<Recurrence>, Day[]]>([
    ['每天', { kind: 'daily' }, ['2024-06-07', '2024-06-08', '2024-06-11', '2024-06-12', '2024-06-13']],
    ['工作日', { kind: 'workdays' }, ['2024-06-07', '2024-06-11', '2024-06-12', '2024-06-13']],
    ['每周二、四', { kind: 'weekly', weekdays: [2, 4] }, ['2024-06-11', '2024-06-13']],
    ['每 2 天', { kind: 'interval', everyDays: 2 }, ['2024-06-07', '2024-06-11', '2024-06-13']],
  ])('%s, with the days off of the calendar left out', (_, rule, days) => {
    expect(occurrences({ ...june, ...rule } as Recurrence, calendar)).toEqual(days)
  })

  test('on the 31st of each month is on the last day of a shorter one', () => {
    const rule: Recurrence = { kind: 'monthly', monthDay: 31, from: '2024-01-01', to: '2024-04-30' }
    expect(occurrences(rule, everyDay)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'])
  })
})

test('more than can be meant is refused with the number, and a rule without a day too', () => {
  const long: Recurrence = { kind: 'daily', from: '2024-01-01', to: '2025-02-03' }
  expect(occurrences({ ...long, to: addDays(long.from, MOST_OCCURRENCES - 1) }, everyDay)).toHaveLength(400)
  expect(() => occurrences({ ...long, to: addDays(long.from, MOST_OCCURRENCES) }, everyDay)).toThrow('tooManyOccurrences')
  expect(() => occurrences({ kind: 'weekly', weekdays: [], from: '2024-06-01', to: '2024-06-30' }, everyDay)).toThrow(
    'noOccurrence',
  )
  expect(() => occurrences({ ...long, to: '2023-12-31' }, everyDay)).toThrow('finishBeforeStart')
})

test('a change of a series leaves alone what is finished or begun', () => {
  const on = (id: string, plannedStart: Day, rest: Partial<Task> = {}): Task => ({ ...blankTask(id, 1), plannedStart, ...rest })
  const series = [
    on('a', '2024-06-06', { actualStart: '2024-06-06', actualFinish: '2024-06-06' }),
    on('b', '2024-06-07', { actualStart: '2024-06-07' }),
    on('c', '2024-06-08'),
    on('d', '2024-06-09', { isCancelled: true }),
    on('e', '2024-06-10'),
  ]
  const ids = (scope: Parameters<typeof tasksInScope>[2]) => tasksInScope(series, series[1]!, scope).map(({ id }) => id)
  expect(ids('one')).toEqual(['b'])
  expect(ids('following')).toEqual(['b', 'c', 'e'])
  expect(ids('notStarted')).toEqual(['c', 'e'])
})
