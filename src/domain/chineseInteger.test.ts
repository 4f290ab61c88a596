import { expect, test } from 'vitest'
import { readInteger } from './chineseInteger.ts'

test.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十一', 21],
  ['一百零五', 105],
  ['二〇二六', 2026],
  ['12', 12],
  ['几', null],
])('%s is %s', (text, value) => {
  expect(readInteger(text)).toBe(value)
})
