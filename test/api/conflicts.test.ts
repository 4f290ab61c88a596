import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named, World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
let taskId: string
/** The revision that everybody's screen is of when a test begins. */
let basedOn: number

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  taskId = await addTask(world, { name: '海报', ownerId: world.zhangMin.id })
  basedOn = (await world.linYue.call(operations.campaigns.plan, { campaignId })).revision
})

test('two people who change different fields of a task both get what they want', async () => {
  await edit(world.linYue, { name: '主海报' })
  await edit(world.zhangMin, { percentComplete: 40 })
  expect(await task()).toMatchObject({ name: '主海报', percentComplete: 40 })
})

test('of two who change the same field the second is asked, with both values', async () => {
  await edit(world.linYue, { remarks: '用旧稿' })
  const refusal = await refuseEdit(world.zhangMin, { remarks: '用新稿', issue: '缺字体' })
  expect(refusal).toMatchObject({
    status: 409,
    code: 'conflict',
    field: 'remarks',
    conflicts: [{ field: 'remarks', yours: '用新稿', theirs: '用旧稿' }],
  })
  expect(await task()).toMatchObject({ remarks: '用旧稿', issue: '' })
})

test('all the fields in conflict are told at once', async () => {
  await edit(world.linYue, { remarks: '甲', issue: '甲' })
  const { conflicts } = await refuseEdit(world.zhangMin, { remarks: '乙', issue: '乙', countermeasure: '乙' })
  expect(conflicts?.map(({ field }) => field).toSorted()).toEqual(['issue', 'remarks'])
})

test('the same value twice is no conflict', async () => {
  await edit(world.linYue, { remarks: '用旧稿' })
  expect(await edit(world.zhangMin, { remarks: '用旧稿' })).toMatchObject({ eventId: null })
})

test('one’s own earlier change is no conflict, though the screen is older', async () => {
  await edit(world.zhangMin, { remarks: '一' })
  await edit(world.zhangMin, { remarks: '二' })
  expect(await task()).toMatchObject({ remarks: '二' })
})

test('what somebody else changed on top of one’s own change is a conflict', async () => {
  await edit(world.zhangMin, { remarks: '一' })
  await edit(world.linYue, { remarks: '二' }, await revision())
  expect(await refuseEdit(world.zhangMin, { remarks: '三' })).toMatchObject({ code: 'conflict' })
})

test('who says nothing about their screen writes over what is there', async () => {
  await edit(world.linYue, { remarks: '一' })
  await world.zhangMin.call(operations.tasks.update, { campaignId, taskId, remarks: '二' })
  expect(await task()).toMatchObject({ remarks: '二' })
})

describe('a status stands for the facts that it follows from:', () => {
  test('who finishes what somebody else just paused is asked', async () => {
    await edit(world.linYue, { status: 'paused' })
    expect(await refuseEdit(world.zhangMin, { status: 'completed' })).toMatchObject({
      conflicts: [{ field: 'status', yours: 'completed', theirs: 'paused' }],
    })
  })
  test('two who finish it agree', async () => {
    await edit(world.linYue, { status: 'completed' })
    await edit(world.zhangMin, { status: 'completed' })
    expect(await task()).toMatchObject({ percentComplete: 100 })
  })
})

test('a batch names the cells in conflict with what is there now, and saves the others', async () => {
  const other = await addTask(world, { ownerId: world.zhangMin.id })
  await edit(world.linYue, { remarks: '用旧稿' })
  const { refused } = await world.zhangMin.call(operations.tasks.batch, {
    campaignId,
    basedOn,
    update: [
      { taskId, patch: { remarks: '用新稿', issue: '缺字体' } },
      { taskId: other, patch: { remarks: '用新稿' } },
    ],
  })
  expect(refused).toMatchObject([{ taskId, field: 'remarks', code: 'conflict', theirs: '用旧稿' }])
  expect(await task()).toMatchObject({ remarks: '用旧稿', issue: '缺字体' })
  expect(await seenTask(world.linYue, campaignId, other)).toMatchObject({ remarks: '用新稿' })
})

test('a conflict tells nothing to those who may not see or change the task', async () => {
  await edit(world.linYue, { remarks: '底价 15 万' })
  expect(await refuseEdit(world.studio, { remarks: 'x' })).toMatchObject({ status: 404 })
  const refusal = await refuseEdit(world.chenHao, { remarks: 'x' })
  expect(refusal).toMatchObject({ status: 403, code: 'onlyOwner' })
  expect(JSON.stringify(refusal)).not.toContain('底价')
})

describe('every row of a plan knows conflicts:', () => {
  test.each([
    ['a goal', 'goals', 'goalId', { targetValue: '6000000' }, { targetValue: '7000000' }],
    ['a milestone', 'milestones', 'milestoneId', { dueDate: '2024-05-26' }, { dueDate: '2024-05-27' }],
    ['a participant', 'participants', 'participantId', { role: 'lead' }, { role: 'viewer' }],
  ] as const)('%s', async (_, noun, idField, first, second) => {
    const update = operations[noun].update as typeof operations.goals.update
    const row = { campaignId, [idField]: world[idField], basedOn } as never as { campaignId: string; goalId: string }
    await world.linYue.call(update, { ...row, ...(first as object) })
    const admin = await asAdmin()
    expect(await admin.refused(update, { ...row, ...(second as object) })).toMatchObject({ status: 409, code: 'conflict' })
  })

  test('the campaign itself', async () => {
    const admin = await asAdmin()
    await world.linYue.call(operations.campaigns.update, { campaignId, basedOn, description: '一' })
    const refusal = await admin.refused(operations.campaigns.update, { campaignId, basedOn, description: '二' })
    expect(refusal).toMatchObject({ conflicts: [{ field: 'description', yours: '二', theirs: '一' }] })
  })
})

/** 陈昊 as one who leads everywhere. */
async function asAdmin(): Promise<Named> {
  const { linYue, chenHao } = world
  await linYue.call(operations.people.changeRole, { personId: chenHao.id, role: 'admin' })
  return chenHao
}

function task() {
  return seenTask(world.linYue, campaignId, taskId)
}

async function revision(): Promise<number> {
  return (await world.linYue.call(operations.campaigns.plan, { campaignId, since: basedOn })).revision
}

type Patch = Partial<z.input<typeof operations.tasks.update.input>>

function edit(person: Named, patch: Patch, since = basedOn) {
  return person.call(operations.tasks.update, { campaignId, taskId, basedOn: since, ...patch })
}

function refuseEdit(person: Named, patch: Patch) {
  return person.refused(operations.tasks.update, { campaignId, taskId, basedOn, ...patch })
}
