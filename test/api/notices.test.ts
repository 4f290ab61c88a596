import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { listenLive } from '#test/live.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

/** What somebody was told about a record, newest first. */
async function toldOf(person: Named, subjectId: string) {
  const { notices } = await person.call(operations.notices.list, { limit: 200 })
  return notices.filter((notice) => notice.subjectId === subjectId)
}

describe('who gets a task', () => {
  test('is told by whom', async () => {
    const taskId = await addTask(world, { name: '海报设计', ownerId: world.chenHao.id })
    expect(await toldOf(world.chenHao, taskId)).toMatchObject([
      { kind: 'assigned', actorName: '林悦', params: { subject: '海报设计' }, campaignName: '夏季新品上市', readAt: null },
    ])
  })

  test('is not told where they gave it to themselves', async () => {
    const taskId = await addTask(world, { ownerId: world.linYue.id })
    expect(await toldOf(world.linYue, taskId)).toEqual([])
  })

  test('is told once, however often it goes back and forth before they look', async () => {
    const { linYue, chenHao, zhangMin } = world
    const taskId = await addTask(world, { ownerId: chenHao.id, name: '易拉宝' })
    for (const ownerId of [zhangMin.id, chenHao.id]) await linYue.call(operations.tasks.update, { campaignId, taskId, ownerId })
    expect(await toldOf(chenHao, taskId)).toHaveLength(1)
  })

  test('is told of many at once in one line', async () => {
    const member = await invite(server, world.linYue, '新成员', 'member')
    const create = Array.from({ length: 5 }, (_, index) => ({ name: `粘贴 ${index}`, ownerId: member.id }))
    await world.linYue.call(operations.tasks.batch, { campaignId, create })
    expect(await toldOf(member, campaignId)).toMatchObject([
      { kind: 'assignedMany', params: { subject: '夏季新品上市', count: 5 } },
    ])
  })

  test('is told nothing of what was finished long ago', async () => {
    const taskId = await addTask(world, { ownerId: world.chenHao.id, status: 'completed' })
    expect(await toldOf(world.chenHao, taskId)).toEqual([])
  })

  test('is not told where nothing was saved', async () => {
    const { zhangMin, chenHao } = world
    const taskId = await addTask(world, { ownerId: zhangMin.id })
    await zhangMin.refused(operations.tasks.update, { campaignId, taskId, ownerId: chenHao.id })
    expect(await toldOf(chenHao, taskId)).toEqual([])
  })
})

test('a review is told to who waits for its next step', async () => {
  const { linYue, studio } = world
  const taskId = await addTask(world, { name: '成片', ownerId: studio.id, reviewerId: linYue.id })
  await studio.call(operations.tasks.submitForReview, { campaignId, taskId })
  expect(await toldOf(linYue, taskId)).toMatchObject([{ kind: 'submittedForReview', actorName: '光影工作室', urgency: 'digest' }])
  await linYue.call(operations.tasks.returnForRework, { campaignId, taskId, note: '缺字幕' })
  await studio.call(operations.tasks.submitForReview, { campaignId, taskId })
  await linYue.call(operations.tasks.accept, { campaignId, taskId })
  const told = await toldOf(studio, taskId)
  expect(told.map(({ kind, params }) => [kind, params.text])).toEqual([
    ['accepted', undefined],
    ['returned', '缺字幕'],
    ['assigned', undefined],
  ])
})

describe('the inbox', () => {
  test('counts what was not read, and forgets the count when it was', async () => {
    const member = await invite(server, world.linYue, '读者', 'member')
    const [first] = [await addTask(world, { ownerId: member.id }), await addTask(world, { ownerId: member.id })]
    const unread = async () => (await member.call(operations.notices.unread, {})).unread
    expect(await unread()).toBe(2)
    const [notice] = await toldOf(member, first)
    await world.chenHao.call(operations.notices.markRead, { ids: [notice!.id] })
    expect(await unread()).toBe(2)
    await member.call(operations.notices.markRead, { ids: [notice!.id] })
    expect(await unread()).toBe(1)
    await member.call(operations.notices.markAllRead, {})
    expect(await member.call(operations.notices.list, {})).toMatchObject({ unread: 0 })
  })

  test('is read page by page', async () => {
    const member = await invite(server, world.linYue, '翻页', 'member')
    for (let index = 0; index < 3; index++) await addTask(world, { ownerId: member.id })
    const first = await member.call(operations.notices.list, { limit: 2 })
    const rest = await member.call(operations.notices.list, { limit: 2, before: first.notices[1]!.id })
    expect(new Set([...first.notices, ...rest.notices].map(({ id }) => id)).size).toBe(3)
    expect(rest.notices).toHaveLength(1)
  })

  test('shows nothing of what one may not see any more', async () => {
    const guest = await invite(server, world.linYue, '外拍', 'guest')
    const taskId = await addTask(world, { ownerId: guest.id })
    expect(await toldOf(guest, taskId)).toHaveLength(1)
    await world.linYue.call(operations.tasks.update, { campaignId, taskId, ownerId: world.chenHao.id })
    expect(await guest.call(operations.notices.list, {})).toEqual({ notices: [], unread: 0 })
    await world.linYue.call(operations.tasks.batch, { campaignId, remove: [taskId] })
    expect(await toldOf(world.chenHao, taskId)).toEqual([])
  })

  test('tells a page that is open, and nobody else’s', async () => {
    const [mine, theirs] = [await listenLive(world.zhangMin), await listenLive(world.heJing)]
    await world.linYue.call(operations.notices.changeSettings, { kinds: { reviewMinutes: 'inboxOnly' } })
    await addTask(world, { ownerId: world.zhangMin.id })
    const heard: string[] = []
    while (!heard.includes('notice')) heard.push(...((await mine.next()).topics ?? []))
    await world.linYue.call(operations.people.create, { name: '路人' })
    const others: string[] = []
    while (!others.includes('person')) others.push(...((await theirs.next()).topics ?? []))
    expect(others).not.toContain('notice')
    expect([...heard, ...others]).not.toContain('noticeSetting')
    await Promise.all([mine.close(), theirs.close()])
  })
})

test('a kind that somebody turned off tells them nothing, one that they turned down tells it less urgently, and its neighbours go on', async () => {
  const member = await invite(server, world.linYue, '安静', 'member')
  await member.call(operations.notices.changeSettings, { kinds: { assigned: 'off', returned: 'inboxOnly' } })
  await member.call(operations.notices.changeSettings, { kinds: { rescheduled: 'digest' } })
  expect(await member.call(operations.notices.settings, {})).toMatchObject({
    kinds: { assigned: 'off', returned: 'inboxOnly', rescheduled: 'digest' },
  })
  const taskId = await addTask(world, { ownerId: member.id, reviewerId: world.linYue.id })
  await member.call(operations.tasks.submitForReview, { campaignId, taskId })
  await world.linYue.call(operations.tasks.returnForRework, { campaignId, taskId, note: '缺字幕' })
  await member.call(operations.tasks.submitForReview, { campaignId, taskId })
  await world.linYue.call(operations.tasks.accept, { campaignId, taskId })
  expect(await toldOf(member, taskId)).toMatchObject([
    { kind: 'accepted', urgency: 'digest' },
    { kind: 'returned', urgency: 'inboxOnly' },
  ])
})
