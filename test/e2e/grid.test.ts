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

describe('typing', () => {
  test('an input method loses no letter: the first one is composed in the cell itself', async () => {
    await grid.at(2, '任务名称').click()
    await grid.compose('x', 'xin', "xin'pin")
    expect(await grid.input.inputValue()).toBe("xin'pin")
    await grid.choose('新品发布会')
    await grid.press('Enter')
    await expect.poll(grid.text(2, '任务名称')).toBe('新品发布会')
    await expect.poll(grid.active).toBe('门店物料设计')
  })

  test('a name is composed in the list of people and found by its pinyin on the way', async () => {
    await grid.at(3, '负责人').click()
    await grid.compose('z', 'zhang')
    expect(await grid.page.getByRole('option').allInnerTexts()).toEqual(['张敏\n市场部'])
    await grid.choose('张敏')
    await grid.press('Enter')
    await expect.poll(grid.text(3, '负责人')).toBe('张敏')
  })

  test('from a list of five hundred people the arrows choose one that was not in view', async () => {
    await grid.at(1, '负责人').click()
    await grid.press('Enter', 'PageDown', 'PageDown', 'PageDown', 'ArrowDown')
    const pointed = await grid.input.getAttribute('aria-activedescendant')
    expect(await grid.page.locator(`[id="${pointed}"]`).innerText()).toBe('成员 25\n市场部')
    await grid.press('Enter')
    await expect.poll(grid.text(1, '负责人')).toBe('成员 25')
  })

  test('a colleague who inserts a row above does not disturb what is being composed', async () => {
    await grid.at(2, '任务名称').click()
    await grid.compose('wu', 'wuliao')
    await grid.page.getByRole('button', { name: '同事插入' }).evaluate((button: HTMLElement) => button.click())
    await grid.choose('物料')
    await grid.press('Enter')
    await expect.poll(grid.text(3, '任务名称')).toBe('物料')
    expect(await grid.at(1, '任务名称').innerText()).toBe('')
  })

  test('typing replaces what was in the cell, F2 goes on with it', async () => {
    await grid.at(4, '任务名称').click()
    await grid.type('地推')
    await grid.press('Enter', 'ArrowUp', 'F2')
    await grid.type('（周末）')
    await grid.press('Enter')
    await expect.poll(grid.text(4, '任务名称')).toBe('地推（周末）')
  })

  test('Escape leaves the cell as it was', async () => {
    await grid.at(4, '任务名称').dblclick()
    await grid.type('x')
    await grid.press('Escape')
    await expect.poll(grid.active).toBe('商圈地推')
  })

  test('Tab saves and goes right; Enter returns to where the Tabs began, one row down', async () => {
    await grid.at(4, '任务名称').click()
    await grid.type('A')
    await grid.press('Tab')
    await grid.type('zm')
    await grid.press('Tab')
    await grid.type('6.9')
    await grid.press('Enter')
    await expect.poll(grid.active).toBe('会员短信推送')
    await expect.poll(grid.text(4, '负责人')).toBe('张敏')
    await expect.poll(grid.text(4, '计划开始')).toBe('6月9日')
  })

  test('Alt+Enter begins a new line in a cell for long text', async () => {
    await grid.at(3, '实际执行情况简述').click()
    await grid.type('海报')
    await grid.press('Alt+Enter')
    await grid.type('易拉宝')
    await grid.press('Enter', 'ArrowUp', 'F2')
    expect(await grid.input.inputValue()).toBe('海报\n易拉宝')
  })

  test('clicking elsewhere saves what was typed', async () => {
    await grid.at(4, '任务名称').click()
    await grid.type('地推')
    await grid.at(7, '任务名称').click()
    await expect.poll(grid.text(4, '任务名称')).toBe('地推')
  })

  test('looking at another month and going elsewhere changes no date', async () => {
    await grid.at(3, '计划开始').click()
    await grid.press('Enter', 'PageDown')
    await grid.page.getByRole('button', { name: '下个月' }).click()
    await grid.at(6, '任务名称').click()
    expect(await grid.text(3, '计划开始')()).toBe('6月3日')
  })

  test('a day is chosen from the calendar with the arrows', async () => {
    await grid.at(3, '计划开始').click()
    await grid.press('Enter', 'ArrowDown', 'ArrowRight', 'Enter')
    await expect.poll(grid.text(3, '计划开始')).toBe('6月11日')
  })
})

test('a caller’s own editor gets the keys while the text area keeps the focus', async () => {
  grid = await sheet.visit('rows=48&phases=4&many')
  await grid.at(2, '评分').click()
  await grid.press('Enter', 'ArrowUp', 'ArrowUp', 'Enter')
  await expect.poll(grid.text(2, '评分')).toBe('★★')
  await grid.at(3, '评分').dblclick()
  await grid.page.getByRole('button', { name: '4 分' }).click()
  await expect.poll(grid.text(3, '评分')).toBe('★★★★')
  expect(await grid.input.evaluate((input) => input === document.activeElement)).toBe(true)
})

describe('refusals', () => {
  test('a value that is not taken is marked with the reason, and comes back for correction', async () => {
    await grid.at(2, '进度 %').click()
    await grid.type('150')
    await grid.press('Enter')
    await expect.poll(grid.said).toBe('进度应在 0 到 100 之间。')
    expect(await grid.at(2, '进度 %').getAttribute('aria-invalid')).toBe('true')
    await grid.press('ArrowUp', 'F2')
    expect(await grid.input.inputValue()).toBe('150')
    await grid.press('Backspace', 'Enter')
    await expect.poll(grid.text(2, '进度 %')).toBe('15')
    expect(await grid.at(2, '进度 %').getAttribute('aria-invalid')).toBeNull()
  })

  test('a cell that may not be changed says why and keeps its content', async () => {
    await grid.at(1, '进度 %').click()
    await grid.type('5')
    await expect.poll(grid.said).toBe('已完成的任务进度为 100，不能修改。')
    await grid.compose('n', 'ni')
    await grid.choose('你')
    await grid.press('ArrowDown')
    expect(await grid.at(1, '进度 %').innerText()).toBe('100')
    expect(await grid.input.inputValue()).toBe('')
  })

  test('a date that cannot be read says how to write one', async () => {
    await grid.at(2, '计划开始').click()
    await grid.type('下周')
    await grid.press('Enter')
    await expect.poll(() => grid.page.getByRole('status').innerText()).toContain('请按 6.3 或 2024-06-03 填写')
  })
})

describe('the clipboard', () => {
  test('a rectangle is copied as Excel takes it', async () => {
    await grid.at(1, '任务名称').click()
    await grid.press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c')
    await expect.poll(() => grid.copied('text/plain')).toBe('朋友圈广告投放\t张敏\r\nKOL内容发布\t成员 7\r\n')
    expect(await grid.copied('text/html')).toContain('>KOL内容发布</td>')
  })

  test('a table from Excel is pasted cell by cell, lines within a cell included', async () => {
    await grid.putOnClipboard('新品海报\t张敏\r\n"易拉宝 ""大""\n两款"\t张敏\r\n')
    await grid.at(2, '任务名称').click()
    await grid.press('Control+v')
    await expect.poll(grid.text(2, '任务名称')).toBe('新品海报')
    await grid.at(3, '任务名称').getByText('易拉宝 "大" 两款').waitFor()
    await expect.poll(grid.text(3, '负责人')).toBe('张敏')
  })

  test('one copied value fills every selected cell', async () => {
    await grid.at(1, '负责人').click()
    await grid.press('Control+c')
    await grid.at(2, '负责人').click()
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v')
    for (const row of [2, 3, 4]) await expect.poll(grid.text(row, '负责人')).toBe('张敏')
  })

  test('Ctrl+D fills the first row down, and one undo takes it back', async () => {
    await grid.at(1, '负责人').click()
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    for (const row of [2, 3]) await expect.poll(grid.text(row, '负责人')).toBe('张敏')
    await grid.press('Control+z')
    await expect.poll(grid.text(3, '负责人')).toBe('成员 14')
  })

  test('Delete empties what is selected, and leaves alone what may not be changed', async () => {
    await grid.at(2, '实际执行情况简述').click()
    await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Delete')
    await expect.poll(() => grid.at(3, '遇到的问题').innerText()).toBe('')
    expect(await grid.at(2, '实际执行情况简述').innerText()).toBe('')
  })
})
