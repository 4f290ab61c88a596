import { assert, constantFrom, nat, property, string, stringMatching, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { planSearch } from './search/conditions.ts'
import { readQuery } from './search/query.ts'
import { marked, rank } from './search/rank.ts'
import { fieldSynonyms } from './search/synonyms.ts'
import { isOneErrorApart, shortenings } from './search/words.ts'
import { searchTerms } from './searchTerms.ts'

const everywhere = { nouns: null, campaignIds: null, personIds: null, from: null, to: null }

test('CJK text is found by each character and each pair, Latin and numbers by their words', () => {
  expect(searchTerms('达人排期618')).toEqual(['达', '人', '排', '期', '达人', '人排', '排期', '618'])
  expect(searchTerms('ＫＯＬ')).toEqual(['kol'])
})

test('traditional and simplified are the same', () => {
  expect(searchTerms('廣告預算')).toEqual(searchTerms('广告预算'))
})

test('two words that are one typing error apart share a shortening, or one is a shortening of the other', () => {
  const word = stringMatching(/^[a-z]{5,10}$/)
  const typed = tuple(word, nat(), constantFrom('a', 'q', ''))
  assert(
    property(typed, ([right, place, letter]) => {
      const at = place % right.length
      const wrong = right.slice(0, at) + letter + right.slice(at + 1)
      const ways = new Set([right, ...shortenings(right)])
      expect(wrong === right || isOneErrorApart(right, wrong)).toBe(true)
      expect([wrong, ...shortenings(wrong)].some((way) => ways.has(way))).toBe(true)
    }),
  )
})

test('whatever is typed makes conditions, and what is marked lies in the text', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (typed, text) => {
      const query = readQuery(typed, fieldSynonyms)
      const { whole, parts } = planSearch(query, everywhere, { entries: 0, shareOf: () => 0 })
      for (const { conditions } of [...whole, ...parts]) for (const condition of conditions) expect(condition).not.toBe('')
      const { text: shown, marks } = marked(query, text, 140)
      for (const [from, to] of marks) expect(from >= 0 && from < to && to <= shown.length).toBe(true)
    }),
  )
})

test('what says all of it stands before what says a part, and a title before a note', () => {
  const entry = (title: string, body = '') => ({ noun: 'task', title, body, day: null })
  const query = readQuery('博主 排期', fieldSynonyms)
  const found = rank(query, [entry('备注', 'KOL的排期'), entry('排期'), entry('达人排期表'), entry('印刷')], '2024-06-08')
  expect(found.map(({ title }) => title)).toEqual(['达人排期表', '备注', '排期'])
})

test('a snippet is one line, in which what stood on two lines is told apart, and its marks stay on the words', () => {
  const { text, marks } = marked(readQuery('博主', fieldSynonyms), '两位改期\n\n博主档期冲突', 140)
  expect(text).toBe('两位改期 \u2003博主档期冲突')
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['博主'])
})
