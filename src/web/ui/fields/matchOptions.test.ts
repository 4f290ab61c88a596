import { expect, test } from 'vitest'
import { matchOptions } from './matchOptions.ts'

const people = [
  { value: '1', label: '李敏', detail: '设计部', keywords: 'limin' },
  { value: '2', label: '张敏', detail: '市场部', keywords: 'zhangmin' },
  { value: '3', label: '敏之', detail: '市场部' },
  { value: '4', label: 'KOL 专员', detail: '渠道部' },
]
const found = (text: string) => matchOptions(people, text).map((person) => person.label)

test('nothing typed shows everybody', () => {
  expect(found('  ')).toHaveLength(4)
})

test('a name is found by any part of it, those that begin with it first', () => {
  expect(found('敏')).toEqual(['敏之', '李敏', '张敏'])
})

test('somebody is found by department and by pinyin', () => {
  expect(found('设计')).toEqual(['李敏'])
  expect(found('zhang')).toEqual(['张敏'])
})

test('every typed word must occur', () => {
  expect(found('敏 市场')).toEqual(['张敏', '敏之'])
})

test('full-width letters and capitals find the same', () => {
  expect(found('ｋｏｌ')).toEqual(['KOL 专员'])
})
