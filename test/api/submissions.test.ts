import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { files, filesOf, upload } from '#test/attachmentWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

const { attachments, events, submissions, tasks } = operations

let server: TestServer
let world: World
let about: { campaignId: string; taskId: string }

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
beforeEach(async () => {
  const taskId = await addTask(world, { ownerId: world.studio.id, reviewerId: world.linYue.id })
  about = { campaignId: world.campaignId, taskId }
})
afterAll(() => server.close())

const listed = async (who = world.studio) => (await who.call(submissions.list, about)).submissions
const attach = async (name: string, file = files.png) => (await upload(world, world.studio, about.taskId, name, file)).id

test('each submission keeps its files, its words and the reviewer’s: v1 returned, v2 accepted', async () => {
  const first = await attach('成片.png')
  await world.studio.call(tasks.submitForReview, { ...about, note: '请审', attachmentIds: [first] })
  await world.linYue.call(tasks.returnForRework, { ...about, note: '缺字幕' })
  const second = await attach('成片.png', Buffer.concat([files.png, Buffer.from('字幕')]))
  await world.studio.call(tasks.submitForReview, { ...about, note: '加了字幕', attachmentIds: [second] })
  await world.linYue.call(tasks.accept, about)
  const given = {
    taskId: about.taskId,
    authorId: world.studio.id,
    day: '2024-06-08',
    judgeId: world.linYue.id,
    judgedOn: '2024-06-08',
  }
  expect(await listed()).toMatchObject([
    { ...given, version: 2, note: '加了字幕', attachmentIds: [second], verdict: 'accepted', verdictNote: '' },
    { ...given, version: 1, note: '请审', attachmentIds: [first], verdict: 'returned', verdictNote: '缺字幕' },
  ])
  expect(await seenTask(world.linYue, about.campaignId, about.taskId)).toMatchObject({
    actualFinish: '2024-06-08',
    reviewState: 'accepted',
    submissionVersion: 2,
  })
})

test('a reviewed task finishes in no other way', async () => {
  expect(await world.studio.refused(tasks.update, { ...about, status: 'completed' })).toMatchObject({ code: 'needsAcceptance' })
  expect(await world.linYue.refused(tasks.update, { ...about, actualFinish: '2024-06-08' })).toMatchObject({
    code: 'needsAcceptance',
  })
})

test('only files of the task itself can be handed in', async () => {
  const other = await addTask(world, { ownerId: world.studio.id })
  const { id } = await upload(world, world.studio, other, '别处.png', files.png)
  const refusal = await world.studio.refused(tasks.submitForReview, { ...about, attachmentIds: [id] })
  expect(refusal).toMatchObject({ status: 422, code: 'notAFileOfTheTask', field: 'attachmentIds' })
  expect(await listed()).toEqual([])
})

test('what was handed in is not taken away: neither removed nor undone', async () => {
  const { id, eventId } = await upload(world, world.studio, about.taskId, '成片.png', files.png)
  await world.studio.call(tasks.submitForReview, { ...about, attachmentIds: [id] })
  const removal = { campaignId: about.campaignId, attachmentId: id }
  expect(await world.studio.refused(attachments.remove, removal)).toMatchObject({ status: 409, code: 'fileWasSubmitted' })
  const undo = { campaignId: about.campaignId, eventId: eventId! }
  expect(await world.studio.refused(events.undo, undo)).toMatchObject({ code: 'fileWasSubmitted' })
  expect(await filesOf(world, world.studio, about.taskId)).toHaveLength(1)
})

test('a submission is taken back as one, and the same version can be handed in again', async () => {
  const id = await attach('成片.png')
  const { eventId } = await world.studio.call(tasks.submitForReview, { ...about, attachmentIds: [id] })
  await world.studio.call(events.undo, { campaignId: about.campaignId, eventId: eventId! })
  expect(await listed()).toEqual([])
  expect(await seenTask(world.studio, about.campaignId, about.taskId)).toMatchObject({
    reviewState: 'none',
    submissionVersion: 0,
  })
  await world.studio.call(tasks.submitForReview, { ...about, attachmentIds: [id] })
  expect(await listed()).toMatchObject([{ version: 1, verdict: null }])
})

test('an acceptance that is undone leaves the submission open again', async () => {
  await world.studio.call(tasks.submitForReview, about)
  const { eventId } = await world.linYue.call(tasks.accept, about)
  await world.linYue.call(events.undo, { campaignId: about.campaignId, eventId: eventId! })
  expect(await listed()).toMatchObject([{ version: 1, verdict: null, judgeId: null }])
})

test('a guest sees the submissions of their own tasks and of no others', async () => {
  const taskId = await addTask(world, { ownerId: world.zhangMin.id, reviewerId: world.linYue.id })
  expect(await world.studio.refused(submissions.list, { ...about, taskId })).toMatchObject({ status: 404 })
})
