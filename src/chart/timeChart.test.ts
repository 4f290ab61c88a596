import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shape } from './drawing.ts'
import { dayTicks } from './axis.ts'
import { svgOf } from './svg.ts'
import { timeChart, type TimeChart } from './timeChart.ts'

const size = { width: 640, height: 240 }

function chartOf(values: (number | null)[], rest: Partial<TimeChart> = {}): TimeChart {
  return {
    sentence: '销售额，6月1日至6月30日',
    from: 0,
    to: Math.max(1, values.length - 1),
    step: 1,
    ticks: dayTicks('2024-06-01', values.length, 600, 'zh'),
    style: 'zh',
    zero: true,
    lines: [{ role: 'actual', points: values.map((y, x) => ({ x, y })) }],
    ...rest,
  }
}

const shapesOf = (chart: TimeChart, role: Shape['role']) => timeChart(chart, size).shapes.filter((shape) => shape.role === role)

describe('a day without a value', () => {
  test('is a gap in the line, not a zero', () => {
    const paths = shapesOf(chartOf([10, 20, null, 30, 40]), 'actual')
    expect(paths.map(({ kind }) => kind)).toEqual(['path', 'path'])
  })

  test('between two others leaves each of them visible', () => {
    expect(shapesOf(chartOf([10, null, 30]), 'actual').map(({ kind }) => kind)).toEqual(['dot', 'dot'])
  })

  test('has no bar; a day with zero has one', () => {
    const bars = [5, null, 0, 7].map((y, x) => ({ x, y }))
    expect(shapesOf(chartOf([], { to: 3, bars, lines: [] }), 'actualSoft')).toHaveLength(3)
  })
})

test('values too small for an axis of their own still have a place', () => {
  const { shapes } = timeChart(chartOf([5e-324, 0, 1e-300]), size)
  expect(JSON.stringify(shapes)).not.toContain('null')
})

test('phases lie behind the days that they last', () => {
  const grounds = [
    { from: 0, to: 6, label: '预热期' },
    { from: 7, to: 29, label: '执行期' },
  ]
  const shown = shapesOf(
    chartOf(
      Array.from({ length: 30 }, (_, i) => i),
      { grounds },
    ),
    'ground',
  )
  const { plot } = timeChart(
    chartOf(
      Array.from({ length: 30 }, (_, i) => i),
      { grounds },
    ),
    size,
  )
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatchObject({ x: plot.left })
})

test('labels at the ends of lines do not cover each other', () => {
  const flat = (y: number) => [0, 1, 2].map((x) => ({ x, y }))
  const chart = chartOf([], {
    to: 2,
    lines: [
      { role: 'target', points: flat(100), label: '目标' },
      { role: 'forecast', points: flat(99), label: '预测' },
      { role: 'actual', points: flat(98), label: '实际' },
    ],
  })
  const labels = timeChart(chart, size).shapes.filter(
    (shape) => shape.kind === 'text' && ['目标', '预测', '实际'].includes(shape.text),
  )
  const ys = labels.map((shape) => (shape.kind === 'text' ? shape.y : 0)).toSorted((a, b) => a - b)
  expect(ys).toHaveLength(3)
  expect(Math.min(ys[1]! - ys[0]!, ys[2]! - ys[1]!)).toBeGreaterThanOrEqual(12)
})

test('everything stays inside the picture, whatever the values', () => {
  const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 90 }), fc.integer({ min: 240, max: 1600 }), (values, width) => {
      const { shapes, plot } = timeChart(chartOf(values), { width, height: 220 })
      const numbers = shapes.flatMap((shape) =>
        shape.kind === 'path' ? shape.d.match(/-?[\d.]+(?:e[+-]?\d+)?/g)!.map(Number) : [],
      )
      expect(numbers.every(Number.isFinite)).toBe(true)
      expect(plot.right).toBeGreaterThan(plot.left)
      const ys = numbers.filter((_, i) => i % 2 === 1)
      expect(ys.every((y) => y >= plot.top - 0.01 && y <= plot.bottom + 0.01)).toBe(true)
    }),
  )
})

test('as a document it is one SVG in which users’ words are words', () => {
  const svg = svgOf(timeChart(chartOf([1, 2, 3], { sentence: '<b>“A&B”</b>', now: { x: 1, label: '今天' } }), size))
  expect(svg).toContain('<title>&lt;b&gt;“A&amp;B”&lt;/b&gt;</title>')
  expect(svg).not.toContain('<b>')
  expect(svg).toContain('今天')
})
