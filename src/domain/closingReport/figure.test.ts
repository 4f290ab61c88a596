import { describe, expect, test } from 'vitest'
import { amountFigure, changeFigure, expectedFigure, medianOf, percentFigure, varianceFigure } from './figure.ts'

const zh = (value: number | null, unit: string) => amountFigure(value, unit, 'zh').text

describe('an amount', () => {
  test('is written as people say it', () => {
    expect([zh(5_000_000, '元'), zh(1_182_345, '元'), zh(4.8233, '%'), zh(0.12345, ''), zh(-1500, '元')]).toEqual([
      '500万元',
      '1,182,345元',
      '4.82%',
      '0.123',
      '−1,500元',
    ])
    expect(amountFigure(5_000_000, '元', 'en').text).toBe('5,000,000 元')
  })

  test('of people and other things that are counted has no fraction', () => {
    expect([zh(190.67, '人'), zh(190.67, '元'), zh(-0.2, '人')]).toEqual(['191人', '190.67元', '0人'])
  })

  test('that nobody knows is a dash', () => {
    expect(amountFigure(null, '元', 'zh')).toEqual({ value: null, text: '–' })
    expect(percentFigure(Number.NaN).text).toBe('–')
  })
})

test('what is only expected has three digits', () => {
  expect(expectedFigure(4_512_345, '元', 'zh').text).toBe('451万元')
})

test('a change has its sign, and none is ±0', () => {
  expect([changeFigure(-20), changeFigure(3.55), changeFigure(0)].map(({ text }) => text)).toEqual(['−20%', '+3.5%', '±0%'])
})

test('a variance of percentages is in points, of counted things without fractions', () => {
  const points = { absolute: 2.134, relative: null, points: 2.134 }
  expect(varianceFigure(points, '%', 'zh').text).toBe('+2.13 个百分点')
  expect(varianceFigure({ absolute: 273.33, relative: 0.102, points: null }, '人', 'zh').text).toBe('+273人 (+10.2%)')
})

test('the median of an even number is halfway between the two in the middle', () => {
  expect([medianOf([]), medianOf([3]), medianOf([10, 1, 2, 3])]).toEqual([null, 3, 2.5])
})
