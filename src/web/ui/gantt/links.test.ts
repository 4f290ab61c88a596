import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import type { LinkType } from './links.ts'
import { arrowOf, linkType, route } from './links.ts'

const measures = { rowHeight: 36, half: 7, width: 5000 }
const anchor = tuple(integer({ min: 0, max: 4800 }), integer({ min: 5, max: 200 }), integer({ min: 0, max: 400 })).map(
  ([left, width, row]) => ({ left, right: left + width, y: row * 36 + 17 }),
)
const type = constantFrom<LinkType>('FS', 'SS', 'FF', 'SF')

test('a link goes level or upright, and never leaves the chart', () => {
  assert(
    property(anchor, anchor, type, (from, to, kind) => {
      const points = route(from, to, kind, measures)
      for (const [at, { x, y }] of points.entries()) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(measures.width)
        expect(y).toBeGreaterThanOrEqual(0)
        const before = points[at - 1] ?? { x, y }
        expect(before.x === x || before.y === y).toBe(true)
      }
    }),
  )
})

test('a link begins at the edge that it speaks of, and its arrow touches the bar that waits', () => {
  assert(
    property(anchor, anchor, type, (from, to, kind) => {
      const points = route(from, to, kind, measures)
      expect(points[0]).toEqual({ x: kind[0] === 'F' ? from.right : from.left, y: from.y })
      const tip = points.at(-1)!
      expect(Math.abs(tip.y - to.y)).toBeLessThanOrEqual(measures.half + 1)
      expect(Math.abs(tip.x - (kind[1] === 'S' ? to.left : to.right))).toBeLessThanOrEqual(6)
    }),
  )
})

test('a task that starts the day after another ends is entered from above, with one corner', () => {
  const points = route({ left: 0, right: 48, y: 17 }, { left: 48, right: 96, y: 53 }, 'FS', measures)
  expect(points).toEqual([
    { x: 48, y: 17 },
    { x: 54, y: 17 },
    { x: 54, y: 45 },
  ])
  expect(arrowOf(points)).toBe('M54 45L50.5 40L57.5 40Z')
})

test('the edges that a hand draws between say what waits for what', () => {
  expect(linkType('finish', 'start')).toBe('FS')
  expect(linkType('start', 'start')).toBe('SS')
  expect(linkType('finish', 'finish')).toBe('FF')
  expect(linkType('start', 'finish')).toBe('SF')
})
