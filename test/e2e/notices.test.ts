import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runClockJobs } from '#server/jobs/clockJobs.ts'
import { runPost } from '#server/jobs/post.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { MailServer } from '#test/mailServer.ts'
import { startMailServer } from '#test/mailServer.ts'
import type { Receiver } from '#test/receivers.ts'
import { wecomReceiver } from '#test/receivers.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let app: App
let post: MailServer
let group: Receiver
let world: World

beforeAll(async () => {
  post = await startMailServer()
  group = await wecomReceiver()
  app = await openApp({ smtp: post.config, privateTargets: ['127.0.0.1'] })
  world = await createWorld(app.server)
  await world.linYue.call(operations.workspace.update, { digestAt: '00:00', reminderAt: null })
})
afterEach(() => app.leave())
afterAll(async () => {
  await app.close()
  await Promise.all([post.close(), group.close()])
})

async function send(): Promise<void> {
  while (await runPost(app.server.services, new Date()));
}

test('a digest by mail leads on a phone to a task that is finished with one press, by somebody who never signed in', async () => {
  await runClockJobs(app.server.services, new Date())
  await send()
  const mail = post.mails.find(
    ({ to, subject }) => to?.[0]?.address === world.zhangMin.email && subject?.includes('您今天的任务'),
  )
  const [address] = /\/act\/[\w-]+/.exec(mail!.text!)!
  const page = await app.visit(address, undefined, screens.phone)
  expect(await seen(page.getByRole('heading', { name: '朋友圈广告投放' }))).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '完成' }).tap()
  expect(await seen(page.getByText('已完成，谢谢。'))).toBe(true)
  expect(await seenTask(world.linYue, world.campaignId, world.taskIds.ads)).toMatchObject({ actualFinish: '2024-06-08' })
  await page.reload()
  expect(await seen(page.getByText('这项任务已经完成，不用再更新。'))).toBe(true)
})

test('the bell counts what is new while somebody looks, and each notice leads to its record', async () => {
  const page = await app.visit('/inbox', world.chenHao)
  const before = await page.getByRole('listitem').count()
  const taskId = await addTask(world, { name: '直播间布置', ownerId: world.chenHao.id })
  const notice = page.getByRole('link', { name: '林悦把“直播间布置”交给您负责' })
  expect(await seen(notice)).toBe(true)
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(before)
  expect(await seen(page.getByRole('navigation').getByRole('link', { name: /^通知.*条未读/ }))).toBe(true)
  expect(await violations(page)).toEqual([])
  await notice.click()
  await page.waitForURL((url) => url.searchParams.get('task') === taskId)
  await page.goto('/inbox')
  await page.getByRole('button', { name: '全部标为已读' }).click()
  expect(await seen(page.getByRole('link', { name: '通知', exact: true }))).toBe(true)
})

test('a calendar’s milestone and an objection lead to themselves, also on a phone', async () => {
  const { linYue, chenHao, campaignId } = world
  const { address } = await linYue.call(operations.calendars.rotate, { campaignId })
  const entries = (await (await fetch(app.server.url + address)).text()).replaceAll('\r\n ', '')
  const [milestone] = /\/campaigns\/[0-9a-f-]+\?milestone=[0-9a-f-]+/.exec(entries)!
  const page = await app.visit(milestone, linYue, screens.phone)
  const meant = page.locator('[aria-current="true"]')
  expect(await seen(meant)).toBe(true)
  await expect.poll(() => meant.evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  const { revision } = await linYue.call(operations.publications.publish, { campaignId, despite: '先发出去' })
  await chenHao.call(operations.confirmations.object, { campaignId, revision, text: '人手不够' })
  await page.goto('/inbox')
  await page.getByRole('link', { name: /陈昊对“.*”的计划有异议：人手不够/ }).tap()
  expect(await seen(meant.getByText('人手不够'))).toBe(true)
  await expect.poll(() => meant.evaluate((row) => row.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
})

test('an administrator adds a robot, tries it, and sees in the log that it arrived, or why not', async () => {
  const page = await app.visit('/settings/channels', world.linYue)
  await page.getByRole('button', { name: '添加渠道' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('夏季新品群')
  await dialog.getByLabel('地址').fill('https://192.168.1.1/hook')
  await dialog.getByRole('button', { name: '添加渠道' }).click()
  expect(await seen(dialog.getByText(/这个地址在内网/))).toBe(true)
  await dialog.getByLabel('地址').fill(group.url)
  await dialog.getByRole('button', { name: '添加渠道' }).click()
  const log = page.getByRole('table', { name: '发送记录' })
  await page.getByRole('button', { name: '夏季新品群：发测试消息' }).click()
  expect(await seen(log.getByText('等待'))).toBe(true)
  await send()
  expect(await seen(log.getByRole('row', { name: /这是一条测试消息 夏季新品群 已送达/ }))).toBe(true)
  group.answer({ body: { errcode: 93000, errmsg: 'invalid webhook url' } })
  await page.getByRole('button', { name: '夏季新品群：发测试消息' }).click()
  expect(await seen(log.getByText('等待'))).toBe(true)
  await send()
  group.answer(null)
  expect(await seen(log.getByText(/对方没有接收：93000 invalid webhook url/))).toBe(true)
  expect(await violations(page)).toEqual([])
})

test('what somebody wants to hear of is theirs to say', async () => {
  const page = await app.visit('/settings', world.heJing)
  const form = page.getByRole('form', { name: '通知设置' })
  await form.getByLabel('审核', { exact: true }).selectOption('不通知')
  await form.getByText('逐项设置（3）审核').click()
  await form.getByLabel('我的任务被退回').selectOption('立即')
  await expect.poll(() => form.getByLabel('审核', { exact: true }).inputValue()).toBe('')
  await form.getByLabel('摘要时间').fill('09:30')
  await form.getByRole('button', { name: '保存' }).click()
  expect(await seen(page.getByText('已保存通知设置。'))).toBe(true)
  expect(await world.heJing.call(operations.notices.settings, {})).toMatchObject({
    kinds: { submittedForReview: 'off', returned: 'usual', accepted: 'off' },
    digestAt: '09:30',
  })
  await page.getByRole('button', { name: '我的任务：生成地址' }).click()
  const address = await page.getByLabel('我的任务', { exact: true }).inputValue()
  expect(await (await fetch(address)).text()).toMatch(/^BEGIN:VCALENDAR/)
  expect(await violations(page)).toEqual([])
})
