import { expect, test } from 'vitest'
import { boxOf, frozenIn, geometryOf } from './geometry.ts'
import type { GridColumn } from './types.ts'

const columns = [220, 96, 96, 104].map((width, index): GridColumn<unknown> => ({
  id: `${index}`,
  title: '',
  width,
  frozen: index < 2,
  render: String,
  text: String,
}))

test('the first columns stay in place on a desk, and leave most of a phone to the others', () => {
  expect(frozenIn(columns, 1440)).toBe(2)
  expect(frozenIn(columns, 500)).toBe(1)
  expect(frozenIn(columns, 390)).toBe(0)
})

test('a cell lies below the column titles and right of the row numbers', () => {
  const geometry = geometryOf(columns, 2, false)
  expect(boxOf(geometry, { row: 0, column: 0 })).toEqual({ left: 56, top: 36, width: 220, height: 36 })
  expect(boxOf(geometry, { row: 3, column: 2 })).toEqual({ left: 372, top: 144, width: 96, height: 36 })
  expect(boxOf(geometryOf(columns, 2, true), { row: 3, column: 2 })).toMatchObject({ top: 112, height: 28 })
})
