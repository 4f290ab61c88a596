import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { afterGrip, gripAt } from './grip.ts'
import type { Bar } from './marks.ts'
import { scaleOf, xOf } from './scale.ts'

const bar: Bar = { kind: 'bar', start: 19_000, finish: 19_004, percent: 40, tone: 'inProgress', critical: false, label: '' }
const scale = scaleOf(bar, 'week', 900)
const left = xOf(scale, bar.start)
const right = xOf(scale, bar.finish + 1)

test('the ends of a bar stretch it, its middle moves it, and beside it links begin', () => {
  const grips = [left - 7, left + 2, (left + right) / 2, right - 2, right + 7].map((x) => gripAt(bar, scale, x))
  expect(grips).toEqual(['linkStart', 'start', 'move', 'finish', 'linkFinish'])
})

test('far beside a bar nothing is taken hold of', () => {
  expect([left - 20, right + 20].map((x) => gripAt(bar, scale, x))).toEqual([null, null])
})

test('moving keeps the length, stretching keeps the other end, and a bar keeps a day', () => {
  assert(
    property(integer({ min: -400, max: 400 }), (days) => {
      const moved = afterGrip(bar, 'move', days)
      expect(moved.finish - moved.start).toBe(bar.finish - bar.start)
      const [earlier, later] = [afterGrip(bar, 'start', days), afterGrip(bar, 'finish', days)]
      expect(earlier.finish).toBe(bar.finish)
      expect(later.start).toBe(bar.start)
      for (const span of [earlier, later]) expect(span.finish).toBeGreaterThanOrEqual(span.start)
    }),
  )
})
