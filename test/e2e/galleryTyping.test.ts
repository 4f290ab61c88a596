import type { Page } from 'playwright-core'
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

const owner = () => page.getByRole('combobox', { name: '负责人' })
const options = () => page.getByRole('listbox').getByRole('option')
const day = () => page.getByRole('textbox', { name: '计划完成' })

describe('choosing one of 500 people', () => {
  test('typing a part of the name finds them, Enter takes the first', async () => {
    await owner().fill('梦琪')
    expect(await options().count()).toBe(21)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await owner().inputValue()).toBe('李梦琪')
    expect(await options().count()).toBe(0)
  })

  test('the reader of the screen hears which one Enter would take', async () => {
    await owner().fill('王小')
    const active = await owner().getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('王小雨')
  })

  test('the list waits while an input method is composing', async () => {
    await owner().fill('王小')
    const input = await page.context().newCDPSession(page)
    await input.send('Input.imeSetComposition', { text: 'yu', selectionStart: 2, selectionEnd: 2 })
    expect(await options().first().textContent()).toContain('王小雨')
    await input.send('Input.insertText', { text: '雨' })
    expect(await owner().inputValue()).toBe('王小雨')
    expect(await options().first().textContent()).toContain('王小雨')
  })

  test('Esc brings back who was chosen before', async () => {
    await owner().fill('王小')
    await page.keyboard.press('Escape')
    expect(await owner().inputValue()).toBe('张敏')
  })

  test('somebody without an account can be added by name', async () => {
    await owner().fill('张**')
    expect(await options().allTextContents()).toEqual(['添加“张**”(暂无账号)'])
  })

  test('leaving the field keeps an exact name and forgets half a name', async () => {
    await owner().fill('李娜')
    await page.keyboard.press('Tab')
    expect(await owner().inputValue()).toBe('李娜')
    await owner().fill('李')
    await page.keyboard.press('Tab')
    expect(await owner().inputValue()).toBe('李娜')
  })
})

describe('writing a day', () => {
  test('6月5日 is understood', async () => {
    await day().fill('6月5日')
    await day().blur()
    expect(await day().inputValue()).toBe('6.5')
  })

  test('what can not be understood stays as typed, with a sentence that says how to write it', async () => {
    await day().fill('下周三')
    await day().blur()
    expect(await day().inputValue()).toBe('下周三')
    await page.getByText('没看懂这个日期, 请写成 6.1 或 6月1日。').waitFor()
  })

  test('the calendar opens at the day, arrows move, Enter takes it', async () => {
    await page.getByRole('button', { name: '打开日历' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await day().inputValue()).toBe('6.4')
    expect(await page.getByRole('button', { name: '打开日历' }).evaluate((button) => button === document.activeElement)).toBe(
      true,
    )
  })
})

test('a number may be written with commas and full-width digits', async () => {
  const target = page.getByRole('textbox', { name: '销售额目标' })
  await target.fill('１，２００')
  await target.blur()
  expect(await target.inputValue()).toBe('1200')
})

test('counting stops at both ends', async () => {
  const more = page.getByRole('button', { name: '多一个' })
  for (let press = 0; press < 4; press++) await more.click({ force: true })
  expect(await page.getByText('5 / 5 商圈').isVisible()).toBe(true)
})
