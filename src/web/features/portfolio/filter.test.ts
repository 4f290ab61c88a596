import { expect, test } from 'vitest'
import { kindIn, matching } from './filter.ts'

const campaigns = [
  { name: '2024年夏季新品上市', kind: 'launch' as const, lead: '林悦' },
  { name: '618 大促', kind: 'promotion' as const, lead: '周明远' },
  { name: '会员体系 2024', kind: 'longTerm' as const, lead: '林悦' },
]
const found = (filter: Parameters<typeof matching>[1]) =>
  matching(campaigns, filter, ({ name, lead }) => `${name} ${lead}`).map(({ name }) => name)

test('without a filter every campaign is there', () => {
  expect(found({ kind: null, text: ' ' })).toHaveLength(3)
})

test('every typed word must occur, in any order and in full or half width', () => {
  expect(found({ kind: null, text: '林悦 2024' })).toEqual(['2024年夏季新品上市', '会员体系 2024'])
  expect(found({ kind: null, text: '６１８' })).toEqual(['618 大促'])
})

test('the kind and the text both narrow the list', () => {
  expect(found({ kind: 'longTerm', text: '林悦' })).toEqual(['会员体系 2024'])
})

test('an address with an unknown kind shows every kind', () => {
  expect(kindIn('launch')).toBe('launch')
  expect(kindIn('party')).toBe(null)
  expect(kindIn(null)).toBe(null)
})
