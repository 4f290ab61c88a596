import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

test('a pasted rectangle is one event: what can’t be taken is named by its cell, the rest is saved', async () => {
  const [first, second] = [await addTask(world), await addTask(world, { quantityPlanned: 5 })]
  const created = randomUUID()
  const { eventId, refused } = await batch(world.linYue, {
    create: [{ id: created, name: '新任务', plannedStart: '2024-06-20', plannedFinish: '2024-06-10' }],
    update: [
      { taskId: first, patch: { plannedStart: '2024-06-09', actualStart: '2024-06-20' } },
      { taskId: second, patch: { percentComplete: 70, remarks: '留下' } },
      { taskId: randomUUID(), patch: { remarks: '没有这个任务' } },
    ],
  })
  expect(refused.map(({ field, code }) => [field, code])).toEqual([
    ['plannedFinish', 'finishBeforeStart'],
    ['actualStart', 'actualInFuture'],
    ['percentComplete', 'percentFollowsCount'],
    [null, 'notFound'],
  ])
  expect(await seen(created)).toMatchObject({ plannedStart: '2024-06-20', plannedFinish: null })
  expect(await seen(first)).toMatchObject({ plannedStart: '2024-06-09', actualStart: null })
  expect(await seen(second)).toMatchObject({ percentComplete: 0, remarks: '留下' })
  await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
  expect(await seen(created)).toBeUndefined()
  expect(await seen(first)).toMatchObject({ plannedStart: null })
})

test('every refusal comes with a sentence in the caller’s language', async () => {
  const input = { campaignId, update: [{ taskId: await addTask(world), patch: { actualStart: '2024-06-20' } }] }
  const english = await world.linYue.call(operations.tasks.batch, input, { headers: { 'accept-language': 'en' } })
  expect(english.refused[0]?.message).toContain('2024-06-20 has not come yet')
})

test('a task that is named twice takes both edits', async () => {
  const taskId = await addTask(world, { ownerId: world.zhangMin.id })
  await batch(world.zhangMin, {
    update: [
      { taskId, patch: { percentComplete: 30, statusNote: '第一稿' } },
      { taskId, patch: { percentComplete: 50 } },
    ],
  })
  expect(await seen(taskId)).toMatchObject({ percentComplete: 50, statusNote: '第一稿' })
  const { progressUpdates } = await world.linYue.call(operations.progressUpdates.list, { campaignId, taskId })
  expect(progressUpdates).toMatchObject([{ day: TODAY, percentComplete: 50, note: '第一稿' }])
})

test('a task that is changed and removed is removed, once', async () => {
  const taskId = await addTask(world)
  const { refused } = await batch(world.linYue, {
    update: [{ taskId, patch: { remarks: '来不及了' } }],
    remove: [taskId, taskId],
  })
  expect([refused, await seen(taskId)]).toEqual([[], undefined])
})

test('new tasks go below the last one of their phase, in the order given', async () => {
  const { linYue, phaseIds } = world
  const names = ['甲', '乙', '丙'].map((name) => `${name} ${randomUUID()}`)
  await batch(linYue, { create: names.map((name) => ({ name, phaseId: phaseIds.closing })) })
  const { tasks } = await linYue.call(operations.tasks.list, { campaignId, phaseId: phaseIds.closing })
  expect(tasks.slice(-3).map(({ name }) => name)).toEqual(names)
})

test('a batch that changes nothing is no event', async () => {
  const before = await world.linYue.call(operations.campaigns.plan, { campaignId })
  const answer = await batch(world.linYue, { update: [{ taskId: world.taskIds.ads, patch: { name: '朋友圈广告投放' } }] })
  expect(answer).toEqual({ revision: before.revision, eventId: null, refused: [] })
})

describe('an owner’s paste over the whole sheet', () => {
  test('is taken where the cells are theirs', async () => {
    const [mine, theirs] = [await addTask(world, { ownerId: world.zhangMin.id }), world.taskIds.influencers]
    const { refused } = await batch(world.zhangMin, {
      create: [{ name: '我加的' }],
      update: [
        { taskId: mine, patch: { name: '改名', issue: '缺料' } },
        { taskId: theirs, patch: { issue: '缺料' } },
      ],
      remove: [mine],
    })
    expect(refused.map(({ taskId, field, code }) => [taskId, field, code])).toEqual([
      [expect.any(String), null, 'notAllowed'],
      [mine, null, 'notAllowed'],
      [mine, 'name', 'onlyLead'],
      [theirs, 'issue', 'onlyOwner'],
    ])
    expect(await seen(mine)).toMatchObject({ issue: '缺料' })
  })
})

test('two members who said different things in one batch each keep their own words', async () => {
  const [noted, counted] = [await addTask(world), await addTask(world)]
  await batch(world.linYue, {
    update: [
      { taskId: noted, patch: { statusNote: '谈妥' } },
      { taskId: counted, patch: { percentComplete: 20 } },
    ],
  })
  const notes = async (taskId: string) =>
    (await world.linYue.call(operations.progressUpdates.list, { campaignId, taskId })).progressUpdates.map(({ note }) => note)
  expect([await notes(noted), await notes(counted)]).toEqual([['谈妥'], ['']])
})

function batch(person: Person, edits: Omit<z.input<typeof operations.tasks.batch.input>, 'campaignId'>) {
  return person.call(operations.tasks.batch, { campaignId, ...edits })
}

function seen(taskId: string) {
  return seenTask(world.linYue, campaignId, taskId)
}
