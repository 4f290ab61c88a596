import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import { sheetPage } from '#test/sheetPage.ts'
import type { World } from '#test/world.ts'
import { PASSWORD, addTask, createWorld } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  await addTask(world, { name: '海报设计', phaseId: world.phaseIds.warmUp, ownerId: world.zhangMin.id })
})
afterEach(() => app.leave())
afterAll(() => app.close())

/** Keeps back the words that follow the first look, until they are let through. */
async function withoutOtherWords(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>()
  await page.route(/Rest-[^/]+\.js$/, async (route) => {
    await held.promise
    await route.continue()
  })
  return held.resolve
}

test('the way to the sheet needs the first words alone, and what asks for another waits for it', async () => {
  const page = await app.visit('/sign-in')
  const letThrough = await withoutOtherWords(page)
  await page.goto(`/campaigns/${world.campaignId}/sheet`)
  await page.getByLabel('邮箱').fill(world.linYue.email)
  await page.getByLabel(/^密码/).fill(PASSWORD)
  await page.getByLabel(/^密码/).press('Enter')
  const sheet = await sheetPage(page)
  await sheet.enter('海报设计', '任务描述', '三张竖版')
  await expect.poll(sheet.text('海报设计', '任务描述')).toBe('三张竖版')

  await sheet.cell('海报设计', '任务名称').click()
  await sheet.press('Space')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await seen(sheet.row('海报设计'))).toBe(true)
  letThrough()
  expect(await seen(page.getByRole('dialog').getByRole('heading', { name: '海报设计' }))).toBe(true)
})

test('a dialog opens over the sheet, and a screen after it, though their words come late', async () => {
  const page = await app.visit('/settings', world.linYue)
  const letThrough = await withoutOtherWords(page)
  await page.goto(`/campaigns/${world.campaignId}/sheet`)
  const sheet = await sheetPage(page)
  await sheet.cell('海报设计', '任务名称').click()
  await page.getByRole('button', { name: '重复任务' }).click()
  expect(await seen(sheet.row('海报设计'))).toBe(true)
  letThrough()
  expect(await seen(page.getByRole('dialog'))).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '复盘', exact: true }).click()
  expect(await seen(page.getByRole('button', { name: '开周会' }).or(page.getByRole('link', { name: '开周会' })))).toBe(true)
})

test('a language is changed as a whole, on a screen and in the sheet', async () => {
  const page = await app.visit('/settings', world.linYue)
  await page.getByRole('radiogroup', { name: '语言' }).getByText('English').click()
  expect(await seen(page.getByRole('heading', { level: 1, name: 'Settings' }))).toBe(true)
  await page.goto(`/campaigns/${world.campaignId}/sheet`)
  expect(await seen(page.getByRole('columnheader', { name: 'Owner' }))).toBe(true)
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  expect(await seen(page.getByRole('heading', { level: 1 }))).toBe(true)
  expect(await page.getByText('正在载入').count()).toBe(0)
})

test('a screen that is there before its words begins once they come, and loses nothing on the way', async () => {
  const page = await app.visit('/settings', world.linYue)
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  for (const path of ['/settings/metrics', '/campaigns', '/settings/metrics', '/campaigns', '/settings/metrics']) {
    await page.goto(path)
    expect(await seen(page.getByRole('heading', { level: 1 }))).toBe(true)
  }
  expect(broken).toEqual([])
})
