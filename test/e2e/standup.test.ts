import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runClockJobs } from '#server/jobs/clockJobs.ts'
import { runPost } from '#server/jobs/post.ts'
import { screens, seen } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'
import type { MailServer } from '#test/mailServer.ts'
import { startMailServer } from '#test/mailServer.ts'
import type { Receiver } from '#test/receivers.ts'
import { dingtalkReceiver, feishuReceiver, wecomReceiver } from '#test/receivers.ts'

const SECRET = 'SEC000000000000000000000'
const kinds = ['wecom', 'dingtalk', 'feishu'] as const
let demo: Demo
let post: MailServer
let robots: Record<(typeof kinds)[number], Receiver>

beforeAll(async () => {
  post = await startMailServer()
  robots = { wecom: await wecomReceiver(), dingtalk: await dingtalkReceiver(SECRET), feishu: await feishuReceiver(SECRET) }
  demo = await openDemo({ smtp: post.config, privateTargets: ['127.0.0.1'], publicUrl: 'https://runsheet.example' })
})
afterEach(() => demo.app.leave())
afterAll(async () => {
  await demo.app.close()
  await post.close()
  await Promise.all(Object.values(robots).map((robot) => robot.close()))
})

test('the stand-up of the eighth day is ready when it is opened, and what is decided there is carried at once', async () => {
  const { app, campaignId } = demo
  const lead = await demo.as('周明远')
  const page = await app.visit(`/campaigns/${campaignId}`, lead)
  await page.getByRole('link', { name: '开晨会' }).click()
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const line = (name: string, about: string) => part(name).getByRole('listitem').filter({ hasText: about })
  await line('延期', 'KOL内容发布').getByText('原因：博主档期冲突').waitFor()
  await line('延期', 'KOL内容发布').getByText('晚 1 天').waitFor()
  await line('问题与风险', '1 位博主档期冲突').getByText('品牌曝光量 −20%').waitFor()
  await line('关键节点', '活动高潮期').getByText('有风险：').waitFor()
  await line('之前的决定', '信息流预算提前加投')
    .getByText(/品牌曝光量（日均） 34万次 → 38万次.*关联，不是因果证明/)
    .waitFor()

  await page.getByRole('button', { name: '开始会议' }).click()
  await page.getByRole('button', { name: '记录决定' }).first().click()
  const form = page.getByRole('dialog', { name: '记录决定' })
  await form.getByRole('textbox', { name: '决定', exact: true }).fill('再签两位备选博主')
  await form.getByLabel('完成时限').fill('6.12')
  await form.getByRole('checkbox', { name: '新建任务' }).check()
  await form.getByLabel('任务名称').fill('签约备选博主')
  await form.getByRole('checkbox', { name: '调整任务日期' }).check()
  await form.getByRole('combobox', { name: '任务', exact: true }).fill('地推')
  await page.getByRole('option', { name: '地推活动' }).click()
  await form.getByLabel('推迟天数').fill('2')
  await form.getByRole('button', { name: '记录决定' }).click()
  await form.waitFor({ state: 'detached' })
  const { tasks } = await demo.plan()
  const street = tasks.find(({ name }) => name === '地推活动')!
  expect(tasks.some(({ name }) => name === '签约备选博主')).toBe(true)
  const { proposals } = await lead.call(operations.rescheduleProposals.list, { campaignId })
  expect(proposals.map(({ taskId }) => taskId)).toContain(street.id)
  expect(await seen(page.getByRole('link', { name: '再签两位备选博主' }))).toBe(true)
})

test('the summary of the day reaches mailboxes and the three groups, and its link finishes an update on a phone in two taps', async () => {
  const { app, campaignId } = demo
  const owner = await demo.as('林悦')
  for (const kind of kinds) {
    const secret = kind === 'wecom' ? {} : { secret: SECRET }
    await owner.call(operations.channels.create, { kind, name: `${kind} 群`, url: robots[kind].url, campaignId, ...secret })
  }
  const morning = new Date('2024-06-08T08:46:00+08:00')
  await runClockJobs(app.server.services, morning)
  while (await runPost(app.server.services, morning));
  const digests = post.mails.filter(({ subject }) => subject === '6月8日：您今天的任务')
  const mail = digests.find(({ to }) => to?.[0]?.address === 'zhangmin@demo.runsheet')!
  expect(mail.text).toContain('2024年夏季新品上市促销活动')
  const { wecom, dingtalk, feishu } = robots
  await expect.poll(() => wecom.received.map(({ body }) => body.msgtype)).not.toEqual([])
  expect(dingtalk.received.some(({ body }) => body.actionCard.text.includes('门店物料陈列'))).toBe(true)
  expect(feishu.received.some(({ body }) => JSON.stringify(body.card).includes('门店物料陈列'))).toBe(true)

  const address = /\/act\/[\w-]{80,}/.exec(mail.text!)![0]
  const phone = await app.visit(address, undefined, { ...screens.phone, colorScheme: 'dark' })
  expect(await violations(phone)).toEqual([])
  await phone.getByRole('button', { name: '没变化' }).tap()
  expect(await seen(phone.getByText('今天已记录'))).toBe(true)
  const name = await phone.getByRole('heading', { level: 1 }).textContent()
  const task = (await demo.plan()).tasks.find((one) => one.name === name)!
  const { progressUpdates } = await owner.call(operations.progressUpdates.list, { campaignId, taskId: task.id })
  expect(progressUpdates[0]).toMatchObject({ day: '2024-06-08', authorId: task.ownerId })
})
