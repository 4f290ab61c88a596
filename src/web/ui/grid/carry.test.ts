import { expect, test } from 'vitest'
import { carry } from './carry.ts'
import { sheetOf } from './fakeSheet.ts'
import { selectCell, selectRect } from './model.ts'

const columns = [{ id: 'name' }, { id: 'owner' }, { id: 'start' }]
const before = { rows: sheetOf('# 预热期', '物料', '选品', '投放', '+'), columns }

test('the selection stays with its row when a colleague inserts one above', () => {
  const after = { rows: sheetOf('# 预热期', '新的', '物料', '选品', '投放', '+'), columns }
  expect(carry(selectCell({ row: 2, column: 1 }), before, after).active).toEqual({ row: 3, column: 1 })
})

test('a rectangle grows with the rows inserted into it', () => {
  const after = { rows: sheetOf('# 预热期', '物料', '新的', '选品', '投放', '+'), columns }
  expect(carry(selectRect({ row: 1, column: 0 }, { row: 3, column: 2 }), before, after)).toMatchObject({
    anchor: { row: 1 },
    head: { row: 4 },
  })
})

test('after its row was deleted the selection is on the one that took its place', () => {
  const after = { rows: sheetOf('# 预热期', '物料', '投放', '+'), columns }
  expect(carry(selectCell({ row: 2, column: 1 }), before, after).active).toEqual({ row: 2, column: 1 })
})

test('when the end of the sheet is gone the selection is on its last line', () => {
  const after = { rows: sheetOf('# 预热期', '物料'), columns }
  expect(carry(selectCell({ row: 4, column: 1 }), before, after).active).toEqual({ row: 1, column: 1 })
})

test('hiding a column to the left keeps the selection in its own column', () => {
  const after = { rows: before.rows, columns: columns.slice(1) }
  expect(carry(selectCell({ row: 2, column: 2 }), before, after).active).toEqual({ row: 2, column: 1 })
})

test('who adds a row goes on in it, not in the empty line that moved down', () => {
  const after = { rows: sheetOf('# 预热期', '物料', '选品', '投放', '新的', '+'), columns }
  expect(carry(selectCell({ row: 4, column: 1 }), before, after, true).active).toEqual({ row: 4, column: 1 })
  expect(carry(selectCell({ row: 4, column: 1 }), before, after).active).toEqual({ row: 5, column: 1 })
})
