import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { listenLive } from '#test/live.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

const { comments, events, notices } = operations

let server: TestServer
let world: World
let about: { campaignId: string; subjectNoun: 'task'; subjectId: string }

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
beforeEach(async () => {
  const subjectId = await addTask(world, { name: '短视频', ownerId: world.studio.id, reviewerId: world.linYue.id })
  about = { campaignId: world.campaignId, subjectNoun: 'task', subjectId }
})
afterAll(() => server.close())

const say = (who: Named, text: string, mentionedIds: string[] = []) => who.call(comments.create, { ...about, text, mentionedIds })
const said = async (who = world.linYue) => (await who.call(comments.list, about)).comments
const heard = async (who: Named) =>
  (await who.call(notices.list, {})).notices.filter(
    ({ kind, subjectId }) => kind === 'mentioned' && subjectId === about.subjectId,
  )

test('what is said stands there in its order, with who said it', async () => {
  await say(world.linYue, '第二条要竖版')
  await say(world.studio, '收到，今天改')
  expect(await said(world.studio)).toMatchObject([
    { text: '第二条要竖版', authorId: world.linYue.id, isEdited: false },
    { text: '收到，今天改', authorId: world.studio.id },
  ])
})

test('who is named with @ hears of it, once; an edit tells only whom it adds', async () => {
  const { id } = await say(world.linYue, '@张敏 请配文案', [world.zhangMin.id, world.zhangMin.id])
  expect(await heard(world.zhangMin)).toMatchObject([
    { actorName: '林悦', params: { subject: '短视频', text: '@张敏 请配文案' } },
  ])
  await world.zhangMin.call(notices.markAllRead, {})
  const mentionedIds = [world.zhangMin.id, world.chenHao.id]
  await world.linYue.call(comments.update, {
    campaignId: about.campaignId,
    commentId: id,
    text: '@张敏 @陈昊 请看',
    mentionedIds,
  })
  expect((await heard(world.zhangMin)).filter(({ readAt }) => readAt === null)).toEqual([])
  expect(await heard(world.chenHao)).toHaveLength(1)
})

test('a guest hears only of what they may see', async () => {
  await say(world.linYue, '@光影工作室 请看', [world.studio.id])
  expect(await heard(world.studio)).toHaveLength(1)
  about.subjectId = await addTask(world, { ownerId: world.zhangMin.id })
  await say(world.linYue, '@光影工作室 报价保密', [world.studio.id])
  expect(await heard(world.studio)).toEqual([])
  expect(await world.studio.refused(comments.list, about)).toMatchObject({ status: 404 })
  expect(await world.studio.refused(comments.create, { ...about, text: 'x' })).toMatchObject({ status: 404 })
})

test('who is named must be of the workspace', async () => {
  const elsewhere = { ...about, text: '@外人', mentionedIds: [world.stranger.id] }
  expect(await world.linYue.refused(comments.create, elsewhere)).toMatchObject({
    code: 'unknownReference',
    field: 'mentionedIds',
  })
})

describe('a comment is changed', () => {
  const edit = { text: '改过的' }

  test('by its writer, and says so', async () => {
    const { id } = await say(world.studio, '原来的')
    await world.studio.call(comments.update, { campaignId: about.campaignId, commentId: id, ...edit })
    expect(await said()).toMatchObject([{ text: '改过的', isEdited: true }])
  })

  test('by nobody else, not even a lead', async () => {
    const { id } = await say(world.studio, '原来的')
    const where = { campaignId: about.campaignId, commentId: id, ...edit }
    expect(await world.linYue.refused(comments.update, where)).toMatchObject({ status: 403, code: 'onlyItsWriter' })
  })

  test('within a day', async () => {
    const { id } = await say(world.studio, '原来的')
    const client = new Client(server.database.owner)
    await client.connect()
    await client.query(`update comment set created_at = now() - interval '25 hours' where id = $1`, [id])
    await client.end()
    const where = { campaignId: about.campaignId, commentId: id, ...edit }
    expect(await world.studio.refused(comments.update, where)).toMatchObject({ status: 409, code: 'commentIsOld' })
  })
})

test('a comment is removed by its writer or a lead, and comes back by undo', async () => {
  const { id } = await say(world.studio, '误发')
  const where = { campaignId: about.campaignId, commentId: id }
  expect(await world.zhangMin.refused(comments.remove, where)).toMatchObject({ status: 403, code: 'onlyItsAuthor' })
  const { eventId } = await world.studio.call(comments.remove, where)
  expect(await said()).toEqual([])
  await world.studio.call(events.undo, { campaignId: about.campaignId, eventId: eventId! })
  expect(await said()).toMatchObject([{ text: '误发' }])
})

test('who only looks at the campaign reads and says nothing', async () => {
  await say(world.studio, '收到')
  expect(await said(world.heJing)).toHaveLength(1)
  expect(await world.heJing.refused(comments.create, { ...about, text: 'x' })).toMatchObject({ code: 'onlyThoseOfTheTask' })
})

test('others see a comment at once', async () => {
  const line = await listenLive(world.linYue, about.campaignId)
  await say(world.studio, '刚传了')
  expect(await line.next()).toEqual({ topics: ['comment'], campaignId: about.campaignId })
  await line.close()
})
