import { expect, test } from 'vitest'
import { readTypedAmount, readTypedReading } from './typedReading.ts'

test.each([
  ['9.8万', '98000'],
  ['98,000', '98000'],
  ['1,234', '1234'],
  ['1.234', '1.234'],
  ['￥5,000', '5000'],
  ['５００', '500'],
  ['4.8%', '4.8'],
])('%s is a number', (text, value) => {
  expect(readTypedAmount(text)).toBe(value)
})

test('nothing typed is no value, and words are no number', () => {
  expect(readTypedAmount('  ')).toBeNull()
  expect(readTypedAmount('很多')).toBeUndefined()
})

test('a ratio may be typed as its two sides', () => {
  expect(readTypedReading('120 / 2,400', 'ratio')).toEqual({ value: null, numerator: '120', denominator: '2400' })
  expect(readTypedReading('5%', 'ratio')).toEqual({ value: '5', numerator: null, denominator: null })
  expect(readTypedReading('120/很多', 'ratio')).toBeUndefined()
  expect(readTypedReading('120/2400', 'cumulative')).toBeUndefined()
})
