import { expect, test } from 'vitest'
import { readNumber } from './readNumber.ts'

test.each([
  ['1,200', 1200],
  ['１２００', 1200],
  ['１，２００．５', 1200.5],
  [' 1 200 ', 1200],
  ['−3', -3],
  ['.5', 0.5],
  ['0', 0],
])('%s is read as a number', (text, expected) => {
  expect(readNumber(text)).toBe(expected)
})

test.each(['', '-', '50万', '1.2.3', '0x10', '1e3'])('%s is not guessed at', (text) => {
  expect(readNumber(text)).toBeUndefined()
})
