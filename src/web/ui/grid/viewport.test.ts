import { assert, constantFrom, integer, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { columnEdges, columnsInView, rowsInView, scrollToShow } from './viewport.ts'

test('every row that can be seen is drawn, and not many more', () => {
  assert(
    property(nat(359_000), integer({ min: 100, max: 2000 }), constantFrom(28, 36), (top, height, rowHeight) => {
      const { from, to } = rowsInView(top, height, rowHeight, 10_000)
      expect(from).toBeLessThanOrEqual(Math.floor(top / rowHeight))
      expect(to).toBeGreaterThanOrEqual(Math.min(10_000, Math.ceil((top + height) / rowHeight)))
      expect(to - from).toBeLessThanOrEqual(height / rowHeight + 20)
    }),
  )
})

test('most wheel steps draw nothing', () => {
  const ranges = Array.from({ length: 300 }, (_, step) => rowsInView(step * 120, 760, 36, 10_000))
  const changes = ranges.filter(({ from, to }, at) => at > 0 && (from !== ranges[at - 1]!.from || to !== ranges[at - 1]!.to))
  expect(changes.length).toBeLessThan(ranges.length / 2)
})

test('no rows are drawn beyond the ends of the sheet', () => {
  expect(rowsInView(0, 500, 36, 3)).toEqual({ from: 0, to: 3 })
  expect(rowsInView(0, 500, 36, 0)).toEqual({ from: 0, to: 0 })
  expect(rowsInView(9000, 500, 36, 3)).toEqual({ from: 3, to: 3 })
})

test('every column that can be seen is drawn', () => {
  const edges = columnEdges(
    Array.from({ length: 50 }, () => 100),
    40,
  )
  expect(columnsInView(edges, 2, 240, 1240)).toEqual({ from: 2, to: 13 })
  expect(columnsInView(edges, 2, 1000, 2000)).toEqual({ from: 8, to: 21 })
  expect(columnsInView(edges, 2, 4600, 5600)).toEqual({ from: 44, to: 50 })
})

test('a cell that can be seen scrolls nothing', () => {
  expect(scrollToShow(200, 236, { at: 100, size: 500, before: 72, after: 36 })).toBe(100)
})

test('a cell below the window comes up to the footer, one above it down to the header', () => {
  expect(scrollToShow(700, 736, { at: 100, size: 500, before: 72, after: 36 })).toBe(272)
  expect(scrollToShow(100, 136, { at: 100, size: 500, before: 72, after: 36 })).toBe(28)
})

test('of a cell wider than the window the beginning is shown', () => {
  expect(scrollToShow(400, 1400, { at: 0, size: 500, before: 100, after: 0 })).toBe(300)
})
