import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let app: App
let world: World
let late: string

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  const { zhangMin } = world
  const planned = { plannedStart: '2024-06-01', plannedFinish: '2024-06-05' }
  late = await addTask(world, { name: '易拉宝制作', ownerId: zhangMin.id, issue: '印厂排期满', ...planned })
  await addTask(world, { name: '巡店', ownerId: zhangMin.id, ...planned })
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('a stand-up is held without preparation: material, minutes by two people, a decision with its task and its proposal', async () => {
  const { campaignId, linYue, zhangMin } = world
  const page = await app.visit(`/campaigns/${campaignId}`, linYue)
  await page.getByRole('link', { name: '开晨会' }).click()
  const lateTasks = page.getByRole('region', { name: '延期' })
  expect(await seen(lateTasks.getByText('原因：印厂排期满'))).toBe(true)
  expect(await seen(lateTasks.getByText('原因待补').first())).toBe(true)
  await page.getByRole('button', { name: '开始会议' }).click()
  await page.getByText('进行中', { exact: true }).waitFor()

  const reviewId = new URL(page.url()).pathname.split('/').at(-1)!
  const shortfalls = page.getByRole('region', { name: '记录：不足' })
  await shortfalls.getByRole('textbox', { name: '补充不足' }).fill('物料总是晚一步')
  await page.keyboard.press('Enter')
  expect(await seen(shortfalls.getByText('物料总是晚一步'))).toBe(true)
  const hers = { campaignId, reviewId, section: 'note', text: '下午去印厂' } as const
  await zhangMin.call(operations.reviews.addNote, hers)
  expect(await seen(page.getByText('下午去印厂'))).toBe(true)

  const line = page.getByRole('listitem').filter({ hasText: '下午去印厂' })
  await line.getByRole('button', { name: '修改这一条' }).click()
  const words = page.getByRole('textbox', { name: '修改这一条' })
  const save = page.getByRole('listitem').filter({ has: words }).getByRole('button', { name: '修改这一条' })
  await words.fill('下午去印厂，带样稿')
  const { notes } = await zhangMin.call(operations.reviews.get, { campaignId, reviewId })
  const noteId = notes.find(({ text }) => text === hers.text)!.id
  await zhangMin.call(operations.reviews.editNote, { campaignId, reviewId, noteId, text: '上午去印厂' })
  await save.click()
  await page.getByText('别人刚改成：“上午去印厂”').waitFor()
  await zhangMin.call(operations.reviews.removeNote, { campaignId, reviewId, noteId })
  await page.getByText('别人刚删除了这一条').waitFor()
  expect(await words.inputValue()).toBe('下午去印厂，带样稿')
  await save.click()
  expect(await seen(page.getByText('下午去印厂，带样稿'))).toBe(true)

  await page.getByRole('button', { name: '记录决定' }).first().click()
  const form = page.getByRole('dialog', { name: '记录决定' })
  await form.getByRole('textbox', { name: '决定', exact: true }).fill('换印厂加急')
  await form.getByLabel('完成时限').fill('6.10')
  await form.getByRole('checkbox', { name: '新建任务' }).check()
  await form.getByLabel('任务名称').fill('联系备用印厂')
  await form.getByRole('checkbox', { name: '调整任务日期' }).check()
  await form.getByRole('combobox', { name: '任务', exact: true }).fill('易拉宝')
  await page.getByRole('option', { name: '易拉宝制作' }).click()
  await form.getByLabel('推迟天数').fill('5')
  await form.getByRole('button', { name: '记录决定' }).first().click()
  await form.waitFor({ state: 'detached' })
  const { tasks } = await linYue.call(operations.campaigns.plan, { campaignId })
  expect(tasks.map(({ name }) => name)).toContain('联系备用印厂')
  const { proposals } = await linYue.call(operations.rescheduleProposals.list, { campaignId })
  expect(proposals.map(({ taskId }) => taskId)).toContain(late)

  await page.getByRole('button', { name: '结束会议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束会议' }).click()
  expect(await seen(page.getByText('已结束', { exact: true }))).toBe(true)
  await page.getByRole('link', { name: '换印厂加急' }).click()
  const decision = page.getByRole('dialog', { name: '换印厂加急' })
  expect(await seen(decision.getByText('无法衡量：没有指定应影响的指标。'))).toBe(true)
  await decision.getByLabel('实际效果').fill('当晚到货')
  await decision.getByRole('button', { name: '标记完成' }).click()
  expect(await seen(decision.getByRole('button', { name: '重新打开' }))).toBe(true)
})

test.each([
  ['on a desk', { ...screens.desk, colorScheme: 'light' }],
  ['on a phone in the dark', { ...screens.phone, colorScheme: 'dark' }],
] as const)('everybody can perceive and use a meeting, %s', async (_, options) => {
  const { campaignId, linYue } = world
  const { reviews } = await linYue.call(operations.reviews.list, { campaignId })
  const open = reviews.find(({ kind, isOver }) => kind === 'weeklyReview' && !isOver)
  const id = open?.id ?? (await linYue.call(operations.reviews.start, { campaignId, kind: 'weeklyReview' })).id
  const page = await app.visit(`/campaigns/${campaignId}/reviews/${id}`, linYue, options)
  await page.getByRole('button', { name: '结束会议' }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(page.url().replace(/reviews\/.*/, 'reviews'))
  await page.getByRole('link', { name: '开晨会' }).first().waitFor()
  expect(await violations(page)).toEqual([])
})
