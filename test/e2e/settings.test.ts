import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import type { World } from '#test/world.ts'
import { PASSWORD, createWorld } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('a new name of the workspace is on the screen at once', async () => {
  const page = await app.visit('/settings', world.linYue)
  await page.getByLabel('工作区名称').fill('晨曦美妆华东')
  await page.getByRole('form', { name: '工作区' }).getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存工作区设置。').waitFor()
  expect(await seen(page.getByRole('link', { name: '晨曦美妆华东' }))).toBe(true)
})

test('the demonstration plays on the day that is chosen', async () => {
  const page = await app.visit('/settings', world.linYue)
  await page.getByLabel('演示日期').fill('2024-06-20')
  await page.getByRole('form', { name: '工作区' }).getByRole('button', { name: '保存' }).click()
  expect(await seen(page.getByText('日期固定在 2024-06-20'))).toBe(true)
})

test('the time zone is one that exists', async () => {
  const page = await app.visit('/settings', world.linYue)
  await page.getByRole('combobox', { name: '时区' }).fill('Tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await page.getByRole('form', { name: '工作区' }).getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存工作区设置。').waitFor()
  await page.reload()
  expect(await page.getByRole('combobox', { name: '时区' }).inputValue()).toBe('Asia/Tokyo')
})

test('a password is changed by whoever knows it', async () => {
  const page = await app.visit('/settings', world.chenHao)
  const change = page.getByRole('button', { name: '修改密码' })
  await page.getByLabel('当前密码').fill('guessed')
  await page.getByLabel('新密码').fill('a better one')
  await change.click()
  await page.getByText('当前密码不正确。').waitFor()
  await page.getByLabel('当前密码').fill(PASSWORD)
  await change.click()
  await page.getByText('密码已修改，其他设备需要重新登录。').waitFor()

  const elsewhere = await app.visit('/sign-in')
  await elsewhere.getByLabel('邮箱').fill(world.chenHao.email)
  await elsewhere.getByLabel(/^密码/).fill('a better one')
  await elsewhere.getByRole('button', { name: '登录', exact: true }).click()
  expect(await seen(elsewhere.getByRole('heading', { level: 1, name: '活动' }))).toBe(true)
})

test('language and theme change at once and stay', async () => {
  const page = await app.visit('/settings', world.zhangMin, { colorScheme: 'light' })
  await page.getByText('深色').click()
  await page.getByText('English').click()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
})

test('a member reads about the workspace, and changes only what is their own', async () => {
  const page = await app.visit('/settings', world.zhangMin)
  await page.getByRole('button', { name: '修改密码' }).waitFor()
  expect(await page.getByRole('form', { name: '工作区' }).count()).toBe(0)
  expect(await page.getByRole('heading', { name: '数据与备份' }).count()).toBe(0)
})

test('an owner reads how everything is backed up, and finds the API', async () => {
  const page = await app.visit('/settings', world.linYue)
  await page.getByText('npx runsheet backup runsheet-backup.zip').waitFor()
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: '打开接口说明' }).click()])
  await opened.getByRole('heading').first().waitFor()
  expect(new URL(opened.url()).pathname).toBe('/api')
})
