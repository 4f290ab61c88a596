import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test.each([
  ['张敏', '张敏'],
  ['王小明', '小明'],
  ['欧阳小雨', '小雨'],
])('%s is known by the last two characters', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('a masked name shows what is known of it', () => {
  expect(initials('张**')).toBe('张')
  expect(initials('市场专员*')).toBe('专员')
})

test('a Latin name shows the first letters of its first and last word', () => {
  expect(initials('Lin Wei')).toBe('LW')
  expect(initials('Anna Maria Rossi')).toBe('AR')
  expect(initials('Anna')).toBe('An')
})

test('a name that mixes scripts is known by its Chinese characters', () => {
  expect(initials('KOL 李佳')).toBe('李佳')
})
