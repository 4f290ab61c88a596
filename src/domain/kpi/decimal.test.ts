import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumDecimals } from './decimal.ts'

test('money is added to the last cent', () => {
  expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(sumDecimals(['12345678901234567890.01', '-0.02'])).toBe('12345678901234567889.99')
  expect(sumDecimals(['-1.5', '0.25'])).toBe('-1.25')
  expect(sumDecimals([])).toBe('0')
  expect(() => sumDecimals(['1,000'])).toThrow(RangeError)
})

test('cents add up in any order', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(cents), (list) => {
      const sum = sumDecimals(
        list.map(
          (value) =>
            `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`,
        ),
      )
      expect(Math.round(Number(sum) * 100)).toBe(list.reduce((a, b) => a + b, 0))
    }),
  )
})
