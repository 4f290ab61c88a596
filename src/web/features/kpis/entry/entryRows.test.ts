import { expect, test } from 'vitest'
import { entryDays, entryRows, type MeasurementRow } from './entryRows.ts'

const value = (day: string, dimension: string | null = null): MeasurementRow => ({
  kpiId: 'sales',
  day,
  dimension,
  value: '98000',
  numerator: null,
  denominator: null,
  corrections: 0,
})

test('every day of the campaign has a line, and so has a value before it', () => {
  const days = entryDays({ start: '2024-06-01', end: '2024-06-03', today: '2024-06-02', known: ['2024-05-30'] })
  expect(days).toEqual(['2024-05-30', '2024-05-31', '2024-06-01', '2024-06-02', '2024-06-03'])
})

test('a campaign without a period begins with its first value', () => {
  expect(entryDays({ start: null, end: null, today: '2024-06-02', known: [] })).toEqual(['2024-06-02'])
})

test('the values of a channel and of the whole are apart', () => {
  const about = { measurements: [value('2024-06-01'), value('2024-06-01', '抖音')], held: [], before: new Map() }
  const rows = entryRows(['2024-06-01', '2024-06-02'], '抖音', about)
  expect(rows.get('2024-06-01')?.values['sales']?.dimension).toBe('抖音')
  expect(rows.get('2024-06-02')?.values).toEqual({})
})

test('what the channels add up to stands where the whole was not given', () => {
  const about = { measurements: [value('2024-06-01', '天猫'), value('2024-06-01', '抖音')], held: [], before: new Map() }
  expect(entryRows(['2024-06-01'], null, about).get('2024-06-01')?.sums).toEqual({ sales: '196000' })
  expect(entryRows(['2024-06-01'], '抖音', about).get('2024-06-01')?.sums).toEqual({})
})

test('a day that did not change stays the same line', () => {
  const days = ['2024-06-01', '2024-06-02']
  const before = entryRows(days, null, { measurements: [value('2024-06-01')], held: [], before: new Map() })
  const after = entryRows(days, null, { measurements: [value('2024-06-01'), value('2024-06-02')], held: [], before })
  expect(after.get('2024-06-01')).toBe(before.get('2024-06-01'))
  expect(after.get('2024-06-02')).not.toBe(before.get('2024-06-02'))
})
