import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { runClockJobs } from '#server/jobs/clockJobs.ts'
import { runPost } from '#server/jobs/post.ts'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/server.ts'
import type { RunningServer } from '#server/server.ts'
import type { MailServer } from '#test/mailServer.ts'
import { startMailServer } from '#test/mailServer.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, invite } from '#test/world.ts'

const PUBLIC = 'https://runsheet.example'
let post: MailServer
let server: TestServer
let world: World
/** A second process on the same database. */
let other: RunningServer

beforeAll(async () => {
  post = await startMailServer()
  server = await startTestServer({ smtp: post.config, publicUrl: PUBLIC })
  world = await createWorld(server)
  const config = { ...readConfig({}), port: 0, demo: true, runsJobs: false, smtp: post.config, publicUrl: PUBLIC }
  other = await startServer(config, { ...server.database, close: async () => {} }, pino({ level: 'error' }))
})
afterAll(async () => {
  await other.close()
  await server.close()
  await post.close()
})

/** The world plays on one day in Shanghai; the hour is the real one there. */
const at = (hour: string) => new Date(`2024-06-08T${hour}:00+08:00`)

async function clock(hour: string): Promise<void> {
  await runClockJobs(server.services, at(hour))
  while (await runPost(server.services, at(hour)));
}

const playOn = (day: string) => world.linYue.call(operations.workspace.update, { pinnedToday: day })

async function quiet(): Promise<void> {
  while (await runPost(server.services, at('08:00')));
  post.mails.length = 0
}

const mailsTo = (address: string) => post.mails.filter(({ to }) => to?.[0]?.address === address)

describe('the digest of the day', () => {
  test('waits for its hour', async () => {
    await quiet()
    await clock('08:44')
    expect(post.mails).toEqual([])
  })

  test('comes once to everyone for whom there is something, whichever node does it', async () => {
    await Promise.all([
      runClockJobs(server.services, at('08:45')),
      runClockJobs(other.services, at('08:45')),
      runClockJobs(server.services, at('08:46')),
    ])
    await Promise.all([runPost(server.services, at('08:46')), runPost(other.services, at('08:46'))])
    await clock('09:00')
    const addresses = post.mails.map(({ to }) => to![0]!.address).toSorted()
    expect(addresses).toEqual([world.zhangMin.email, world.chenHao.email, world.studio.email].toSorted())
  })

  test('names what is late, readable with and without HTML, with a link for each task', async () => {
    const mail = mailsTo(world.chenHao.email).find(({ subject }) => subject === '6月8日：您今天的任务')
    for (const body of [mail!.text!, mail!.html!]) {
      expect(body).toContain('KOL内容发布')
      expect(body).toContain('晚 3 天')
      expect(body).toMatch(/https:\/\/runsheet\.example\/act\/[\w-]{80,}/)
    }
    expect(mail!.text).not.toMatch(/<\w/)
  })

  test('of a guest holds their own tasks and nothing else', () => {
    const [mail] = mailsTo(world.studio.email)
    expect(mail!.text).toContain('短视频拍摄')
    expect(mail!.text).not.toContain('KOL')
  })

  test('of the morning is told in the product too, once', async () => {
    const { notices } = await world.chenHao.call(operations.notices.list, {})
    expect(notices.filter(({ kind }) => kind === 'overdue')).toMatchObject([
      { params: { subject: 'KOL内容发布', due: '2024-06-05' } },
    ])
  })
})

test('somebody’s own hour is theirs, and who wants none gets none', async () => {
  const { linYue, campaignId } = world
  const [early, none] = [await invite(server, linYue, '早起', 'member'), await invite(server, linYue, '不要', 'member')]
  for (const { id: ownerId } of [early, none])
    await linYue.call(operations.tasks.create, { campaignId, name: `备货 ${randomUUID()}`, ownerId, plannedFinish: '2024-06-08' })
  await early.call(operations.notices.changeSettings, { digestAt: '23:30', byMail: false })
  await none.call(operations.notices.changeSettings, { hasDigest: false, byMail: false })
  await quiet()
  await clock('23:00')
  expect(mailsTo(early.email)).toEqual([])
  await clock('23:31')
  expect(mailsTo(early.email)).toHaveLength(1)
  expect(mailsTo(none.email)).toEqual([])
})

test('a machine that slept sends the digest of today late, and yesterday’s never', async () => {
  await quiet()
  await playOn('2024-06-11')
  await clock('16:20')
  expect(mailsTo(world.chenHao.email).map(({ subject }) => subject)).toEqual(['6月11日：您今天的任务'])
  await clock('16:21')
  expect(mailsTo(world.chenHao.email)).toHaveLength(1)
  await playOn('2024-06-08')
})

test('a mail server that is down is tried again until it takes what waits', async () => {
  const { linYue, campaignId } = world
  const member = await invite(server, linYue, '等信的人', 'member')
  await quiet()
  await linYue.call(operations.tasks.create, { campaignId, name: '门头画面', ownerId: member.id })
  post.refuse('452 disk is full')
  await runPost(server.services, at('10:00'))
  expect(post.mails).toEqual([])
  const waiting = async () => {
    const { deliveries } = await linYue.call(operations.channels.deliveries, {})
    return deliveries.find(({ personName }) => personName === '等信的人')
  }
  expect(await waiting()).toMatchObject({ state: 'waiting', attempts: 1, error: { code: 'mail' } })
  post.refuse(null)
  await runPost(server.services, at('10:00'))
  expect(post.mails).toEqual([])
  await runPost(server.services, at('10:02'))
  expect(mailsTo(member.email).map(({ subject }) => subject)).toEqual(['林悦把“门头画面”交给您负责'])
  expect(await waiting()).toMatchObject({ state: 'sent', attempts: 2, error: null })
})

test('what is urgent is told at once, and not again in the digest', async () => {
  const { linYue, campaignId } = world
  const member = await invite(server, linYue, '急事', 'member')
  await quiet()
  await linYue.call(operations.tasks.create, { campaignId, name: '换主图', ownerId: member.id })
  await Promise.all([runPost(server.services, at('11:00')), runPost(other.services, at('11:00'))])
  await runPost(server.services, at('11:01'))
  expect(mailsTo(member.email)).toHaveLength(1)
  await clock('11:02')
  expect(mailsTo(member.email)).toHaveLength(1)
})

test('who has a task under way and said nothing is asked in the late afternoon, who did is not', async () => {
  const { linYue, campaignId } = world
  await playOn('2024-06-12')
  const [silent, spoke] = [await invite(server, linYue, '没说', 'member'), await invite(server, linYue, '说了', 'member')]
  const taskOf = async (ownerId: string) =>
    (
      await linYue.call(operations.tasks.create, {
        campaignId,
        name: '陈列',
        ownerId,
        plannedFinish: '2024-06-20',
        status: 'inProgress',
      })
    ).id
  const [, said] = [await taskOf(silent.id), await taskOf(spoke.id)]
  await spoke.call(operations.progressUpdates.record, { campaignId, taskId: said, day: '2024-06-12', percentComplete: 40 })
  await linYue.call(operations.workspace.update, { reminderAt: '17:00' })
  await quiet()
  await Promise.all([runClockJobs(server.services, at('17:01')), runClockJobs(other.services, at('17:01'))])
  await clock('17:02')
  expect(mailsTo(silent.email).map(({ subject }) => subject)).toContain('今天还有 1 项任务没有记录进展')
  expect(mailsTo(spoke.email).map(({ subject }) => subject)).not.toContain('今天还有 1 项任务没有记录进展')
  const { notices } = await silent.call(operations.notices.list, {})
  expect(notices.filter(({ kind }) => kind === 'reminder')).toHaveLength(1)
})
