import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GridPage } from '../grid/gridPage.ts'
import { openGrid } from '../grid/visit.ts'

let sheet: Awaited<ReturnType<typeof openGrid>>
let grid: GridPage

beforeAll(async () => {
  sheet = await openGrid()
})
beforeEach(async () => {
  grid = await sheet.visit('rows=48&phases=4')
})
afterAll(() => sheet.close())

describe.each(['light', 'dark'])('for everybody, in the %s theme', (theme) => {
  beforeEach(async () => {
    grid = await sheet.visit(`rows=8&phases=2&theme=${theme}`)
  })

  test('the sheet can be perceived and used', async () => {
    expect(await violations()).toEqual([])
  })

  test('the list of people can be perceived and used', async () => {
    await grid.at(2, '负责人').click()
    await grid.type('经理')
    expect(await violations()).toEqual([])
  })

  test('the calendar can be perceived and used', async () => {
    await grid.at(2, '计划开始').click()
    await grid.press('Enter')
    expect(await violations()).toEqual([])
  })

  test('a cell that was refused can be perceived and used', async () => {
    await grid.at(2, '进度 %').click()
    await grid.type('150')
    await grid.press('Enter', 'ArrowUp')
    expect(await violations()).toEqual([])
  })
})

describe('for those who listen', () => {
  test('the active cell is what assistive technology is pointed at', async () => {
    await grid.at(2, '任务名称').click()
    await grid.press('ArrowDown')
    await expect.poll(grid.active).toBe('门店物料设计')
    const cell = grid.at(3, '任务名称')
    expect(await cell.getAttribute('aria-selected')).toBe('true')
    expect(await cell.getAttribute('aria-colindex')).toBe('2')
    expect(await grid.page.getByRole('grid').getAttribute('aria-rowcount')).toBe('58')
  })
})

const violations = async () => {
  const { violations } = await new AxeBuilder({ page: grid.page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
