import { expect, test } from 'vitest'
import { shiftOf } from './anchor.ts'
import { sheetOf } from './fakeSheet.ts'

const before = sheetOf('# 预热期', '物料', '选品', '投放', '海报', '+')

test('rows inserted above what is being read push it down by as many', () => {
  expect(shiftOf(before, sheetOf('# 预热期', '一', '二', '物料', '选品', '投放', '海报', '+'), 2)).toBe(2)
})

test('rows inserted below move nothing', () => {
  expect(shiftOf(before, sheetOf('# 预热期', '物料', '选品', '投放', '新的', '海报', '+'), 2)).toBe(0)
})

test('when the first row in view was deleted the next one holds the place', () => {
  expect(shiftOf(before, sheetOf('# 预热期', '选品', '投放', '海报', '+'), 1)).toBe(-1)
})

test('a sheet that was sorted is not run after', () => {
  expect(shiftOf(before, sheetOf('# 预热期', '海报', '投放', '选品', '物料', '+'), 1)).toBe(0)
})
