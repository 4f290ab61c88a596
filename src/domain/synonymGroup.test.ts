import { array, assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { groupsText, newGroups, readGroups, readWords, sharingGroups } from './synonymGroup.ts'

test('words are told apart by signs and lines, each once in whatever width', () => {
  expect(readWords('云仓、代发仓，外仓\n云仓 ; ＫＯＬ=kol')).toEqual(['云仓', '代发仓', '外仓', 'ＫＯＬ'])
})

test('what is written out is read in again', () => {
  const word = stringMatching(/^[a-z一-龥]{1,8}$/)
  assert(
    property(array(array(word, { minLength: 2, maxLength: 6 }), { maxLength: 5 }), (given) => {
      const groups = given.map((words) => readWords(words.join('、'))).filter((words) => words.length > 1)
      expect(readGroups(groupsText(groups))).toEqual({ groups, refused: [] })
    }),
  )
})

test('a line of one word makes no group and is named; notes are passed over', () => {
  expect(readGroups('# 仓储\n云仓、外仓\n单独\n')).toEqual({ groups: [['云仓', '外仓']], refused: ['单独'] })
})

test('a group that is there already in another order is not added again', () => {
  expect(
    newGroups(
      [
        ['外仓', '云仓'],
        ['a', 'b'],
        ['B', 'A'],
      ],
      [['云仓', '外仓']],
    ),
  ).toEqual([['a', 'b']])
})

test('a word of two groups is named with the other group', () => {
  const others = [
    ['KOL', '达人'],
    ['物料', '素材'],
  ]
  expect(sharingGroups(['达人', '主播', 'ＫＯＬ'], others)).toEqual([{ shared: ['达人', 'ＫＯＬ'], group: ['KOL', '达人'] }])
})
