import { expect, test } from 'vitest'
import { pieces } from './pieces.ts'

test('what was searched for is marked wherever it stands', () => {
  expect(pieces('朋友圈广告投放', ['广告'])).toEqual([
    { text: '朋友圈', found: false },
    { text: '广告', found: true },
    { text: '投放', found: false },
  ])
})

test('letter case does not matter', () => {
  expect(pieces('KOL内容发布', ['kol'])[0]).toEqual({ text: 'KOL', found: true })
})

test('signs in a search are taken literally', () => {
  expect(pieces('超目标 0.5 个百分点 (CTR)', ['0.5', '(ctr)']).filter((piece) => piece.found)).toHaveLength(2)
  expect(pieces('A-B', ['-', '/'])).toHaveLength(3)
})

test('without a search the text is whole', () => {
  expect(pieces('物料设计', ['', ''])).toEqual([{ text: '物料设计', found: false }])
})
