import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliveryErrorSentence } from '#domain/deliveryError.ts'
import { operations } from '#operations/index.ts'
import { runClockJobs } from '#server/jobs/clockJobs.ts'
import { runPost } from '#server/jobs/post.ts'
import { giveUp } from '#test/deliveries.ts'
import type { Receiver } from '#test/receivers.ts'
import { dingtalkReceiver, feishuReceiver, webhookReceiver, wecomReceiver } from '#test/receivers.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

const SECRET = 'SEC000000000000000000000'
let server: TestServer
let world: World
const receivers = {} as Record<'wecom' | 'dingtalk' | 'feishu' | 'webhook', Receiver>
const channelIds: Record<string, string> = {}

beforeAll(async () => {
  server = await startTestServer({ privateTargets: ['127.0.0.1'], publicUrl: 'https://runsheet.example' })
  world = await createWorld(server)
  Object.assign(receivers, {
    wecom: await wecomReceiver(),
    dingtalk: await dingtalkReceiver(SECRET),
    feishu: await feishuReceiver(SECRET),
    webhook: await webhookReceiver(SECRET),
  })
  await world.linYue.call(operations.workspace.update, { digestAt: '00:00', reminderAt: null })
  for (const kind of ['wecom', 'dingtalk', 'feishu', 'webhook'] as const) {
    const secret = kind === 'wecom' ? {} : { secret: SECRET }
    const channel = { kind, name: `${kind} 群`, url: receivers[kind].url, campaignId: world.campaignId, ...secret }
    channelIds[kind] = (await world.linYue.call(operations.channels.create, channel)).id
  }
})
afterAll(async () => {
  await server.close()
  await Promise.all(Object.values(receivers).map((receiver) => receiver.close()))
})

const after = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function send(now = new Date()): Promise<void> {
  while (await runPost(server.services, now));
}

async function logOf(kind: string) {
  const { deliveries } = await world.linYue.call(operations.channels.deliveries, {})
  return deliveries.filter(({ channelId }) => channelId === channelIds[kind])
}

test('the summary of the day reaches all four in their own form, signed as each one checks it', async () => {
  await runClockJobs(server.services, new Date())
  await send()
  const [wecom, dingtalk, feishu, webhook] = ['wecom', 'dingtalk', 'feishu', 'webhook'].map(
    (kind) => receivers[kind as keyof typeof receivers].received.at(-1)!.body,
  )
  for (const text of [wecom!.markdown.content, dingtalk!.actionCard.text, feishu!.card.elements[0]!.content]) {
    expect(text).toContain('KOL内容发布')
    expect(text).toContain('晚 3 天')
    expect(text).toMatch(/\[更新进展\]\(https:\/\/runsheet\.example\/act\/[\w-]+\)/)
  }
  expect(webhook).toMatchObject({ type: 'digest', title: '6月8日 · 夏季新品上市' })
  for (const kind of Object.keys(channelIds))
    expect(await logOf(kind)).toMatchObject([{ about: 'digest', state: 'sent', error: null }])
  const { headers, body } = receivers.webhook.received.at(-1)!
  expect(headers['x-runsheet-delivery']).toBe(body.id)
})

test('a webhook can tell what is genuine', async () => {
  const { received } = receivers.webhook
  const { deliveryId } = await world.linYue.call(operations.channels.test, { channelId: channelIds.webhook! })
  await send()
  expect(received.at(-1)!.body).toMatchObject({ id: deliveryId, type: 'test' })
  expect((await logOf('webhook'))[0]).toMatchObject({ state: 'sent' })
})

describe('what did not arrive', () => {
  test('because it was too often waits as long as it is asked to, and then arrives', async () => {
    receivers.feishu.answer({ status: 429, headers: { 'retry-after': '600' } })
    await world.linYue.call(operations.channels.test, { channelId: channelIds.feishu! })
    await send()
    receivers.feishu.answer(null)
    expect((await logOf('feishu'))[0]).toMatchObject({ state: 'waiting', attempts: 1, error: { code: 'tooMany' } })
    await send(after(9))
    expect((await logOf('feishu'))[0]).toMatchObject({ attempts: 1 })
    await send(after(11))
    expect((await logOf('feishu'))[0]).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('because of an error inside an answer of 200 is an error, in the words of who answered', async () => {
    receivers.dingtalk.answer({ body: { errcode: 310000, errmsg: 'keywords not in content' } })
    await world.linYue.call(operations.channels.test, { channelId: channelIds.dingtalk! })
    await send()
    receivers.dingtalk.answer(null)
    const [delivery] = await logOf('dingtalk')
    expect(delivery).toMatchObject({ state: 'waiting' })
    expect(deliveryErrorSentence(delivery!.error!, 'zh')).toBe('对方没有接收：310000 keywords not in content')
  })

  test('because of a wrong secret is said so, and arrives once the secret is right', async () => {
    const { linYue } = world
    await linYue.call(operations.channels.update, { channelId: channelIds.dingtalk!, secret: 'SECwrong' })
    await linYue.call(operations.channels.test, { channelId: channelIds.dingtalk! })
    await send(after(2))
    expect((await logOf('dingtalk'))[0]).toMatchObject({
      state: 'waiting',
      error: { params: { code: 310000, reason: 'sign not match' } },
    })
    await linYue.call(operations.channels.update, { channelId: channelIds.dingtalk!, secret: SECRET })
    await send(after(20))
    expect((await logOf('dingtalk'))[0]).toMatchObject({ state: 'sent' })
  })

  test('because it leads elsewhere is not followed', async () => {
    receivers.webhook.answer({ status: 302, headers: { location: 'http://169.254.169.254/' } })
    await world.linYue.call(operations.channels.test, { channelId: channelIds.webhook! })
    await send()
    receivers.webhook.answer(null)
    expect((await logOf('webhook'))[0]).toMatchObject({ state: 'failed', error: { code: 'redirect' } })
  })

  test('after the last attempt can be sent again by hand', async () => {
    const { deliveryId } = await world.linYue.call(operations.channels.test, { channelId: channelIds.wecom! })
    expect(await world.linYue.refused(operations.channels.redeliver, { deliveryId })).toMatchObject({ code: 'deliveryUnderWay' })
    await giveUp(server, deliveryId)
    await world.linYue.call(operations.channels.redeliver, { deliveryId })
    await send()
    expect((await logOf('wecom'))[0]).toMatchObject({ id: deliveryId, state: 'sent', attempts: 1 })
  })

  test('because nobody answered holds up nobody else', { timeout: 30_000 }, async () => {
    const { linYue } = world
    receivers.wecom.answer('nothing')
    await linYue.call(operations.channels.test, { channelId: channelIds.wecom! })
    await linYue.call(operations.channels.test, { channelId: channelIds.feishu! })
    const sending = send()
    await expect.poll(async () => (await logOf('feishu'))[0]!.state).toBe('sent')
    await linYue.call(operations.tasks.list, { campaignId: world.campaignId })
    await sending
    receivers.wecom.answer(null)
    expect((await logOf('wecom'))[0]).toMatchObject({ state: 'waiting', error: { code: 'timeout' } })
  })
})

test('an urgent notice reaches a group that wants it, naming whom it is for', async () => {
  const { linYue, chenHao } = world
  await linYue.call(operations.channels.update, { channelId: channelIds.wecom!, tellsNotices: true })
  await send(after(60))
  await addTask(world, { name: '易拉宝', ownerId: chenHao.id })
  await send()
  const { msgtype, template_card: card } = receivers.wecom.received.at(-1)!.body
  expect(msgtype).toBe('template_card')
  expect(card.main_title.title).toBe('陈昊：林悦把“易拉宝”交给您负责')
  expect(card.card_action!.url).toMatch(/^https:\/\/runsheet\.example\/act\//)
})

test('a name that people typed is no link, no mention and no tag in a group', async () => {
  const { linYue } = world
  await addTask(world, { name: '[点我](http://evil.example) <@all> **', ownerId: world.zhangMin.id, plannedFinish: '2024-06-08' })
  await linYue.call(operations.channels.create, {
    kind: 'wecom',
    name: '新群',
    url: receivers.wecom.url,
    campaignId: world.campaignId,
  })
  await runClockJobs(server.services, new Date())
  await send()
  const { content } = receivers.wecom.received.findLast(({ body }) => body.msgtype === 'markdown')!.body.markdown
  expect(content).toContain('［点我］')
  expect(content).not.toMatch(/\]\(http:\/\/evil|<@all>/)
})

describe('a private address', () => {
  test.each([
    'https://10.0.0.8/hook',
    'https://[::1]/',
    'https://[::ffff:192.168.1.1]/',
    'https://169.254.169.254/',
    'https://localhost/',
  ])('is refused at once: %s', async (url) => {
    const channel = { kind: 'webhook', name: '内网', url, secret: SECRET } as const
    expect(await world.linYue.refused(operations.channels.create, channel)).toMatchObject({ code: 'privateTarget', field: 'url' })
  })

  test.each(['http://hooks.example.com/', 'https://user:password@hooks.example.com/', 'ftp://hooks.example.com/', 'hooks'])(
    'and so is what is no address to post to: %s',
    async (url) => {
      const channel = { kind: 'webhook', name: '错', url, secret: SECRET } as const
      expect(await world.linYue.refused(operations.channels.create, channel)).toMatchObject({ code: 'badTarget', field: 'url' })
    },
  )
})

test('secrets are never answered', async () => {
  const { channels } = await world.linYue.call(operations.channels.list, {})
  const text = JSON.stringify(channels)
  expect(text).not.toContain(SECRET)
  expect(text).not.toContain('access_token')
  const mail = {
    host: 'smtp.example.com',
    port: 465,
    secure: true,
    username: 'robot',
    password: 'p4ss',
    sender: 'robot@example.com',
  }
  await world.linYue.call(operations.channels.setMail, mail)
  expect(JSON.stringify(await world.linYue.call(operations.channels.list, {}))).not.toContain('p4ss')
  await world.linYue.call(operations.channels.removeMail, {})
})
