import { expect, test } from 'vitest'
import { sheetOf } from './fakeSheet.ts'
import type { Position } from './model.ts'
import { extendTo, selectCell, selectRect } from './model.ts'
import type { Target } from './move.ts'
import { advance, move } from './move.ts'

const rows = sheetOf('# 筹备期', '物料设计', '选品', '+', '# 预热期', '朋友圈投放', 'KOL发布', '+')
const extent = { rows, columns: 4 }

test('the arrows stop at the edges of the sheet and, upwards, at its column titles', () => {
  expect(go([7, 0], 'down')).toEqual([7, 0])
  expect(go([1, 3], 'right')).toEqual([1, 3])
  expect(go([1, 0], 'left')).toEqual([1, 0])
  expect(go([0, 2], 'up')).toEqual([-1, 2])
  expect(go([-1, 2], 'up')).toEqual([-1, 2])
})

test('the arrows stop at headings, so that a block can be folded with the keyboard', () => {
  expect(go([3, 1], 'down')).toEqual([4, 1])
})

test('Ctrl and an arrow go to the end of the block, then to the end of the next', () => {
  expect(go([1, 1], 'blockEnd')).toEqual([3, 1])
  expect(go([3, 1], 'blockEnd')).toEqual([7, 1])
  expect(go([7, 1], 'blockEnd')).toEqual([7, 1])
  expect(go([7, 1], 'blockStart')).toEqual([5, 1])
  expect(go([5, 1], 'blockStart')).toEqual([1, 1])
})

test('Ctrl+Home is the first row, not the heading above it', () => {
  expect(go([6, 3], 'first')).toEqual([1, 0])
  expect(go([1, 0], 'last')).toEqual([7, 3])
})

test('PageUp stops at the first line and leaves the column titles alone', () => {
  expect(go([3, 0], 'pageUp')).toEqual([0, 0])
  expect(go([1, 0], 'pageDown')).toEqual([7, 0])
})

test('Enter passes over headings', () => {
  expect(advance(selectCell(at(3, 1)), 'column', false, extent).active).toEqual(at(5, 1))
  expect(advance(selectCell(at(5, 1)), 'column', true, extent).active).toEqual(at(3, 1))
  expect(advance(selectCell(at(7, 1)), 'column', false, extent).active).toEqual(at(7, 1))
})

test('Tab runs along the row and on into the next one', () => {
  expect(advance(selectCell(at(1, 3)), 'row', false, extent).active).toEqual(at(2, 0))
  expect(advance(selectCell(at(5, 0)), 'row', true, extent).active).toEqual(at(3, 3))
  expect(advance(selectCell(at(7, 3)), 'row', false, extent).active).toEqual(at(7, 3))
})

test('Enter after Tabs returns to the column where they began', () => {
  const tabbed = advance(advance(selectCell(at(1, 1)), 'row', false, extent), 'row', false, extent)
  expect(tabbed.active).toEqual(at(1, 3))
  expect(advance(tabbed, 'column', false, extent).active).toEqual(at(2, 1))
})

test('in a rectangle Enter goes down its columns and Tab along its rows, round and round', () => {
  const rect = selectRect(at(1, 0), at(2, 1))
  const visited = (along: 'row' | 'column', back = false) => {
    let selection = rect
    return Array.from({ length: 4 }, () => (selection = advance(selection, along, back, extent)).active).map(pair)
  }
  expect(visited('column')).toEqual([
    [2, 0],
    [1, 1],
    [2, 1],
    [1, 0],
  ])
  expect(visited('row')).toEqual([
    [1, 1],
    [2, 0],
    [2, 1],
    [1, 0],
  ])
  expect(visited('row', true)[0]).toEqual([2, 1])
})

test('a rectangle over two blocks leaves out the heading between them', () => {
  const rect = selectRect(at(3, 0), at(5, 0))
  expect(advance(rect, 'column', false, extent).active).toEqual(at(5, 0))
})

test('Shift keeps the first cell and moves the opposite corner', () => {
  const extended = extendTo(extendTo(selectCell(at(2, 1)), at(3, 2)), at(1, 3))
  expect(extended).toMatchObject({ active: at(2, 1), anchor: at(2, 1), head: at(1, 3) })
})

function go(from: readonly [number, number], to: Target) {
  return pair(move(at(...from), to, extent, 10))
}

function at(row: number, column: number): Position {
  return { row, column }
}

function pair({ row, column }: Position) {
  return [row, column]
}
