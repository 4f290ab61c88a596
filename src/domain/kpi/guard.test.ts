import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { guard, type GuardContext } from './guard.ts'
import { guardSentence } from './guardSentence.ts'
import type { Measurement } from './measurement.ts'

const sales: GuardContext = { kpi: { kind: 'cumulative', unit: '元' }, today: '2024-06-30' }

function reading(day: string, value: number, dimension: string | null = null): Measurement {
  return { day, dimension, value: String(value), numerator: null, denominator: null }
}

/** 1 to 10 June, about 90,000 yuan a day. */
const known = Array.from({ length: 10 }, (_, i) => reading(addDays('2024-06-01', i), 90_000 + 1_000 * i))

function rules(incoming: Measurement[], context: GuardContext = sales, before = known): string[][] {
  return guard(incoming, before, context).map((holds) => holds.map(({ rule }) => rule))
}

function sentence(incoming: Measurement, context: GuardContext = sales): string {
  return guardSentence(guard([incoming], known, context)[0]![0]!, 'zh')
}

test('an ordinary next value passes', () => {
  expect(rules([reading('2024-06-11', 95_000)])).toEqual([[]])
})

test('a second value of a day waits, the same value again does not', () => {
  expect(rules([reading('2024-06-10', 50_000), reading('2024-06-09', 98_000)])).toEqual([['duplicateDay'], []])
  expect(sentence(reading('2024-06-10', 50_000))).toBe('6月10日已有数值 9.9万，新值是 5万。若是更正，请确认。')
})

test('a day that comes twice in one batch waits the second time', () => {
  expect(rules([reading('2024-06-11', 90_000), reading('2024-06-11', 91_000)])).toEqual([[], ['duplicateDay']])
})

test('the same day of another channel is no duplicate', () => {
  expect(rules([reading('2024-06-11', 90_000, '抖音'), reading('2024-06-11', 80_000, '门店')])).toEqual([[], []])
})

test('yuan among ten thousands and ten thousands among yuan wait', () => {
  expect(rules([reading('2024-06-11', 9.5), reading('2024-06-12', 950_000_000)])).toEqual([['unitSlip'], ['unitSlip']])
  expect(sentence(reading('2024-06-11', 9.5))).toBe(
    '6月11日的 9.5 与前后（约 9.45万）相差上万倍，像是以万为单位填的。请核对单位。',
  )
})

test('a slip inside a first batch is found by its neighbours there', () => {
  const batch = [5, 6, 70_000, 6, 5].map((value, i) => reading(addDays('2024-06-01', i), value))
  expect(rules(batch, sales, [])).toEqual([[], [], ['unitSlip'], [], []])
})

test('a very good day is not a slip', () => {
  expect(rules([reading('2024-06-11', 9_000_000)])).toEqual([[]])
})

test('a rate above 100 % waits, an amount above 100 does not', () => {
  const rate: GuardContext = { kpi: { kind: 'ratio', unit: '%' }, today: '2024-06-30' }
  const sides: Measurement = { day: '2024-06-11', dimension: null, value: null, numerator: '120', denominator: '100' }
  expect(rules([sides, reading('2024-06-12', 99)], rate, [])).toEqual([['rateAbove100'], []])
  expect(rules([reading('2024-06-11', 130)], { kpi: { kind: 'ratio', unit: '' }, today: '2024-06-30' }, [])).toEqual([[]])
})

test('a negative amount makes the total fall and waits', () => {
  expect(rules([reading('2024-06-11', -90_000)])).toEqual([['cumulativeFalls']])
})

test('a running total that falls waits', () => {
  const context = { ...sales, runningTotal: true }
  expect(rules([reading('2024-06-11', 98_999), reading('2024-06-12', 105_000)], context)).toEqual([['cumulativeFalls'], []])
})

test('a value after missing days waits and names them', () => {
  expect(rules([reading('2024-06-14', 90_000)])).toEqual([['gap']])
  expect(sentence(reading('2024-06-14', 90_000))).toBe(
    '6月11日至6月13日共 3 天没有数据，接着就是 6月14日。没有数据不算 0：请补录，或确认那几天确实没有。',
  )
})

test('weekends that never have a value are no gap', () => {
  const workdays = Array.from({ length: 19 }, (_, i) => addDays('2024-06-03', i)).filter(
    (day) => ![0, 6].includes(new Date(day).getUTCDay()),
  )
  expect(
    rules(
      [reading('2024-06-24', 90_000)],
      sales,
      workdays.map((day) => reading(day, 90_000)),
    ),
  ).toEqual([[]])
})

test('a day that has not come yet waits', () => {
  expect(rules([reading('2024-06-11', 95_000)], { ...sales, today: '2024-06-10' })).toEqual([['futureDay']])
})

test('days of two years are said with their years', () => {
  const [hold] = guard([reading('2034-06-10', 95_000)], [], { ...sales, today: '2024-06-10' })[0]!
  expect(guardSentence(hold!, 'zh')).toBe('2034年6月10日还没有到（今天是 2024年6月10日）。请核对日期。')
})

test('every hold tells what to do, in both languages', () => {
  const holds = guard(
    [reading('2024-06-20', -1), reading('2024-06-10', 1), reading('2024-07-11', 950_000_000)],
    known,
    sales,
  ).flat()
  expect(new Set(holds.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(5)
  for (const hold of holds) {
    expect(guardSentence(hold, 'zh')).toMatch(/请/)
    expect(guardSentence(hold, 'en')).toMatch(/[Pp]lease/)
  }
})
