import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisLabels, compactNumber } from './numbers.ts'

test.each([
  [1_182_000, '118.2万', '1.182M'],
  [2_940, '2,940', '2,940'],
  [430_000_000, '4.3亿', '430M'],
  [12_345_678, '1,235万', '12.35M'],
  [9_999.96, '1万', '10k'],
  [-98_000, '−9.8万', '−98k'],
  [0, '0', '0'],
  [0.1234, '0.123', '0.123'],
])('%d is short in both languages', (value, zh, en) => {
  expect(compactNumber(value, 'zh')).toBe(zh)
  expect(compactNumber(value, 'en')).toBe(en)
})

test('an axis keeps one unit', () => {
  expect(axisLabels([0, 5_000, 10_000, 15_000], 'zh')).toEqual(['0', '0.5万', '1万', '1.5万'])
  expect(axisLabels([0, 500_000, 1_000_000], 'en')).toEqual(['0', '0.5M', '1M'])
})

test('what is shortened is near to the value', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 9e11, noNaN: true }), (value) => {
      const shown = compactNumber(value, 'zh')
      const size = shown.endsWith('亿') ? 1e8 : shown.endsWith('万') ? 1e4 : 1
      expect(Math.abs(Number(shown.replace(/[,万亿]/g, '')) * size - value) / value).toBeLessThan(0.001)
    }),
  )
})
