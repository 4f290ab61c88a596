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

describe('rows', () => {
  test('the empty line makes a row; Enter is ready for the next one, Tab goes on in the one made', async () => {
    await grid.page.getByRole('gridcell', { name: '新任务' }).first().click()
    await grid.type('选品会')
    await grid.press('Enter')
    await expect.poll(grid.active).toBe('新任务')
    await grid.type('定价会')
    await grid.press('Tab')
    await grid.type('zm')
    await grid.press('Enter')
    await expect.poll(grid.text(13, '任务名称')).toBe('选品会')
    await expect.poll(grid.text(14, '任务名称')).toBe('定价会')
    await expect.poll(grid.text(14, '负责人')).toBe('张敏')
  })

  test('Alt+Down moves a row and the selection with it', async () => {
    await grid.at(2, '任务名称').click()
    await grid.press('Alt+ArrowDown', 'Alt+ArrowDown')
    await expect.poll(grid.text(4, '任务名称')).toBe('KOL内容发布')
    await expect.poll(grid.active).toBe('KOL内容发布')
  })

  test('the last row of a block moves on into the next one', async () => {
    await grid.at(1, '任务名称').click()
    await grid.press('Control+ArrowDown', 'ArrowUp')
    await expect.poll(grid.active).toBe('商圈地推 11')
    await grid.press('Alt+ArrowDown')
    await expect.poll(grid.text(12, '任务名称')).toBe('商圈地推 11')
    await grid.press('ArrowUp')
    await expect.poll(grid.active).toBe('预热期\n6月1日–6月7日 · 13 项')
  })

  test('rows are inserted above the selected ones, as many as are selected, and deleted again', async () => {
    await grid.at(2, '任务名称').click()
    await grid.press('Shift+ArrowDown', 'Control+Shift+Equal')
    await expect.poll(grid.text(4, '任务名称')).toBe('KOL内容发布')
    await grid.press('Control+Minus')
    await expect.poll(grid.text(2, '任务名称')).toBe('KOL内容发布')
  })

  test('a row is dragged by its handle', async () => {
    const row = grid.page.getByRole('rowheader', { name: '1', exact: true })
    await row.hover()
    await row.getByTitle('拖动以移动整行').hover()
    await grid.page.mouse.down()
    const target = await grid.at(4, '任务名称').boundingBox()
    await grid.page.mouse.move(40, (target?.y ?? 0) + 34, { steps: 4 })
    await grid.page.mouse.up()
    await expect.poll(grid.text(4, '任务名称')).toBe('朋友圈广告投放')
  })

  test('the heading of a block stays in view with its rows', async () => {
    const heading = grid.page.getByRole('gridcell', { name: /^筹备期/ })
    const before = await heading.boundingBox()
    await grid.at(2, '任务名称').hover()
    await grid.page.mouse.wheel(0, 200)
    await grid.page.getByRole('gridcell', { name: '商圈地推 11', exact: true }).waitFor()
    expect((await heading.boundingBox())?.y).toBe(before?.y)
  })

  test('what is being read stays in place when a colleague inserts a row above', async () => {
    await grid.at(2, '任务名称').hover()
    await grid.page.mouse.wheel(0, 400)
    const before = await grid.at(16, '任务名称').boundingBox()
    const name = await grid.at(16, '任务名称').innerText()
    await grid.page.getByRole('button', { name: '同事插入' }).click()
    await expect.poll(grid.text(17, '任务名称')).toBe(name)
    await expect.poll(async () => (await grid.at(17, '任务名称').boundingBox())?.y).toBe(before?.y)
  })

  test('a cell that a colleague changes glows with their initial', async () => {
    await grid.page.getByRole('button', { name: '同事修改' }).click()
    await grid.page.getByRole('gridcell', { name: '6 位博主全部发布' }).waitFor()
    await expect.poll(grid.text(2, '实际执行情况简述')).toContain('张')
  })
})

describe('selecting', () => {
  test('the mouse drags a rectangle, Shift and a click extend it', async () => {
    await grid.at(2, '任务名称').hover()
    await grid.page.mouse.down()
    await grid.at(3, '计划开始').hover()
    await grid.page.mouse.up()
    expect(await grid.selected()).toBe(6)
    await grid.at(4, '计划开始').click({ modifiers: ['Shift'] })
    expect(await grid.selected()).toBe(9)
  })

  test('dragging beyond the edge scrolls on', async () => {
    await grid.at(2, '任务名称').hover()
    await grid.page.mouse.down()
    await grid.page.mouse.move(200, 899, { steps: 3 })
    await expect.poll(() => grid.at(38, '任务名称').getAttribute('aria-selected'), { timeout: 5_000 }).toBe('true')
    await grid.page.mouse.up()
  })

  test('the menu opens where the mouse or the menu key asks for it', async () => {
    await grid.at(2, '任务名称').click({ button: 'right' })
    await grid.page.getByText('右键 task-1', { exact: true }).waitFor()
    expect(await grid.active()).toBe('KOL内容发布')
    await grid.press('ArrowDown', 'ContextMenu')
    await grid.page.getByText('右键 task-2', { exact: true }).waitFor()
  })

  test('the number of a row selects all of it, Ctrl+A everything', async () => {
    await grid.page.getByRole('rowheader', { name: '2', exact: true }).click()
    expect(await grid.selected()).toBe(9)
    await grid.page.getByRole('columnheader', { name: '行号' }).click()
    expect(await grid.selected()).toBeGreaterThan(100)
    await grid.press('ArrowDown', 'Control+a')
    expect(await grid.selected()).toBeGreaterThan(100)
  })

  test('the arrows reach the column titles, where Enter opens their menu and Shift with the arrows sets the width', async () => {
    await grid.at(1, '任务名称').click()
    await grid.press('ArrowUp', 'ArrowUp', 'Shift+ArrowRight')
    await expect.poll(grid.said).toBe('任务名称列宽 236 像素。')
    await grid.press('Enter')
    await grid.page.getByText('菜单 name', { exact: true }).waitFor()
  })

  test('the edge of a column title drags its width and opens no menu', async () => {
    const title = grid.page.getByRole('columnheader', { name: '负责人' })
    const box = await title.boundingBox()
    if (!box) throw new Error('The title is not on the page')
    await grid.page.mouse.move(box.x + box.width, box.y + 10)
    await grid.page.mouse.down()
    await grid.page.mouse.move(box.x + box.width + 40, box.y + 10, { steps: 3 })
    await grid.page.mouse.up()
    await expect.poll(async () => (await title.boundingBox())?.width).toBe(136)
    expect(await grid.page.getByText('菜单 owner').count()).toBe(0)
  })

  test('a double click on the edge of a column title makes the column as wide as its longest text', async () => {
    const cell = grid.at(1, '实际执行情况简述').locator('*').first()
    const isCut = () => cell.evaluate((text) => text.scrollWidth > text.clientWidth)
    expect(await isCut()).toBe(true)
    const box = await grid.page.getByRole('columnheader', { name: '实际执行情况简述' }).boundingBox()
    await grid.page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + 10)
    await expect.poll(isCut).toBe(false)
  })

  test('Escape and then Tab leave the sheet', async () => {
    await grid.at(1, '任务名称').click()
    await grid.press('Escape', 'Shift+Tab')
    expect(await grid.page.getByRole('button', { name: '到最后' }).evaluate((button) => button === document.activeElement)).toBe(
      true,
    )
  })

  test('the first columns stay while the sheet is scrolled sideways, and only columns in view are drawn', async () => {
    grid = await sheet.visit(`rows=48&phases=4&many`)
    const drawn = await grid.page.getByRole('columnheader').count()
    expect(drawn).toBeLessThan(30)
    await grid.at(1, '任务名称').click()
    await grid.press('End')
    await grid.page.getByRole('columnheader', { name: '第 52 周' }).waitFor()
    expect(await grid.page.getByRole('columnheader', { name: '任务名称' }).isVisible()).toBe(true)
    expect(await grid.page.getByRole('columnheader').count()).toBeLessThan(30)
  })

  test('a finger selects with the first tap and edits with the second', async () => {
    grid = await sheet.visit(`rows=48&phases=4`, { hasTouch: true, viewport: { width: 390, height: 800 } })
    const stays = await grid.page.getByRole('columnheader', { name: '任务名称' }).boundingBox()
    expect(stays?.x).toBe(56)
    await grid.at(2, '任务名称').tap()
    await expect.poll(grid.active).toBe('KOL内容发布')
    expect(await grid.input.getAttribute('inputmode')).toBe('none')
    await grid.at(2, '任务名称').tap()
    await expect.poll(() => grid.input.inputValue()).toBe('KOL内容发布')
    expect(await grid.input.getAttribute('inputmode')).toBe('text')
  })
})
