import { expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

test('two percentages are points apart, other values as much as they are', () => {
  expect(amountsIn('zh').apart(0.54, '%')).toBe('0.54 个百分点')
  expect(amountsIn('en').apart(0.54, '%')).toBe('0.54 points')
  expect(amountsIn('zh').apart(266_000, '元')).toBe('26.6万元')
})
