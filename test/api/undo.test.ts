import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { TODAY, addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** A fresh task of 张敏. */
let taskId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  taskId = await addTask(world, { ownerId: world.zhangMin.id, plannedStart: '2024-06-05', plannedFinish: '2024-06-10' })
})

test('undo gives the task back as it was, in every field', async () => {
  const before = await task()
  const { eventId } = await edit(world.zhangMin, { percentComplete: 100, statusNote: '已上线' })
  expect(await task()).toMatchObject({ actualFinish: TODAY, percentComplete: 100 })
  await undo(world.zhangMin, eventId)
  expect(await task()).toEqual(before)
  expect((await progress()).map(({ percentComplete }) => percentComplete)).toEqual([])
})

test('the undo of an undo does it again, and each event is undone once', async () => {
  const done = await edit(world.zhangMin, { percentComplete: 40 })
  const after = await task()
  const undone = await undo(world.zhangMin, done.eventId)
  expect(await refuseUndo(world.zhangMin, done.eventId)).toMatchObject({ status: 409, code: 'alreadyUndone' })
  await undo(world.zhangMin, undone.eventId)
  expect(await task()).toEqual(after)
})

test('a chosen event can be undone while others stand beside it', async () => {
  const first = await edit(world.linYue, { name: '误改' })
  await edit(world.linYue, { remarks: '保留' })
  await undo(world.linYue, first.eventId)
  expect(await task()).toMatchObject({ name: expect.stringContaining('任务'), remarks: '保留' })
})

test('an event is not undone where later changes stand on it, and the refusal names them', async () => {
  const first = await edit(world.linYue, { plannedFinish: '2024-06-12' })
  await edit(world.linYue, { plannedFinish: '2024-06-15' })
  expect(await refuseUndo(world.linYue, first.eventId)).toMatchObject({
    status: 409,
    code: 'laterChanges',
    fields: ['plannedFinish'],
  })
})

test('an undo that would leave a finish before its start is refused', async () => {
  const first = await edit(world.linYue, { plannedStart: '2024-06-01' })
  await edit(world.linYue, { plannedFinish: '2024-06-03' })
  expect(await refuseUndo(world.linYue, first.eventId)).toMatchObject({ status: 409, code: 'laterChanges' })
})

describe('a removal comes back as it was:', () => {
  test('a task', async () => {
    const before = await task()
    const { eventId } = await world.linYue.call(operations.tasks.batch, { campaignId, remove: [taskId] })
    expect(await task()).toBeUndefined()
    await undo(world.linYue, eventId)
    expect(await task()).toEqual(before)
  })

  test('a phase with the tasks that were in it', async () => {
    const { linYue } = world
    const { id: phaseId } = await linYue.call(operations.phases.create, { campaignId, name: '加推期' })
    await edit(linYue, { phaseId })
    const { eventId } = await linYue.call(operations.phases.remove, { campaignId, phaseId })
    expect(await task()).toMatchObject({ phaseId: null })
    await undo(linYue, eventId)
    expect(await task()).toMatchObject({ phaseId })
  })

  test('but not a task whose phase is gone meanwhile', async () => {
    const { linYue } = world
    const { id: phaseId } = await linYue.call(operations.phases.create, { campaignId, name: '加推期' })
    await edit(linYue, { phaseId })
    const removal = await linYue.call(operations.tasks.batch, { campaignId, remove: [taskId] })
    const { eventId } = await linYue.call(operations.phases.remove, { campaignId, phaseId })
    expect(await refuseUndo(linYue, removal.eventId)).toMatchObject({ code: 'unknownReference', field: 'phaseId' })
    await undo(linYue, eventId)
    await undo(linYue, removal.eventId)
    expect(await task()).toMatchObject({ phaseId })
  })

  test('a campaign', async () => {
    const { linYue } = world
    const { id } = await linYue.call(operations.campaigns.create, october)
    const before = await linYue.call(operations.campaigns.plan, { campaignId: id })
    const { eventId } = await linYue.call(operations.campaigns.remove, { campaignId: id })
    expect(await linYue.refused(operations.campaigns.plan, { campaignId: id })).toMatchObject({ status: 404 })
    await linYue.call(operations.events.undo, { campaignId: id, eventId: eventId! })
    const after = await linYue.call(operations.campaigns.plan, { campaignId: id })
    expect({ ...after, revision: before.revision }).toEqual(before)
  })
})

test('a new phase is not taken away under the tasks that came into it', async () => {
  const { linYue } = world
  const { eventId, id: phaseId } = await linYue.call(operations.phases.create, { campaignId, name: '加推期' })
  await edit(linYue, { phaseId })
  expect(await refuseUndo(linYue, eventId)).toMatchObject({ status: 409, code: 'laterChanges', fields: ['phaseId'] })
  await edit(linYue, { phaseId: null })
  await undo(linYue, eventId)
})

test('in a removed campaign nothing else can be undone', async () => {
  const { linYue } = world
  const { id } = await linYue.call(operations.campaigns.create, october)
  const { eventId } = await linYue.call(operations.goals.create, { campaignId: id, metric: '销售额' })
  await linYue.call(operations.campaigns.remove, { campaignId: id })
  const input = { campaignId: id, eventId: eventId! }
  expect(await linYue.refused(operations.events.undo, input)).toMatchObject({ status: 404 })
})

test('the creation of a campaign is taken back by removing it, not by an undo that leaves an empty shell', async () => {
  const { linYue } = world
  const { id } = await linYue.call(operations.campaigns.create, october)
  const { events } = await linYue.call(operations.events.list, { campaignId: id })
  const input = { campaignId: id, eventId: events[0]!.id }
  expect(await linYue.refused(operations.events.undo, input)).toMatchObject({ status: 409, code: 'creationStays' })
})

describe('who may undo:', () => {
  test('a lead takes back what others did', async () => {
    const { eventId } = await edit(world.zhangMin, { percentComplete: 30 })
    await undo(world.linYue, eventId)
    expect(await task()).toMatchObject({ percentComplete: 0 })
  })
  test('nobody else does', async () => {
    const { eventId } = await edit(world.zhangMin, { percentComplete: 30 })
    expect(await refuseUndo(world.chenHao, eventId)).toMatchObject({ status: 403, code: 'notYours' })
    expect(await refuseUndo(world.studio, eventId)).toMatchObject({ status: 404 })
  })
  test('what was handed to somebody else is theirs', async () => {
    const { eventId } = await edit(world.zhangMin, { issue: '缺素材' })
    await edit(world.linYue, { ownerId: world.chenHao.id })
    expect(await refuseUndo(world.zhangMin, eventId)).toMatchObject({ status: 403, code: 'notYours' })
  })
  test('a correction of a day is taken back by who made it', async () => {
    await edit(world.zhangMin, { percentComplete: 60 })
    const input = { campaignId, taskId, day: '2024-06-06', percentComplete: 20 }
    const { eventId } = await world.zhangMin.call(operations.progressUpdates.record, input)
    await undo(world.zhangMin, eventId)
    expect((await progress()).map(({ day }) => day)).toEqual([TODAY])
  })
  test('the reviewer takes an acceptance back', async () => {
    await edit(world.linYue, { reviewerId: world.chenHao.id })
    await world.zhangMin.call(operations.tasks.submitForReview, { campaignId, taskId })
    const submitted = await task()
    const { eventId } = await world.chenHao.call(operations.tasks.accept, { campaignId, taskId })
    await undo(world.chenHao, eventId)
    expect(await task()).toEqual(submitted)
  })
  test('an owner does not finish past a reviewer by doing again what was undone', async () => {
    const done = await edit(world.zhangMin, { status: 'completed' })
    const undone = await undo(world.zhangMin, done.eventId)
    await edit(world.linYue, { reviewerId: world.chenHao.id })
    expect(await refuseUndo(world.zhangMin, undone.eventId)).toMatchObject({ status: 409, code: 'needsAcceptance' })
  })
  test('who leads no more does not take back the plan that they made', async () => {
    const { linYue, heJing } = world
    const { id } = await linYue.call(operations.participants.create, { campaignId, personId: heJing.id, role: 'lead' })
    const { eventId } = await edit(heJing, { plannedFinish: '2024-06-20' })
    await linYue.call(operations.participants.update, { campaignId, participantId: id, role: 'viewer' })
    expect(await refuseUndo(heJing, eventId)).toMatchObject({ status: 403 })
    await linYue.call(operations.participants.remove, { campaignId, participantId: id })
  })
})

test('an undo that would give a task back to somebody who left is refused', async () => {
  const { linYue, zhangMin } = world
  const { id: personId } = await linYue.call(operations.people.create, { name: '孙**' })
  await edit(linYue, { ownerId: personId })
  const { eventId } = await edit(linYue, { ownerId: zhangMin.id })
  await linYue.call(operations.people.remove, { personId })
  expect(await refuseUndo(linYue, eventId)).toMatchObject({ code: 'unknownReference', field: 'ownerId' })
})

test('a decimal is the same number however many zeros were typed', async () => {
  const { linYue } = world
  const { id, eventId } = await linYue.call(operations.goals.create, { campaignId, metric: '客单价', targetValue: '0128.500' })
  const { goals } = await linYue.call(operations.campaigns.plan, { campaignId })
  expect(goals.find((goal) => goal.id === id)?.targetValue).toBe('128.5')
  const same = await linYue.call(operations.goals.update, { campaignId, goalId: id, targetValue: '128.50' })
  expect(same.eventId).toBeNull()
  await undo(linYue, eventId)
})

const october = { name: '国庆', kind: 'promotion', startDate: '2024-10-01', endDate: '2024-10-07' } as const

function task() {
  return seenTask(world.linYue, campaignId, taskId)
}

async function progress() {
  return (await world.linYue.call(operations.progressUpdates.list, { campaignId, taskId })).progressUpdates
}

function edit(person: Named, patch: Partial<z.input<typeof operations.tasks.update.input>>) {
  return person.call(operations.tasks.update, { campaignId, taskId, ...patch })
}

function undo(person: Person, eventId: string | null) {
  return person.call(operations.events.undo, { campaignId, eventId: eventId! })
}

function refuseUndo(person: Person, eventId: string | null) {
  return person.refused(operations.events.undo, { campaignId, eventId: eventId! })
}
