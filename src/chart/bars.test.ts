import { describe, expect, test } from 'vitest'
import { dayTicks, minuteTicks, spread } from './axis.ts'
import { breakdownChart, paceBar } from './bars.ts'
import { sparkline } from './sparkline.ts'

const size = { width: 200, height: 12 }

describe('a bar of pace', () => {
  const shapes = (done: number | null, due: number | null) => paceBar({ sentence: '', done, due }, size).shapes

  test('is as long as the reached part, with a line where it should stand', () => {
    expect(shapes(0.4, 0.5)).toMatchObject([
      { role: 'ground', width: 200 },
      { role: 'actual', width: 80 },
      { role: 'now', x1: 99.5 },
    ])
  })

  test('beyond the target shows where the target was', () => {
    expect(shapes(1.25, 1).find(({ role }) => role === 'target')).toMatchObject({ x1: 159.5 })
  })

  test('says nothing where nothing is known', () => {
    expect(shapes(null, null)).toHaveLength(1)
  })
})

test('a breakdown leaves out the bar of what is not known', () => {
  const rows = [
    { label: '线上', value: 30, target: 40, shown: '30' },
    { label: '门店', value: null, shown: '–' },
  ]
  const { shapes, height } = breakdownChart({ sentence: '', rows }, { width: 300 })
  expect(shapes.filter(({ role }) => role === 'actualSoft')).toHaveLength(1)
  expect(height).toBe(56)
})

test('a sparkline ends in a dot at the last known value', () => {
  const actual = [1, 3, null].map((y, x) => ({ x, y }))
  const { shapes } = sparkline({ sentence: '', actual, from: 0, to: 2 }, { width: 60, height: 20 })
  expect(shapes.at(-1)).toMatchObject({ kind: 'dot', role: 'actual', x: 30 })
})

test('days name their month where it begins', () => {
  expect(dayTicks('2024-05-30', 4, 400, 'zh').map(({ label }) => label)).toEqual(['5月30日', '31', '6月1日', '2'])
  expect(dayTicks('2024-06-01', 30, 300, 'en').map(({ label }) => label)).toEqual(['Jun 1', '8', '15', '22', '29'])
})

test('minutes are named at whole hours', () => {
  expect(minuteTicks(0, 1440, 700).map(({ label }) => label)).toContain('12:00')
  expect(minuteTicks(0, 1440, 300).length).toBeLessThan(8)
})

test('what would overlap moves apart and stays inside', () => {
  expect(spread([10, 11, 12], 10, 0, 100)).toEqual([10, 20, 30])
  expect(spread([98, 99], 10, 0, 100)).toEqual([90, 100])
})
