import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** A fresh task of 张敏, which 陈昊 reviews where a test says so. */
let taskId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  taskId = await addTask(world, { ownerId: world.zhangMin.id })
})

describe('a day’s progress', () => {
  test('moves the task and stands under its day', async () => {
    await record({ percentComplete: 60, note: '两组素材已上线' })
    expect(await task()).toMatchObject({ percentComplete: 60, actualStart: TODAY, statusNote: '两组素材已上线' })
    expect(await recorded()).toEqual([[TODAY, 60, '两组素材已上线']])
  })

  test('is one entry a day; the second says only what it says', async () => {
    await record({ percentComplete: 60, note: '两组素材已上线' })
    await record({ percentComplete: 70 })
    expect(await recorded()).toEqual([[TODAY, 70, '两组素材已上线']])
  })

  test('is recorded by an edit in the sheet as well, with the words of that edit only', async () => {
    await record({ percentComplete: 20, note: '开始' })
    await world.zhangMin.call(operations.tasks.update, { campaignId, taskId, percentComplete: 50 })
    expect(await recorded()).toEqual([[TODAY, 50, '开始']])
  })
})

describe('an entry for an earlier day', () => {
  test('corrects that day and leaves today’s percent', async () => {
    await record({ percentComplete: 60 })
    const { revision } = await record({ day: '2024-06-06', percentComplete: 40, note: '补记' })
    expect(await task()).toMatchObject({ percentComplete: 60, statusNote: '' })
    await record({ day: '2024-06-06', percentComplete: 30 })
    expect(await recorded()).toEqual([
      [TODAY, 60, ''],
      ['2024-06-06', 30, '补记'],
    ])
    const { events } = await world.linYue.call(operations.events.list, { campaignId, limit: 2 })
    expect(events.map((event) => [event.type, event.revision])).toEqual([
      ['progressCorrected', revision + 1],
      ['progressCorrected', revision],
    ])
  })

  test('does not reopen a task that came finished from an import', async () => {
    const finished = { ownerId: world.zhangMin.id, actualStart: '2024-06-01', actualFinish: '2024-06-03' }
    taskId = await addTask(world, finished)
    await record({ day: '2024-06-02', percentComplete: 50 })
    expect(await task()).toMatchObject({ percentComplete: 100, actualFinish: '2024-06-03' })
  })

  test('is not tomorrow', async () => {
    const tomorrow = { campaignId, taskId, day: '2024-06-09', percentComplete: 10 }
    const refusal = await world.zhangMin.refused(operations.progressUpdates.record, tomorrow)
    expect(refusal).toMatchObject({ status: 422, code: 'progressInFuture', field: 'day' })
  })
})

test('late and finished are both true', async () => {
  const late = { ownerId: world.zhangMin.id, plannedStart: '2024-06-02', plannedFinish: '2024-06-05' }
  taskId = await addTask(world, late)
  const counts = async () =>
    (await world.linYue.call(operations.campaigns.list, {})).campaigns.find(({ id }) => id === campaignId)!.tasks
  const before = await counts()
  await record({ status: 'completed' })
  const after = await counts()
  expect([after.overdue - before.overdue, after.completed - before.completed]).toEqual([-1, 1])
  expect(await task()).toMatchObject({ plannedFinish: '2024-06-05', actualFinish: TODAY })
})

test('only the owner, who helps, and a lead record progress', async () => {
  const input = { campaignId, taskId, day: TODAY, percentComplete: 10 }
  expect(await world.chenHao.refused(operations.progressUpdates.record, input)).toMatchObject({ status: 403, code: 'onlyOwner' })
  expect(await world.heJing.refused(operations.progressUpdates.record, input)).toMatchObject({ status: 403, code: 'onlyOwner' })
  await world.linYue.call(operations.tasks.update, { campaignId, taskId, collaboratorIds: [world.chenHao.id] })
  await world.chenHao.call(operations.progressUpdates.record, input)
})

describe('a review', () => {
  beforeEach(() => world.linYue.call(operations.tasks.update, { campaignId, taskId, reviewerId: world.chenHao.id }))

  test('is submitted by the owner and accepted by the reviewer, which finishes the task', async () => {
    await world.zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    const { toReview } = await world.chenHao.call(operations.today.tasks, {})
    expect(toReview.map(({ id }) => id)).toContain(taskId)
    await world.chenHao.call(operations.tasks.accept, { campaignId, taskId })
    expect(await task()).toMatchObject({
      reviewState: 'accepted',
      submissionVersion: 1,
      actualFinish: TODAY,
      percentComplete: 100,
    })
    const { entries } = await world.linYue.call(operations.tasks.history, { campaignId, taskId })
    expect(entries[0]).toMatchObject({ type: 'task:accept', actorId: world.chenHao.id })
  })

  test('may send the work back with what is missing, and see it again as the next version', async () => {
    await world.zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    await world.chenHao.call(operations.tasks.returnForRework, { campaignId, taskId, note: '缺字幕' })
    expect(await task()).toMatchObject({ reviewState: 'returned', statusNote: '缺字幕', actualFinish: null })
    await world.zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    expect(await task()).toMatchObject({ reviewState: 'submitted', submissionVersion: 2 })
  })

  test('is the reviewer’s alone', async () => {
    const { zhangMin, linYue } = world
    await zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    for (const person of [zhangMin, linYue])
      expect(await person.refused(operations.tasks.accept, { campaignId, taskId })).toMatchObject({
        status: 403,
        code: 'onlyReviewer',
      })
    for (const patch of [{ status: 'completed' as const }, { actualFinish: TODAY }])
      expect(await linYue.refused(operations.tasks.update, { campaignId, taskId, ...patch })).toMatchObject({
        code: 'needsAcceptance',
      })
  })

  test('does not revive what was cancelled meanwhile', async () => {
    await world.zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    await world.linYue.call(operations.tasks.update, { campaignId, taskId, status: 'cancelled' })
    const refusal = await world.chenHao.refused(operations.tasks.accept, { campaignId, taskId })
    expect(refusal).toMatchObject({ status: 409, code: 'alreadyFinished' })
  })
})

type Said = Partial<z.input<typeof operations.progressUpdates.record.input>>

function record(says: Said) {
  return world.zhangMin.call(operations.progressUpdates.record, { campaignId, taskId, day: TODAY, ...says })
}

function task() {
  return seenTask(world.linYue, campaignId, taskId)
}

async function recorded() {
  const { progressUpdates } = await world.linYue.call(operations.progressUpdates.list, { campaignId, taskId })
  return progressUpdates.map(({ day, percentComplete, note }) => [day, percentComplete, note])
}
