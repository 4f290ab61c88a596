import { expect, test } from 'vitest'
import { varianceOf, varianceText } from './variance.ts'

test('percentages differ by points, never by percent', () => {
  const variance = varianceOf(5.5, 5, '%')
  expect(variance).toEqual({ absolute: 0.5, relative: null, points: 0.5 })
  expect(varianceText(variance, '%', 'zh')).toBe('+0.5 个百分点')
  expect(varianceText(varianceOf(8, 10, '%'), '%', 'en')).toBe('−2 points')
})

test('amounts differ by an amount and by a part of the target', () => {
  expect(varianceText(varianceOf(2_375_000, 2_500_000, '元'), '元', 'zh')).toBe('−12.5万元 (−5%)')
  expect(varianceText(varianceOf(120, 0, '人'), '人', 'zh')).toBe('+120人')
})

test('exactly on target is neither plus nor minus', () => {
  expect(varianceText(varianceOf(0.1 + 0.2, 0.3, '%'), '%', 'zh')).toBe('±0 个百分点')
})
