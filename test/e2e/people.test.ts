import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, seen } from '#test/app.ts'
import type { World } from '#test/world.ts'
import { PASSWORD, createWorld, invite } from '#test/world.ts'

let app: App
let world: World

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
afterEach(() => app.leave())
afterAll(() => app.close())

const rowOf = (page: Page, name: string) => page.getByRole('table', { name: '成员与人员' }).getByRole('row', { name })
const act = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `${name}：操作` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

describe('a person without an account', () => {
  test('is matched to a member in one step, and the screen says how many tasks moved', async () => {
    const page = await app.visit('/people?show=others', world.linYue)
    await page.getByRole('button', { name: '匹配赵**到一位成员' }).click()
    await confirm(page, '匹配')
    await page.getByText('请选择一位成员。').waitFor()
    await page.getByRole('combobox', { name: '成员' }).fill('何静')
    await page.getByRole('option', { name: '何静' }).click()
    await confirm(page, '匹配')
    await page.getByText('已匹配：赵**的 1 项任务现在都在何静名下。').waitFor()
    await page.getByText('没有符合条件的人').waitFor()
    const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId: world.campaignId })
    expect(tasks.find(({ id }) => id === world.taskIds.streetPromotion)?.ownerId).toBe(world.heJing.id)
  })

  test('is added by any member, with a role or a masked name', async () => {
    const page = await app.visit('/people', world.zhangMin)
    await page.getByRole('button', { name: '添加人员' }).click()
    await confirm(page, '添加人员')
    await page.getByText('请填写姓名。').waitFor()
    await page.getByLabel('姓名').fill('市场专员*')
    await page.getByLabel('职位').fill('兼职')
    await page.getByLabel('姓名').press('Enter')
    expect(await seen(rowOf(page, '市场专员*').getByText('没有账号'))).toBe(true)
  })
})

describe('an invitation', () => {
  test('is made once as a link, accepted in another browser, and then gone from the list', async () => {
    const page = await app.visit('/people', world.linYue)
    await page.getByRole('button', { name: '邀请成员' }).click()
    await page.getByRole('combobox', { name: '角色' }).selectOption('外部访客')
    await page.getByLabel('邮箱').fill('kol@example.com')
    await confirm(page, '生成链接')
    const link = await page.getByRole('textbox', { name: '邀请链接' }).inputValue()
    await page.getByRole('dialog').getByRole('button', { name: '完成' }).last().click()
    const waiting = page.getByRole('region', { name: '等待接受的邀请' })
    await waiting.getByText('kol@example.com · 外部访客').waitFor()

    const other = await app.visit(new URL(link).pathname)
    await other.getByText('您将以“外部访客”的身份加入。').waitFor()
    await other.getByLabel('您的姓名').fill('小鹿测评')
    await other.getByLabel(/^密码/).fill(PASSWORD)
    await other.getByRole('button', { name: '加入' }).click()
    await other.getByRole('heading', { name: '还没有分配给您的任务' }).waitFor()

    expect(await seen(rowOf(page, '小鹿测评').getByText('外部访客'))).toBe(true)
    await waiting.waitFor({ state: 'detached' })
  })

  test('that is taken back opens nothing any more', async () => {
    const { token } = await world.linYue.call(operations.invitations.create, { role: 'member', email: 'late@example.com' })
    const page = await app.visit('/people', world.linYue)
    await page.getByRole('button', { name: '收回给late@example.com的邀请' }).click()
    await page.getByText('已收回，原来的链接不能再用。').waitFor()
    await page.goto(`/invite/${token}`)
    expect(await seen(page.getByRole('heading', { name: '这个邀请链接不能用了' }))).toBe(true)
  })

  test('for a person without an account gives them what was theirs', async () => {
    const { id } = await world.linYue.call(operations.people.create, { name: '吴**', title: '门店店长' })
    const page = await app.visit('/people', world.linYue)
    await act(page, '吴**', '邀请开通账号')
    await confirm(page, '生成链接')
    const link = await page.getByRole('textbox', { name: '邀请链接' }).inputValue()
    const other = await app.visit(new URL(link).pathname)
    await other.getByText('已分配给“吴**”的任务会归到您名下。').waitFor()
    await other.getByLabel('邮箱').fill('wu@example.com')
    await other.getByLabel(/^密码/).fill(PASSWORD)
    await other.getByRole('button', { name: '加入' }).click()
    await other.getByRole('heading', { level: 1, name: '活动' }).waitFor()
    const { people } = await world.linYue.call(operations.people.list, {})
    expect(people.find((person) => person.id === id)?.role).toBe('member')
  })
})

test('an owner changes a role and a department, and removes somebody', async () => {
  const dingYi = await invite(app.server, world.linYue, '丁一', 'member')
  const page = await app.visit('/people', world.linYue)
  await act(page, '丁一', '修改资料')
  await page.getByRole('combobox', { name: '角色' }).selectOption('管理员')
  await page.getByRole('combobox', { name: '部门' }).selectOption('市场部')
  await confirm(page, '保存')
  await rowOf(page, '丁一').getByText('管理员').waitFor()
  await rowOf(page, '丁一').getByText('市场部').waitFor()

  await act(page, '丁一', '移出工作区')
  await confirm(page, '移出')
  await rowOf(page, '丁一').waitFor({ state: 'detached' })
  expect((await dingYi.send('/api/session')).status).toBe(401)
})

test('the last owner stays one, and the form says why', async () => {
  const page = await app.visit('/people', world.linYue)
  await act(page, '林悦', '修改资料')
  await page.getByRole('combobox', { name: '角色' }).selectOption('成员')
  await confirm(page, '保存')
  expect(await seen(page.getByText('工作区至少要有一位所有者。'))).toBe(true)
})

test('a department is added with its contact, renamed and removed', async () => {
  const page = await app.visit('/people', world.linYue)
  const departments = page.getByRole('region', { name: '部门' })
  await departments.getByRole('button', { name: '添加部门' }).click()
  await page.getByLabel('部门名称').fill('市场部')
  await confirm(page, '添加')
  await page.getByText('“市场部”已存在。').waitFor()
  await page.getByLabel('部门名称').fill('渠道部')
  await page.getByRole('combobox', { name: '对接人' }).fill('陈昊')
  await page.getByRole('option', { name: '陈昊' }).click()
  await confirm(page, '添加')
  await departments.getByRole('row', { name: '渠道部 陈昊' }).waitFor()

  await act(page, '渠道部', '修改')
  await page.getByLabel('部门名称').fill('渠道与门店部')
  await confirm(page, '保存')
  expect(await seen(departments.getByRole('row', { name: '渠道与门店部 陈昊' }))).toBe(true)

  await act(page, '渠道与门店部', '删除部门')
  await confirm(page, '删除部门')
  await departments.getByRole('row', { name: '渠道与门店部' }).waitFor({ state: 'detached' })
})

test('a member sees everyone, and nothing that only administrators may do', async () => {
  const page = await app.visit('/people', world.zhangMin)
  await rowOf(page, '林悦').waitFor()
  for (const name of [/邀请/, /操作/, /匹配/, '添加部门']) expect(await page.getByRole('button', { name }).count()).toBe(0)
})

test('for a guest the page does not exist', async () => {
  const page = await app.visit('/people', world.studio)
  expect(await seen(page.getByRole('heading', { name: '没有找到这个页面' }))).toBe(true)
})
