import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let world: World
let posters: string

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  posters = await addTask(world, { name: '海报设计', ownerId: world.zhangMin.id })
})
afterEach(() => app.leave())
afterAll(() => app.close())

test('an issue is raised from its task, dealt with in the log, and its words stand in the sheet', async () => {
  const { campaignId } = world
  const page = await app.visit(`/campaigns/${campaignId}/sheet?task=${posters}`, world.zhangMin)
  const drawer = page.getByRole('dialog', { name: '海报设计' })
  await drawer.getByRole('button', { name: '提出问题' }).click()
  const form = page.getByRole('dialog', { name: '为“海报设计”提出问题' })
  await form.getByRole('button', { name: '提出问题' }).first().click()
  expect(await seen(form.getByText('请填写问题描述'))).toBe(true)
  await form.getByLabel('发生了什么').fill('打样偏色，需要重印')
  await form.getByText('严重').click()
  await form.getByRole('button', { name: '提出问题' }).first().click()
  await form.waitFor({ state: 'detached' })
  await expect.poll(async () => (await seenTask(world.linYue, campaignId, posters)).issue).toBe('打样偏色，需要重印')

  await drawer.getByRole('link', { name: /打样偏色/ }).click()
  const issue = page.getByRole('dialog', { name: /#\d+ 问题/ })
  await issue.getByLabel('解决措施').fill('换承印厂加急')
  await issue.getByLabel('计划解决日期').fill('6.7')
  await page.keyboard.press('Tab')
  expect(await seen(issue.getByText('承诺已过 1 天'))).toBe(true)
  await issue.getByRole('button', { name: '升级给负责人' }).click()
  await expect.poll(() => issue.getByRole('button', { name: '升级给负责人' }).count()).toBe(0)
  await issue.getByRole('button', { name: '已解决' }).click()
  expect(await seen(issue.getByRole('button', { name: '重新打开' }))).toBe(true)
  await expect.poll(async () => (await seenTask(world.linYue, campaignId, posters)).countermeasure).toBe('换承印厂加急')
})

test('a colleague’s issue appears in an open log, and is found by its task', async () => {
  const { campaignId } = world
  const page = await app.visit(`/campaigns/${campaignId}/issues`, world.linYue)
  await page.getByRole('radio', { name: /未解决/ }).waitFor()
  await world.chenHao.call(operations.issues.raise, { campaignId, taskId: world.taskIds.influencers, description: '档期冲突' })
  expect(await seen(page.getByRole('link', { name: '档期冲突' }))).toBe(true)
  await page.getByRole('searchbox', { name: '搜索问题' }).fill('KOL')
  expect(await seen(page.getByRole('link', { name: '档期冲突' }))).toBe(true)
  await page.getByRole('searchbox', { name: '搜索问题' }).fill('没有这样的')
  expect(await seen(page.getByText('没有符合条件的问题'))).toBe(true)
})

test('who writes over a colleague’s words is shown them first, and the log stays as it was filtered', async () => {
  const { campaignId, linYue, zhangMin } = world
  const { id: issueId } = await zhangMin.call(operations.issues.raise, { campaignId, description: '电梯故障' })
  await linYue.call(operations.issues.close, { campaignId, issueId })
  const page = await app.visit(`/campaigns/${campaignId}/issues?show=all&q=故障`, linYue)
  await page.getByRole('link', { name: '电梯故障' }).click()
  const cause = page.getByRole('dialog').getByLabel('根本原因')
  await cause.fill('超载')
  await zhangMin.call(operations.issues.update, { campaignId, issueId, rootCause: '停电' })
  await page.keyboard.press('Tab')
  expect(await seen(page.getByText('别人刚改成：“停电”。再次保存会以您的为准。'))).toBe(true)
  await cause.focus()
  await page.keyboard.press('Tab')
  const kept = async () => (await linYue.call(operations.issues.list, { campaignId })).issues.find(({ id }) => id === issueId)
  await expect.poll(async () => (await kept())?.rootCause).toBe('超载')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('radio', { name: /^全部/ }).isChecked()).toBe(true)
  expect(await page.getByRole('searchbox').inputValue()).toBe('故障')
})

test('who chooses what a colleague has just chosen otherwise is shown it first, in words', async () => {
  const { campaignId, linYue, zhangMin, chenHao } = world
  const { id: issueId } = await zhangMin.call(operations.issues.raise, { campaignId, description: '展架缺货' })
  const page = await app.visit(`/campaigns/${campaignId}/issues?issue=${issueId}`, linYue)
  const drawer = page.getByRole('dialog')
  const severity = drawer.getByLabel('影响程度')
  await severity.focus()
  await zhangMin.call(operations.issues.update, { campaignId, issueId, severity: 'critical', ownerId: zhangMin.id })
  await expect.poll(() => severity.inputValue()).toBe('critical')
  await severity.selectOption('low')
  expect(await seen(page.getByText('别人刚改成：“紧急”。再选一次会以您的为准。'))).toBe(true)
  expect(await severity.inputValue()).toBe('critical')
  await severity.selectOption('low')
  const kept = async () => (await linYue.call(operations.issues.list, { campaignId })).issues.find(({ id }) => id === issueId)
  await expect.poll(async () => (await kept())?.severity).toBe('low')

  const promised = drawer.getByLabel('计划解决日期')
  await promised.fill('6.20')
  await zhangMin.call(operations.issues.update, { campaignId, issueId, promisedDate: '2024-06-15' })
  await page.keyboard.press('Tab')
  expect(await seen(page.getByText(/别人刚改成：“6月15日/))).toBe(true)
  const owner = drawer.getByRole('combobox', { name: '责任人' })
  await owner.fill('林悦')
  await zhangMin.call(operations.issues.update, { campaignId, issueId, ownerId: chenHao.id })
  await page.getByRole('option', { name: /林悦/ }).click()
  expect(await seen(page.getByText('别人刚改成：“陈昊”。再选一次会以您的为准。'))).toBe(true)
})

test('an issue that delays its task asks what would move, and the proposal knows why', async () => {
  const { campaignId, linYue } = world
  const taskId = await addTask(world, { name: '场地布置', plannedStart: '2024-06-10', plannedFinish: '2024-06-12' })
  const { id: issueId } = await linYue.call(operations.issues.raise, { campaignId, taskId, description: '物料卡在路上' })
  const page = await app.visit(`/campaigns/${campaignId}/issues?issue=${issueId}`, linYue)
  await page.getByRole('button', { name: '推迟…' }).click()
  await page.getByRole('button', { name: '看看影响' }).click()
  await page.getByRole('dialog', { name: '调整建议：场地布置' }).waitFor()
  const { proposals } = await linYue.call(operations.rescheduleProposals.list, { campaignId })
  expect(proposals).toContainEqual(expect.objectContaining({ taskId, issueId, shiftDays: 2 }))
})

test.each([
  ['on a desk', { ...screens.desk, colorScheme: 'light' }],
  ['on a phone in the dark', { ...screens.phone, colorScheme: 'dark' }],
] as const)('everybody can perceive and use the log, %s', async (_, options) => {
  await world.linYue.call(operations.issues.raise, {
    campaignId: world.campaignId,
    description: '场地未定',
    severity: 'critical',
  })
  const page = await app.visit(`/campaigns/${world.campaignId}/issues`, world.linYue, options)
  await page.getByRole('link', { name: '场地未定' }).first().click()
  await page.getByRole('dialog').waitFor()
  expect(await violations(page)).toEqual([])
})
