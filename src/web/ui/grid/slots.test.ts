import { expect, test } from 'vitest'
import { sheetOf } from './fakeSheet.ts'
import { lineAfter, movesAnything, nearestSlot, slotBeside } from './slots.ts'

//                     0          1       2      3    4           5       6
const rows = sheetOf('# 筹备期', '物料', '选品', '+', '# 预热期', '投放', '+')

test('a row moves past its neighbour', () => {
  expect(down('物料')).toBe('+筹备期')
  expect(up('选品')).toBe('物料')
})

test('the last row of a block moves to the top of the next, the first to the end of the one before', () => {
  expect(down('选品')).toBe('投放')
  expect(up('投放')).toBe('+筹备期')
})

test('at the ends of the sheet there is nowhere to move', () => {
  expect(up('物料')).toBeNull()
  expect(down('投放')).toBeNull()
})

test('a folded block takes rows at its end', () => {
  const folded = sheetOf('# 筹备期', '# 预热期', '投放', '+')
  const slot = slotBeside(folded, 2, 2, 'up')
  expect(slot === null ? null : lineAfter(folded, slot, new Set(['投放']))).toBe('预热期')
})

test('dragged rows go to the nearest place, never between a heading and what stands above it', () => {
  expect(nearestSlot(rows, 0.2)).toBe(1)
  expect(nearestSlot(rows, 2.4)).toBe(2)
  expect(nearestSlot(rows, 4.1)).toBe(3)
  expect(nearestSlot(rows, 99)).toBe(6)
})

test('putting rows down where they stand moves nothing', () => {
  const moved = new Set(['物料', '选品'])
  expect([1, 2, 3, 5].map((slot) => movesAnything(rows, slot, moved))).toEqual([false, false, false, true])
})

test('rows from several places come together even at the place of one of them', () => {
  expect(movesAnything(rows, 1, new Set(['物料', '投放']))).toBe(true)
})

function down(key: string) {
  return beside(key, 'down')
}

function up(key: string) {
  return beside(key, 'up')
}

function beside(key: string, direction: 'up' | 'down') {
  const index = rows.findIndex((ref) => ref.key === key)
  const slot = slotBeside(rows, index, index, direction)
  return slot === null ? null : lineAfter(rows, slot, new Set([key]))
}
