import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** A fresh lesson of 陈昊, from his KOL task. */
let lessonId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  lessonId = (await write(world.chenHao)).id
})

describe('writing one down:', () => {
  test('from a task in one step, and every member of the workspace reads it', async () => {
    expect(await seen(world.heJing)).toMatchObject({
      kind: 'improvement',
      content: '提前签订详细排期协议',
      tags: ['KOL', '排期'],
      campaignKind: 'launch',
      campaignName: '夏季新品上市',
      sourceNoun: 'task',
      sourceId: world.taskIds.influencers,
      authorId: world.chenHao.id,
      writtenOn: TODAY,
      votes: 0,
      isMine: false,
    })
  })

  test('of no campaign, too', async () => {
    const { id, eventId } = await world.heJing.call(operations.lessons.write, { kind: 'success', content: '周五不发长文' })
    expect(eventId).toEqual(expect.any(String))
    expect(await seen(world.zhangMin, id)).toMatchObject({ campaignId: null, campaignName: null, campaignKind: null })
  })

  test('not from what is in another campaign, nor from something of none', async () => {
    const source = { sourceNoun: 'task', sourceId: world.taskIds.ads } as const
    const lesson = { kind: 'success', content: '好' } as const
    for (const place of [{ campaignId: world.privateCampaignId }, {}])
      expect(await world.linYue.refused(operations.lessons.write, { ...lesson, ...place, ...source })).toMatchObject({
        status: 422,
        field: 'sourceId',
      })
  })

  test('who only looks at a campaign does not write its lessons', async () => {
    const input = { campaignId, kind: 'success', content: '好' } as const
    expect(await world.heJing.refused(operations.lessons.write, input)).toMatchObject({ status: 403 })
  })

  test('undo takes it back', async () => {
    const { id, eventId } = await write(world.chenHao)
    await world.chenHao.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await seen(world.chenHao, id)).toBeUndefined()
  })
})

describe('who sees what:', () => {
  test('the lessons of a private campaign only those who see that campaign', async () => {
    const { id } = await world.linYue.call(operations.lessons.write, {
      campaignId: world.privateCampaignId,
      kind: 'success',
      content: '保密的经验',
    })
    expect(await seen(world.linYue, id)).toBeDefined()
    expect(await seen(world.zhangMin, id)).toBeUndefined()
    expect(await world.zhangMin.refused(operations.lessons.vote, { lessonId: id, isUseful: true })).toMatchObject({ status: 404 })
    expect(await world.chenHao.refused(operations.lessons.merge, { lessonId, intoId: id })).toMatchObject({
      status: 422,
      field: 'intoId',
    })
  })

  test('a guest nothing', async () => {
    expect(await world.studio.refused(operations.lessons.list, {})).toMatchObject({ status: 403 })
    expect(await world.studio.refused(operations.lessons.vote, { lessonId, isUseful: true })).toMatchObject({ status: 403 })
  })

  test('another workspace nothing', async () => {
    expect((await world.stranger.call(operations.lessons.list, {})).lessons).toEqual([])
    expect(await world.stranger.refused(operations.lessons.vote, { lessonId, isUseful: true })).toMatchObject({ status: 404 })
  })
})

describe('in use:', () => {
  test('everybody’s voice counts once, and can be taken back', async () => {
    for (const person of [world.heJing, world.heJing, world.zhangMin]) await vote(person)
    expect(await seen(world.heJing)).toMatchObject({ votes: 2, hasMyVote: true })
    await world.heJing.call(operations.lessons.vote, { lessonId, isUseful: false })
    expect(await seen(world.heJing)).toMatchObject({ votes: 1, hasMyVote: false })
  })

  test('one that proved wrong is withdrawn with a reason, and brought back', async () => {
    await world.chenHao.call(operations.lessons.withdraw, { lessonId, reason: '平台规则变了' })
    expect(await seen(world.heJing)).toBeUndefined()
    expect(await seenOutOfUse(lessonId)).toMatchObject({ state: 'withdrawn', reason: '平台规则变了' })
    expect(await world.heJing.refused(operations.lessons.vote, { lessonId, isUseful: true })).toMatchObject({
      code: 'lessonOutOfUse',
    })
    await world.linYue.call(operations.lessons.restore, { lessonId })
    expect(await seen(world.heJing)).toMatchObject({ state: 'active', reason: '' })
  })

  test('a withdrawal is undone like everything else', async () => {
    const { eventId } = await world.chenHao.call(operations.lessons.withdraw, { lessonId, reason: '平台规则变了' })
    await world.chenHao.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await seen(world.heJing)).toMatchObject({ state: 'active' })
  })

  test('a double is merged: one stands for both, and a voice for either counts once', async () => {
    const { id: double } = await write(world.chenHao)
    await vote(world.heJing)
    await vote(world.zhangMin)
    await vote(world.heJing, double)
    await world.chenHao.call(operations.lessons.merge, { lessonId: double, intoId: lessonId })
    expect(await seen(world.heJing, double)).toBeUndefined()
    expect(await seen(world.heJing)).toMatchObject({ votes: 2, hasMyVote: true })
    expect(await world.linYue.refused(operations.lessons.merge, { lessonId, intoId: double })).toMatchObject({
      code: 'lessonStandsForOthers',
    })
    await world.chenHao.call(operations.lessons.restore, { lessonId: double })
    expect(await seen(world.heJing, double)).toMatchObject({ votes: 1 })
  })

  test('no lesson is merged into itself, or into one that is out of use', async () => {
    const { id: other } = await write(world.chenHao)
    await world.chenHao.call(operations.lessons.withdraw, { lessonId: other, reason: '过时' })
    const merge = (intoId: string) => world.chenHao.refused(operations.lessons.merge, { lessonId, intoId })
    expect(await merge(lessonId)).toMatchObject({ code: 'lessonMergedWithItself' })
    expect(await merge(other)).toMatchObject({ code: 'lessonOutOfUse' })
  })

  test('what it says is its author’s and the leads’ to change', async () => {
    const update = { lessonId, appliesWhen: 'KOL 合作', tags: ['#KOL', 'kol', '合同'] }
    expect(await world.zhangMin.refused(operations.lessons.update, update)).toMatchObject({ code: 'notYourLesson' })
    await world.linYue.call(operations.lessons.update, update)
    expect(await seen(world.chenHao)).toMatchObject({ appliesWhen: 'KOL 合作', tags: ['KOL', '合同'] })
  })
})

describe('written twice, or at once:', () => {
  test('what says nearly the same is offered before another is written', async () => {
    const similar = async (text: string) =>
      (await world.heJing.call(operations.lessons.similar, { text })).lessons.map(({ content }) => content)
    expect(await similar('要提前签订排期协议')).toContain('提前签订详细排期协议')
    expect(await similar('预算分三次付给场地方')).toEqual([])
  })

  test('a merger keeps what the other rests on, and its tags', async () => {
    const { id: double } = await write(world.chenHao)
    await world.chenHao.call(operations.lessons.update, { lessonId: double, evidence: '两位博主晚发三天', tags: ['合同'] })
    await world.chenHao.call(operations.lessons.update, { lessonId, evidence: '去年也晚了' })
    await world.chenHao.call(operations.lessons.merge, { lessonId: double, intoId: lessonId })
    expect(await seen(world.heJing)).toMatchObject({ evidence: '去年也晚了\n两位博主晚发三天', tags: ['KOL', '排期', '合同'] })
  })

  test('who edits what somebody else just changed is told both values', async () => {
    const { revision } = (await seen(world.chenHao))!
    await world.linYue.call(operations.lessons.update, { lessonId, basedOn: revision, content: '提前两周签排期协议' })
    const edit = { lessonId, basedOn: revision, content: '提前一周签排期协议' }
    expect(await world.chenHao.refused(operations.lessons.update, edit)).toMatchObject({
      status: 409,
      conflicts: [{ field: 'content', yours: '提前一周签排期协议', theirs: '提前两周签排期协议' }],
    })
    await world.chenHao.call(operations.lessons.update, { lessonId, basedOn: revision, appliesWhen: '与达人合作' })
    expect(await seen(world.chenHao)).toMatchObject({ content: '提前两周签排期协议', appliesWhen: '与达人合作' })
  })
})

describe('where it is needed:', () => {
  test('a KOL task is offered what another campaign learned, until it was made a task or dismissed', async () => {
    const { id } = await laterCampaign()
    const { id: taskId } = await world.linYue.call(operations.tasks.create, { campaignId: id, name: '达人内容发布' })
    const offered = async () => (await world.linYue.call(operations.lessons.fitting, { campaignId: id, taskId })).lessons
    expect((await offered()).map(({ content }) => content)).toContain('提前签订详细排期协议')
    const about = { campaignId: id, lessonId }
    const added = await world.linYue.call(operations.lessons.addAsTask, { ...about, taskId })
    const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId: id })
    expect(tasks.find((task) => task.id === added.id)).toMatchObject({ name: '提前签订详细排期协议' })
    const isOffered = async () => (await offered()).some((lesson) => lesson.id === lessonId)
    expect(await isOffered()).toBe(false)
    await world.linYue.call(operations.events.undo, { campaignId: id, eventId: added.eventId! })
    await withdrawOthers(lessonId)
    expect(await isOffered()).toBe(true)
    await world.linYue.call(operations.lessons.dismiss, about)
    expect(await isOffered()).toBe(false)
  })

  test('a task of something else is offered nothing, nor is the campaign that learned it', async () => {
    const { id } = await laterCampaign()
    const { id: taskId } = await world.linYue.call(operations.tasks.create, { campaignId: id, name: '财务结算' })
    expect((await world.linYue.call(operations.lessons.fitting, { campaignId: id, taskId })).lessons).toEqual([])
    const own = { campaignId, taskId: world.taskIds.influencers }
    expect((await world.linYue.call(operations.lessons.fitting, own)).lessons).toEqual([])
  })

  test('a meeting is reminded of it', async () => {
    const { id } = await laterCampaign()
    await world.linYue.call(operations.tasks.create, { campaignId: id, name: 'KOL内容发布' })
    const { pack } = await world.linYue.call(operations.reviews.prepare, { campaignId: id, kind: 'dailyStandup' })
    expect(pack.lessons.map(({ text }) => text)).toContain('提前签订详细排期协议')
  })

  test('a guest is offered nothing', async () => {
    const video = { campaignId, taskId: world.taskIds.video }
    expect(await world.studio.refused(operations.lessons.fitting, video)).toMatchObject({ status: 403 })
  })
})

function laterCampaign() {
  const period = { startDate: '2024-09-01', endDate: '2024-09-30' }
  return world.linYue.call(operations.campaigns.create, { name: '秋季新品上市', kind: 'launch', ...period })
}

/** So that only this one can be offered. */
async function withdrawOthers(id: string) {
  const { lessons } = await world.linYue.call(operations.lessons.list, {})
  for (const lesson of lessons.filter((other) => other.id !== id))
    await world.linYue.call(operations.lessons.withdraw, { lessonId: lesson.id, reason: '重复' })
}

function write(author: Person) {
  return author.call(operations.lessons.write, {
    campaignId,
    kind: 'improvement',
    content: '提前签订详细排期协议',
    tags: ['KOL', '排期'],
    sourceNoun: 'task',
    sourceId: world.taskIds.influencers,
  })
}

function vote(person: Person, id = lessonId) {
  return person.call(operations.lessons.vote, { lessonId: id, isUseful: true })
}

async function seen(person: Person, id = lessonId) {
  const { lessons } = await person.call(operations.lessons.list, {})
  return lessons.find((lesson) => lesson.id === id)
}

async function seenOutOfUse(id: string) {
  const { lessons } = await world.heJing.call(operations.lessons.list, { outOfUse: 'yes' })
  return lessons.find((lesson) => lesson.id === id)
}
