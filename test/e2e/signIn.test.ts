import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { createDb } from '#server/database/kysely.ts'
import { openPool } from '#server/database/pool.ts'
import { seedDemo } from '#server/demo/seed.ts'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import type { Named } from '#test/world.ts'
import { PASSWORD, signUp } from '#test/world.ts'

let app: App
let linYue: Named

beforeAll(async () => {
  app = await openApp()
  linYue = await signUp(app.server, '林悦', '晨曦美妆')
})
afterEach(() => app.leave())
afterAll(() => app.close())

const signIn = async (page: Page, email: string, password: string) => {
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel(/^密码/).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

describe('whoever opens a workspace', () => {
  test('is its owner and finds three ways to begin', async () => {
    const page = await app.visit('/sign-in')
    await page.getByRole('link', { name: '开通新工作区' }).click()
    await page.getByLabel('工作区名称').fill('向阳食品市场部')
    await page.getByLabel('您的姓名').fill('何静')
    await page.getByLabel('邮箱').fill('hejing@example.com')
    await page.getByLabel(/^密码/).fill(PASSWORD)
    await page.getByRole('button', { name: '开通并进入' }).click()
    expect(await seen(page.getByRole('link', { name: '向阳食品市场部' }))).toBe(true)
    for (const way of ['新建一个活动', '导入已有文件', '按活动类型开始']) await page.getByRole('heading', { name: way }).waitFor()
  })

  test('is told at the field what is missing, and keeps what was typed', async () => {
    const page = await app.visit('/sign-up')
    await page.getByLabel('工作区名称').fill('向阳食品')
    await page.getByLabel('邮箱').fill('hejing')
    await page.getByRole('button', { name: '开通并进入' }).click()
    await page.getByText('请填写您的姓名。').waitFor()
    await page.getByText('请填写完整的邮箱地址').waitFor()
    await page.getByText('密码至少 8 个字符。').waitFor()
    expect(await page.getByLabel('工作区名称').inputValue()).toBe('向阳食品')
  })

  test('can’t take an e-mail address that has an account', async () => {
    const page = await app.visit('/sign-up')
    await page.getByLabel('工作区名称').fill('另一个')
    await page.getByLabel('您的姓名').fill('林悦')
    await page.getByLabel('邮箱').fill(linYue.email)
    await page.getByLabel(/^密码/).fill(PASSWORD)
    await page.getByRole('button', { name: '开通并进入' }).click()
    expect(await seen(page.getByText('这个邮箱已有账号，请用它登录。'))).toBe(true)
  })
})

test('a wrong password is refused, and the right one lets in', async () => {
  const page = await app.visit('/sign-in')
  await signIn(page, linYue.email, 'not the password')
  await page.getByRole('alert').filter({ hasText: '邮箱或密码不正确。' }).waitFor()
  expect(await page.getByLabel('邮箱').inputValue()).toBe(linYue.email)
  await signIn(page, linYue.email, PASSWORD)
  await page.getByRole('link', { name: '晨曦美妆' }).waitFor()
})

test('whoever is sent a link and is signed out comes back to it after signing in', async () => {
  const page = await app.visit('/people?show=others&q=王')
  await signIn(page, linYue.email, PASSWORD)
  await page.getByRole('heading', { level: 1, name: '成员' }).waitFor()
  expect(new URL(page.url()).search).toBe('?show=others&q=%E7%8E%8B')
})

test('signing out leads to the sign-in, and back is closed', async () => {
  const guest = await signUp(app.server, '访客', '临时')
  const page = await app.visit('/campaigns', guest)
  await page.getByRole('button', { name: '账号与外观' }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.goto('/campaigns')
  expect(await seen(page.getByRole('heading', { name: '登录' }))).toBe(true)
})

describe('an invitation', () => {
  test('is accepted with a new account', async () => {
    const { token } = await linYue.call(operations.invitations.create, { role: 'member', email: 'zhangmin@example.com' })
    const page = await app.visit(`/invite/${token}`)
    await page.getByRole('heading', { name: '加入“晨曦美妆”' }).waitFor()
    expect(await page.getByLabel('邮箱').inputValue()).toBe('zhangmin@example.com')
    await page.getByLabel('您的姓名').fill('张敏')
    await page.getByLabel(/^密码/).fill(PASSWORD)
    await page.getByRole('button', { name: '加入' }).click()
    await page.getByRole('link', { name: '晨曦美妆' }).waitFor()
  })

  test('is accepted with the account that one has, which then knows both workspaces', async () => {
    const chenHao = await signUp(app.server, '陈昊', '渠道公司')
    const { token } = await linYue.call(operations.invitations.create, { role: 'member' })
    const page = await app.visit(`/invite/${token}`)
    await page.getByText('用已有账号').click()
    await page.getByLabel('您的姓名').fill('陈昊')
    await page.getByLabel('邮箱').fill(chenHao.email)
    await page.getByLabel('已有账号的密码').fill(PASSWORD)
    await page.getByRole('button', { name: '加入' }).click()
    await page.getByRole('link', { name: '晨曦美妆' }).waitFor()
    await page.getByRole('button', { name: '账号与外观' }).click()
    expect(await seen(page.getByRole('menuitemradio', { name: '渠道公司' }))).toBe(true)
  })

  test('that was taken back says what to do', async () => {
    const { id, token } = await linYue.call(operations.invitations.create, { role: 'member' })
    await linYue.call(operations.invitations.revoke, { invitationId: id })
    const page = await app.visit(`/invite/${token}`)
    await page.getByRole('heading', { name: '这个邀请链接不能用了' }).waitFor()
    expect(await seen(page.getByText('请他重新发一个链接'))).toBe(true)
  })
})

test('where sign-up is closed, the page says whom to ask', async () => {
  const closed = await openApp({ openSignUp: false })
  await signUp(closed.server, '林悦', '晨曦美妆')
  const page = await closed.visit('/sign-in')
  await page.getByText('请向工作区管理员索取邀请链接').waitFor()
  await page.goto('/sign-up')
  await page.getByText('这里不再开通新工作区').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await closed.close()
})

test('somebody of the demonstration signs in with one press', async () => {
  const demo = await openApp({ demo: true })
  const db = createDb(openPool(demo.server.database.app, pino({ level: 'error' })))
  await seedDemo(db)
  await db.destroy()
  const page = await demo.visit('/sign-in')
  await page.getByRole('button', { name: /^张敏/ }).click()
  expect(await seen(page.getByRole('link', { name: '2024年夏季新品上市促销活动' }))).toBe(true)
  await demo.close()
})

test('the sign-in speaks the other language at one press', async () => {
  const page = await app.visit('/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByRole('button', { name: '中文' }).click()
  expect(await seen(page.getByRole('heading', { name: '登录' }))).toBe(true)
})
