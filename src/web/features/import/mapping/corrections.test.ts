import { expect, test } from 'vitest'
import { choiceOf, letterOf, rememberedMappings, toRemember, withChoice, withCorrection } from './corrections.ts'

test('a field has one column, and a column one meaning', () => {
  const columns = withChoice({ name: 'A', owner: 'B' }, 'B', 'name')
  expect(columns).toEqual({ name: 'B' })
  expect(choiceOf(columns, 'A')).toBe('')
  expect(withChoice({ name: 'A', owner: 'B' }, 'B', '')).toEqual({ name: 'A' })
})

test('a column that holds both ends of a period is one choice, and the hidden key stays', () => {
  const columns = withChoice({ name: 'A', key: 'F', plannedStart: 'C' }, 'D', 'plannedPeriod')
  expect(columns).toEqual({ name: 'A', key: 'F', plannedStart: 'D', plannedFinish: 'D' })
  expect(choiceOf(columns, 'D')).toBe('plannedPeriod')
  expect(choiceOf(columns, 'F')).toBe('')
})

test('what is remembered of one file fits the next, wherever its headings stand', () => {
  const first = { name: '排期', fingerprint: 'a', anchor: 3, remembered: null }
  const corrected = withCorrection([{ sheet: '排期', headerRow: 3, leftOut: true }], {
    sheet: '排期',
    headerRow: 3,
    columns: { name: 'B' },
    order: 'dmy',
  })
  const remembered = toRemember(first, [...corrected, { sheet: '别的', headerRow: 1 }])
  expect(rememberedMappings([{ name: '七月', fingerprint: 'a', anchor: 5, remembered }])).toEqual([
    { sheet: '七月', headerRow: 5, columns: { name: 'B' }, order: 'dmy' },
  ])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letter) => {
  expect(letterOf(column)).toBe(letter)
})
