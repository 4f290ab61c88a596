import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { screens, seen } from '#test/app.ts'
import type { Demo, DemoName } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

async function board(name: DemoName, query = '', options = {}) {
  const page = await demo.app.visit(`/campaigns/${demo.campaignId}/board${query}`, await demo.as(name), options)
  const column = (title: string) => page.getByRole('region', { name: title, exact: true })
  const card = (task: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: task, exact: true }) })
  return { page, column, card }
}

const taskNamed = async (name: string) => (await demo.plan()).tasks.find((task) => task.name === name)!

describe('a card put under another status', () => {
  test('is the change that it means, and one press takes it back', async () => {
    const { page, column, card } = await board('林悦')
    await card('门店试用体验周').dragTo(column('进行中'))
    await expect.poll(async () => (await taskNamed('门店试用体验周')).actualStart).toBe('2024-06-08')
    await column('进行中').getByRole('button', { name: '门店试用体验周', exact: true }).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).first().click()
    await expect.poll(async () => (await taskNamed('门店试用体验周')).actualStart).toBeNull()
  })

  test('is refused under 已延期, and the sentence says why', async () => {
    const { page, column, card } = await board('林悦')
    await card('新品首发直播').dragTo(column('已延期'))
    expect(await seen(page.getByText('“已延期”由日期得出'))).toBe(true)
    expect(await seen(column('未启动').getByRole('button', { name: '新品首发直播', exact: true }))).toBe(true)
  })
})

test('by key a card is reached with the arrows and moved by its menu', async () => {
  const { page, column } = await board('林悦', '?by=owner&q=返场')
  const name = page.getByRole('button', { name: '返场促销', exact: true })
  await name.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: '张敏' }).waitFor()
  await page.keyboard.press('Escape')
  await name.press('Enter')
  expect(await seen(page.getByRole('dialog').getByRole('heading', { name: '返场促销' }))).toBe(true)
  expect(await seen(column('张敏'))).toBe(true)
})

test('on a phone a card is moved by its menu', async () => {
  const { page, card } = await board('张敏', '?q=信息流', screens.phone)
  await card('信息流广告加投').waitFor()
  await page.getByRole('button', { name: '移动“信息流广告加投”' }).tap()
  await page.getByRole('menuitemradio', { name: '已延期' }).tap()
  expect(await seen(page.getByText('“已延期”由日期得出'))).toBe(true)
})
