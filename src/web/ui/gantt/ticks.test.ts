import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, numberOf } from './days.ts'
import { scaleOf, zooms } from './scale.ts'
import { stretchesOff, ticksOf } from './ticks.ts'
import { ganttWordsZh } from './words.ts'

test('both lines of the heading cover every day that is shown, without a gap', () => {
  assert(
    property(
      integer({ min: 15_000, max: 25_000 }),
      integer({ min: 0, max: 500 }),
      constantFrom(...zooms),
      (start, days, zoom) => {
        const scale = scaleOf({ start, finish: start + days }, zoom, 800)
        for (const ticks of Object.values(ticksOf(scale, start, start + days + 1))) {
          expect(ticks[0]!.from).toBeLessThanOrEqual(start)
          expect(ticks.at(-1)!.to).toBeGreaterThan(start + days)
          for (const [at, tick] of ticks.entries()) expect(ticks[at - 1]?.to ?? tick.from).toBe(tick.from)
        }
      },
    ),
  )
})

test('weeks are named after their Monday, months after themselves', () => {
  const june = { start: numberOf('2024-06-03'), finish: numberOf('2024-06-20') }
  const weeks = ticksOf(scaleOf(june, 'week', 0), june.start, june.finish)
  expect(weeks.lower.map((tick) => ganttWordsZh.lower(tick, 'week'))).toEqual(['6.3', '6.10', '6.17'])
  expect(ganttWordsZh.upper(weeks.upper[0]!, 'week')).toBe('2024年6月')
  const months = ticksOf(scaleOf(june, 'month', 0), june.start, june.finish)
  expect([ganttWordsZh.upper(months.upper[0]!, 'month'), ganttWordsZh.lower(months.lower[0]!, 'month')]).toEqual([
    '2024年',
    '6月',
  ])
})

test('days off that touch are one stretch', () => {
  const off = new Set(['2024-06-08', '2024-06-09', '2024-06-10', '2024-06-15'])
  const stretches = stretchesOff((day) => off.has(dayOf(day)), numberOf('2024-06-01'), numberOf('2024-07-01'))
  expect(stretches.map(({ from, to }) => [dayOf(from), dayOf(to - 1)])).toEqual([
    ['2024-06-08', '2024-06-10'],
    ['2024-06-15', '2024-06-15'],
  ])
})
