import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Person } from '#test/person.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let world: World
let posters: string

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
})
beforeEach(async () => {
  posters = await addTask(world, {
    name: '海报设计',
    phaseId: world.phaseIds.warmUp,
    ownerId: world.zhangMin.id,
    plannedStart: '2024-06-03',
    plannedFinish: '2024-06-06',
    quantityPlanned: 5,
    quantityUnit: '张',
    acceptanceCriteria: '印前检查通过',
  })
})
afterEach(() => app.leave())
afterAll(() => app.close())

const addressOf = (task: string) => `/campaigns/${world.campaignId}/sheet?task=${task}`
const kept = (task = posters) => seenTask(world.linYue, world.campaignId, task)

async function open(as: Person, { task = posters, ...options }: BrowserContextOptions & { task?: string } = {}) {
  const page = await app.visit(addressOf(task), as, options)
  const drawer = page.getByRole('dialog').first()
  await drawer.waitFor()
  return { page, drawer }
}

describe('the head of a task', () => {
  test('says how late it is, open and finished', async () => {
    const { drawer } = await open(world.linYue)
    expect(await seen(drawer.getByText('已延期'))).toBe(true)
    expect(await seen(drawer.getByText('晚 2 天', { exact: true }))).toBe(true)
    await world.zhangMin.call(operations.tasks.update, { campaignId: world.campaignId, taskId: posters, quantityDone: 5 })
    expect(await seen(drawer.locator('header').getByText('已完成'))).toBe(true)
    expect(await seen(drawer.getByText('晚 2 天', { exact: true }))).toBe(true)
  })

  test('of a task that is not there says so', async () => {
    const { drawer } = await open(world.linYue, { task: world.campaignId })
    expect(await seen(drawer.getByText('它已被删除，或您无权查看。'))).toBe(true)
  })
})

describe('an edit', () => {
  test('of a text is kept when the text is left', async () => {
    const { page, drawer } = await open(world.linYue)
    await drawer.getByLabel('任务描述').fill('主视觉与三种尺寸')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await kept()).description).toBe('主视觉与三种尺寸')
  })

  test('is kept when the drawer is closed in the middle of it', async () => {
    const { page, drawer } = await open(world.zhangMin)
    await drawer.getByLabel('遇到的问题').fill('打样延迟')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await expect.poll(async () => (await kept()).issue).toBe('打样延迟')
  })

  test('of a text that somebody else changed meanwhile says so; saving it again is meant', async () => {
    const { page, drawer } = await open(world.linYue)
    const issue = drawer.getByLabel('遇到的问题')
    await issue.fill('我写的')
    await world.zhangMin.call(operations.tasks.update, { campaignId: world.campaignId, taskId: posters, issue: '她写的' })
    await page.keyboard.press('Tab')
    await expect.poll(() => issue.getAttribute('aria-invalid')).toBe('true')
    expect(await seen(drawer.getByText('别人刚改成：“她写的”'))).toBe(true)
    expect((await kept()).issue).toBe('她写的')
    await issue.focus()
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await kept()).issue).toBe('我写的')
  })

  test('of a day is read as people write it', async () => {
    const { page, drawer } = await open(world.linYue)
    await drawer.getByLabel('计划完成').fill('6.9')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await kept()).plannedFinish).toBe('2024-06-09')
  })

  test('that contradicts the plan is refused at its field', async () => {
    const { page, drawer } = await open(world.linYue)
    await drawer.getByLabel('计划完成').fill('6.1')
    await page.keyboard.press('Enter')
    await expect.poll(() => drawer.getByLabel('计划完成').getAttribute('aria-invalid')).toBe('true')
    expect((await kept()).plannedFinish).toBe('2024-06-06')
  })

  test('of the name to nothing is refused, and the name stays', async () => {
    const { page, drawer } = await open(world.linYue)
    await drawer.getByLabel('任务名称').fill('')
    await page.keyboard.press('Enter')
    expect(await seen(drawer.getByText('任务名称不能为空'))).toBe(true)
    expect((await kept()).name).toBe('海报设计')
  })

  test('of the count moves the percent', async () => {
    const { drawer } = await open(world.zhangMin, screens.phone)
    await drawer.getByRole('button', { name: '增加' }).click()
    await drawer.getByRole('button', { name: '增加' }).click()
    expect(await seen(drawer.getByText('2 / 5 张'))).toBe(true)
    await expect.poll(async () => (await kept()).percentComplete).toBe(40)
  })

  test('gives the task to somebody whom nobody wrote down before', async () => {
    const { drawer } = await open(world.linYue)
    await drawer.getByRole('combobox', { name: '负责人' }).fill('印厂小刘')
    await drawer.getByRole('option', { name: '添加“印厂小刘”（无账号）' }).click()
    await expect.poll(() => drawer.getByRole('combobox', { name: '负责人' }).inputValue()).toBe('印厂小刘')
    await expect.poll(async () => (await kept()).ownerId).not.toBe(world.zhangMin.id)
  })

  test('adds who helps, and takes them off again', async () => {
    const { page, drawer } = await open(world.linYue)
    await drawer.getByRole('combobox', { name: '协作方' }).fill('陈昊')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await kept()).collaboratorIds).toEqual([world.chenHao.id])
    await drawer.getByRole('button', { name: '移除协作方陈昊' }).click()
    await expect.poll(async () => (await kept()).collaboratorIds).toEqual([])
  })
})

describe('what one may not edit is plain text', () => {
  test('the plan for the owner of the task', async () => {
    const { drawer } = await open(world.zhangMin)
    expect(await seen(drawer.getByText('印前检查通过'))).toBe(true)
    expect(await drawer.getByLabel('交付标准').count()).toBe(0)
    expect(await drawer.getByLabel('遇到的问题').count()).toBe(1)
  })

  test('everything for somebody who only looks on', async () => {
    const { drawer } = await open(world.heJing)
    expect(await seen(drawer.getByText('印前检查通过'))).toBe(true)
    expect(await drawer.getByRole('textbox').count()).toBe(0)
    expect(await drawer.getByRole('button', { name: '增加' }).count()).toBe(0)
  })
})

test('a deliverable is handed in and accepted, and until then the button says why not', async () => {
  const script = await addTask(world, { name: '主持词', ownerId: world.zhangMin.id, reviewerId: world.linYue.id })
  const reviewer = await open(world.linYue, { task: script })
  const accept = reviewer.drawer.getByRole('button', { name: '通过' })
  expect(await accept.getAttribute('aria-disabled')).toBe('true')
  const owner = await open(world.zhangMin, { task: script })
  await owner.drawer.getByRole('button', { name: '提交审核' }).click()
  await owner.drawer.getByRole('button', { name: '提交', exact: true }).click()
  expect(await seen(owner.drawer.getByText('第 1 版待林悦验收。'))).toBe(true)
  await expect.poll(() => accept.getAttribute('aria-disabled')).toBeNull()
  await accept.click()
  expect(await seen(owner.drawer.getByText('林悦已通过第 1 版。'))).toBe(true)
  await expect.poll(async () => (await kept(script)).actualFinish).toBe('2024-06-08')
})

describe('the progress of an earlier day', () => {
  test('is added and corrected without moving what is true today', async () => {
    await world.zhangMin.call(operations.tasks.update, { campaignId: world.campaignId, taskId: posters, quantityDone: 3 })
    const { drawer } = await open(world.zhangMin)
    await drawer.getByRole('button', { name: '补记一天' }).click()
    const form = drawer.getByRole('form', { name: '补记一天' })
    await form.getByLabel('日期').fill('6.5')
    await form.getByLabel('完成数量').fill('1')
    await form.getByLabel('当天情况').fill('主视觉定稿')
    await form.getByRole('button', { name: '保存' }).click()
    const entry = drawer.getByRole('listitem').filter({ hasText: '6月5日' })
    expect(await seen(entry.getByText('1 / 5 张 · 主视觉定稿'))).toBe(true)
    await entry.getByRole('button', { name: '更正 6月5日' }).click()
    await drawer.getByRole('form', { name: '更正 6月5日' }).getByLabel('完成数量').fill('2')
    await drawer.getByRole('button', { name: '保存' }).click()
    expect(await seen(entry.getByText('2 / 5 张 · 主视觉定稿'))).toBe(true)
    expect((await kept()).quantityDone).toBe(3)
  })

  test('needs a word or a number', async () => {
    const { drawer } = await open(world.zhangMin)
    await drawer.getByRole('button', { name: '补记一天' }).click()
    await drawer.getByRole('button', { name: '保存' }).click()
    expect(await seen(drawer.getByText('请填写进度或当天情况。'))).toBe(true)
  })
})

describe('the history', () => {
  const change = (patch: { remarks?: string; plannedFinish?: string }) =>
    world.linYue.call(operations.tasks.update, { campaignId: world.campaignId, taskId: posters, ...patch })

  test('says who changed what, in words, and any one change can be taken back', async () => {
    await change({ plannedFinish: '2024-06-07' })
    await change({ remarks: '用环保纸' })
    const { drawer } = await open(world.linYue)
    await drawer.getByRole('button', { name: '查看修改记录' }).click()
    const entry = drawer.getByRole('listitem').filter({ hasText: '计划完成 6月6日 → 6月7日' })
    expect(await seen(entry.getByText('林悦'))).toBe(true)
    await entry.getByRole('button', { name: '撤销这次修改' }).click()
    expect(await seen(entry.getByText('已撤销'))).toBe(true)
    expect(await kept()).toMatchObject({ plannedFinish: '2024-06-06', remarks: '用环保纸' })
  })

  test('says what stands in the way of taking back', async () => {
    await change({ remarks: '用环保纸' })
    await change({ remarks: '用再生纸' })
    const { drawer } = await open(world.linYue)
    await drawer.getByRole('button', { name: '查看修改记录' }).click()
    const entry = drawer.getByRole('listitem').filter({ hasText: '（空） → 用环保纸' })
    await entry.getByRole('button', { name: '撤销这次修改' }).click()
    expect(await seen(entry.getByRole('alert'))).toBe(true)
    expect((await kept()).remarks).toBe('用再生纸')
  })
})

test('a deleted task comes back by undo', async () => {
  const { page, drawer } = await open(world.linYue)
  await choose(page, '删除任务')
  await drawer.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).click()
  expect(await seen(page.getByText('已撤销。'))).toBe(true)
  expect((await kept()).name).toBe('海报设计')
})

test('only the lead can delete', async () => {
  const { page } = await open(world.zhangMin)
  await page.getByRole('button', { name: '更多操作' }).click()
  expect(await seen(page.getByRole('menuitem', { name: '复制链接' }))).toBe(true)
  expect(await page.getByRole('menuitem', { name: '删除任务' }).count()).toBe(0)
})

test('its link can be sent to a colleague', async () => {
  const { page } = await open(world.linYue, { permissions: ['clipboard-read', 'clipboard-write'] })
  await choose(page, '复制链接')
  expect(await seen(page.getByText('链接已复制。'))).toBe(true)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(app.server.url + addressOf(posters))
})

describe.each(Object.entries(screens))('on a %s', (_, screen) => {
  test.each(['light', 'dark'] as const)('everybody can perceive and use it, in the %s theme', async (colorScheme) => {
    const { page, drawer } = await open(world.linYue, { ...screen, colorScheme })
    await drawer.getByRole('button', { name: '补记一天' }).click()
    await drawer.getByRole('button', { name: '查看修改记录' }).click()
    expect(await seen(drawer.getByText('创建了任务'))).toBe(true)
    expect(await violations(page)).toEqual([])
  })
})

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: '更多操作' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}
