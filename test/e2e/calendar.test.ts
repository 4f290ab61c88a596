import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { screens, seen } from '#test/app.ts'
import type { Demo, DemoName } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

const visit = async (name: DemoName, query = '', options = {}) =>
  demo.app.visit(`/campaigns/${demo.campaignId}/calendar${query}`, await demo.as(name), options)

const datesOf = async (name: string) => {
  const task = (await demo.plan()).tasks.find((candidate) => candidate.name === name)!
  return [task.plannedStart, task.plannedFinish]
}

test('a span is dragged to other days, and moved by key', async () => {
  const page = await visit('林悦', '?q=库存盘点')
  const span = page.getByRole('button', { name: /^库存盘点与退换货处理/ }).first()
  const before = await datesOf('库存盘点与退换货处理')
  const { x, y, height } = (await span.boundingBox())!
  const day = (await page.locator('[data-day="2024-06-25"]').boundingBox())!.width
  await page.mouse.move(x + 30, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + 30 + day / 2, y + height / 2, { steps: 3 })
  await page.mouse.move(x + 30 + day, y + height / 2, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => datesOf('库存盘点与退换货处理')).not.toEqual(before)
  await page
    .getByRole('button', { name: /^库存盘点与退换货处理/ })
    .first()
    .press('Alt+ArrowLeft')
  await expect.poll(() => datesOf('库存盘点与退换货处理')).toEqual(before)
})

test('a day opens what is on it, and the arrows go on to other days and months', async () => {
  const page = await visit('林悦')
  const today = page.getByRole('button', { name: /^6月8日 周六/ })
  await today.press('Enter')
  await page.getByRole('menuitem', { name: '地推活动' }).waitFor()
  await page.keyboard.press('Escape')
  await today.press('ArrowRight')
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('2024-06-09')
  await page.getByRole('button', { name: '下个月' }).click()
  expect(await seen(page.getByRole('heading', { name: '2024年7月' }))).toBe(true)
})

test('on a phone the days are a list that opens tasks', async () => {
  const page = await visit('张敏', '', screens.phone)
  const today = page.getByRole('region', { name: '6月8日 周六' })
  await today.getByRole('button', { name: /地推活动/ }).tap()
  expect(await seen(page.getByRole('dialog').getByRole('heading', { name: '地推活动' }))).toBe(true)
})
