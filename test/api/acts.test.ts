import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** Somebody with the link and nothing else. */
let holder: Person

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  holder = server.visitor()
})
afterAll(() => server.close())

async function linkTo(taskId: string): Promise<string> {
  const { address } = await world.linYue.call(operations.acts.link, { campaignId, taskId })
  return address.slice('/act/'.length)
}

const seen = (taskId: string) => seenTask(world.linYue, campaignId, taskId)

describe('the link to a task', () => {
  test('shows that task and nothing else, to somebody who has not signed in', async () => {
    const token = await linkTo(world.taskIds.influencers)
    const shown = await holder.call(operations.acts.open, { token })
    expect(shown).toMatchObject({ personName: '陈昊', campaignName: '夏季新品上市', recordedToday: false })
    expect(shown.task).toMatchObject({ name: 'KOL内容发布', quantityPlanned: 5 })
    expect(Object.keys(shown.task)).not.toContain('remarks')
  })

  test('records as its owner, of whom nothing else is asked', async () => {
    const taskId = await addTask(world, { ownerId: world.zhaoId, quantityPlanned: 5 })
    const token = await linkTo(taskId)
    const after = await holder.call(operations.acts.record, { token, quantityDone: 3 })
    expect(after).toMatchObject({ recordedToday: true, task: { quantityDone: 3, percentComplete: 60 } })
    const { progressUpdates } = await world.linYue.call(operations.progressUpdates.list, { campaignId, taskId })
    expect(progressUpdates).toMatchObject([{ authorId: world.zhaoId, day: '2024-06-08', quantityDone: 3 }])
  })

  test('used twice has recorded once', async () => {
    const taskId = await addTask(world, { ownerId: world.chenHao.id })
    const token = await linkTo(taskId)
    const [first, second] = [
      await holder.call(operations.acts.record, { token, finish: true }),
      await holder.call(operations.acts.record, { token, finish: true }),
    ]
    expect(second).toEqual(first)
    const { entries } = await world.linYue.call(operations.tasks.history, { campaignId, taskId })
    expect(entries.map(({ type }) => type)).toEqual(['progressRecorded', 'taskCreated'])
  })

  test('says that nothing changed, what is wrong, and hands in what somebody must accept', async () => {
    const taskId = await addTask(world, { ownerId: world.studio.id, reviewerId: world.linYue.id })
    const token = await linkTo(taskId)
    expect(await holder.call(operations.acts.record, { token })).toMatchObject({ recordedToday: true })
    await holder.call(operations.acts.record, { token, issue: '场地没电' })
    expect(await seen(taskId)).toMatchObject({ issue: '场地没电' })
    expect(await holder.call(operations.acts.record, { token, finish: true })).toMatchObject({
      task: { reviewState: 'submitted' },
    })
    await holder.call(operations.acts.record, { token, finish: true })
    expect(await seen(taskId)).toMatchObject({ reviewState: 'submitted', submissionVersion: 1 })
  })
})

describe('a link that is no good', () => {
  test.each(['', 'x', 'AAAA'])('for being none: %j', async (token) => {
    expect(await holder.refused(operations.acts.open, { token })).toMatchObject({ status: 404 })
  })

  test('for having been changed to another task', async () => {
    const token = await linkTo(world.taskIds.ads)
    const bytes = Buffer.from(token, 'base64url')
    bytes.set(Buffer.from(world.taskIds.influencers.replaceAll('-', ''), 'hex'), 32)
    const changed = bytes.toString('base64url')
    expect(await holder.refused(operations.acts.record, { token: changed, finish: true })).toMatchObject({
      status: 404,
      code: 'deadLink',
    })
  })

  test('for the task being somebody else’s by now, or gone', async () => {
    const taskId = await addTask(world, { ownerId: world.chenHao.id })
    const token = await linkTo(taskId)
    await world.linYue.call(operations.tasks.update, { campaignId, taskId, ownerId: world.zhangMin.id })
    expect(await holder.refused(operations.acts.record, { token, finish: true })).toMatchObject({ status: 404, code: 'deadLink' })
    expect(await seen(taskId)).toMatchObject({ actualFinish: null })
  })

  test('for the day being over, which it says', async () => {
    const token = await linkTo(world.taskIds.ads)
    await world.linYue.call(operations.workspace.update, { pinnedToday: '2024-06-09' })
    expect(await holder.refused(operations.acts.record, { token, finish: true })).toMatchObject({
      status: 410,
      code: 'linkExpired',
    })
    await world.linYue.call(operations.workspace.update, { pinnedToday: '2024-06-08' })
  })

  test('is not guessed for ever', async () => {
    let last = await holder.refused(operations.acts.open, { token: 'x' })
    for (let tries = 0; tries < 70 && last.status === 404; tries++)
      last = await holder.refused(operations.acts.open, { token: 'x' })
    expect(last).toMatchObject({ status: 429, code: 'tooManyAttempts' })
  })
})
