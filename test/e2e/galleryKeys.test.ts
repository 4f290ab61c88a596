import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openGallery } from '#test/gallery/visit.ts'

let gallery: Awaited<ReturnType<typeof openGallery>>
let page: Page

beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())
beforeEach(async () => {
  page = await gallery.visit()
})
afterEach(() => page.context().close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog', { name: '新建任务' })
const menu = () => page.getByRole('menu', { name: '任务操作' })
const drawer = () => page.getByRole('dialog', { name: /KOL内容发布/ })
const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement)
const focused = () =>
  page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('aria-label'))

describe('a dialog', () => {
  test('takes the focus, keeps it, and gives it back when Esc closes it', async () => {
    await button('新建任务').focus()
    await press('Enter')
    await dialog().waitFor()
    for (let step = 0; step < 20; step++) {
      await press('Tab')
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      )
      expect(inside).toBe(true)
    }
    await press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect(await focused()).toBe('新建任务')
  })

  test('that misses something leads to the first field that needs it', async () => {
    await button('新建任务').click()
    await button('添加到预热期').click()
    await page.getByText('请填写任务名称').last().waitFor()
    expect(
      await dialog()
        .getByRole('textbox', { name: '任务名称' })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
  })

  test('opens in its first field; a question about something final opens on the way out', async () => {
    await button('新建任务').click()
    expect(await hasFocus(dialog().getByRole('textbox', { name: '任务名称' }))).toBe(true)
    await press('Escape')
    await button('删除任务').click()
    expect(await hasFocus(button('保留').last())).toBe(true)
  })

  test('stays when Esc closes a list above it', async () => {
    await button('新建任务').click()
    await dialog().getByRole('combobox').click()
    await press('Escape')
    expect(await dialog().getByRole('listbox').isVisible()).toBe(false)
    expect(await dialog().isVisible()).toBe(true)
  })
})

describe('a menu', () => {
  test('opens on its first item; arrows, Home, End and letters move in it', async () => {
    await button('任务操作').focus()
    await press('Enter')
    await menu().getByRole('menuitem', { name: '编辑' }).waitFor()
    await expect.poll(focused).toContain('编辑')
    await press('ArrowDown')
    expect(await focused()).toContain('提醒负责人')
    await press('End')
    expect(await focused()).toBe('删除')
    await press('ArrowDown')
    expect(await focused()).toContain('编辑')
    await press('ArrowUp', 'Home')
    expect(await focused()).toContain('编辑')
  })

  test('gives the focus back when Esc closes it', async () => {
    await button('任务操作').focus()
    await press('Enter')
    await expect.poll(focused).toContain('编辑')
    await press('Escape')
    expect(await menu().isVisible()).toBe(false)
    expect(await focused()).toBe('任务操作')
  })

  test('says why an item can not be chosen, and does nothing', async () => {
    await button('任务操作').click()
    const item = menu().getByRole('menuitem', { name: '修改计划日期' })
    expect(await item.textContent()).toContain('已提交审核')
    await item.click({ force: true })
    expect(await menu().isVisible()).toBe(true)
  })

  test('closes when its button is pressed again', async () => {
    await button('任务操作').click()
    await menu().waitFor()
    await button('任务操作').click()
    expect(await menu().isVisible()).toBe(false)
  })
})

describe('the drawer of a task', () => {
  test('leaves the page usable and Esc closes it, focus going back', async () => {
    await button('打开任务').click()
    await drawer().waitFor()
    await page.getByRole('textbox', { name: '搜索任务' }).fill('物料')
    expect(await drawer().isVisible()).toBe(true)
    await drawer().getByRole('button', { name: '记录进展' }).focus()
    await press('Escape')
    await drawer().waitFor({ state: 'detached' })
    expect(await focused()).toBe('打开任务')
  })

  test('stays when Esc closes a menu above it', async () => {
    await button('打开任务').click()
    await button('任务操作').click()
    await press('Escape')
    expect(await drawer().isVisible()).toBe(true)
  })
})

test('a button that can not be pressed stays reachable and says why', async () => {
  await button('修改计划日期').focus()
  await press('Tab', 'Shift+Tab')
  await page.getByRole('tooltip', { name: '' }).filter({ hasText: '已提交审核' }).waitFor()
  const description = await button('修改计划日期').evaluate(
    (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
  )
  expect(description).toContain('已提交审核')
})

test('an icon alone says its name beside it, an icon with its word does not repeat it', async () => {
  await page.clock.install()
  await page.getByRole('link', { name: '知识库' }).focus()
  await press('Tab')
  await page.clock.runFor(1000)
  expect(await page.getByRole('tooltip').count()).toBe(0)
  await page.setViewportSize({ width: 1000, height: 800 })
  await press('Shift+Tab')
  await page.clock.runFor(1000)
  await page.getByRole('tooltip').filter({ hasText: '知识库' }).waitFor()
})

test('a notice stays while the pointer rests on it, and its undo works by keyboard', async () => {
  await page.clock.install()
  await button('顺延任务').click()
  const undo = button('撤销')
  await undo.hover()
  await page.clock.runFor(60_000)
  expect(await undo.isVisible()).toBe(true)
  await undo.focus()
  await press('Enter')
  await page.getByText('已恢复为 6.3').waitFor()
  await page.mouse.move(0, 0)
  await page.clock.runFor(60_000)
  await page.getByText('已恢复为 6.3').waitFor({ state: 'detached' })
})
