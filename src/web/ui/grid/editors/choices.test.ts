import { expect, test } from 'vitest'
import { matching } from './choices.ts'

const people = [
  { value: '1', label: '李张华', search: 'lizhanghua' },
  { value: '2', label: '张敏', search: 'zhangmin zm', detail: '市场部' },
  { value: '3', label: 'Anna Zhang', detail: '设计部' },
]

test('a name is found by characters, pinyin or department', () => {
  expect(names('敏')).toEqual(['张敏'])
  expect(names('zm')).toEqual(['张敏'])
  expect(names('设计')).toEqual(['Anna Zhang'])
})

test('names that begin with what was typed come first', () => {
  expect(names('张')).toEqual(['张敏', '李张华'])
})

test('capitals, full-width letters and blanks around make no difference', () => {
  expect(names(' ＡＮＮＡ ')).toEqual(['Anna Zhang'])
})

test('nothing typed leaves everybody, in the given order', () => {
  expect(names('')).toEqual(['李张华', '张敏', 'Anna Zhang'])
})

function names(typed: string) {
  return matching(people, typed).map(({ label }) => label)
}
