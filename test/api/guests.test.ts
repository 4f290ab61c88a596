import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld, invite, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  await world.linYue.call(operations.campaigns.update, { campaignId, description: '预算 80 万，底价 15 万' })
})
afterAll(() => server.close())

describe('a guest', () => {
  test('sees the plan with their own tasks, and nothing of goals, milestones, people or the description', async () => {
    const plan = await world.studio.call(operations.campaigns.plan, { campaignId })
    expect(plan).toMatchObject({ role: 'guest', goals: [], milestones: [], participants: [] })
    expect(plan.tasks.map(({ id }) => id)).toEqual([world.taskIds.video])
    expect(plan.campaign).toMatchObject({ name: '夏季新品上市', description: '' })
  })

  test('hears of what changed only where it is theirs', async () => {
    const { linYue, studio, goalId, taskIds } = world
    const { revision } = await studio.call(operations.campaigns.plan, { campaignId })
    await linYue.call(operations.goals.update, { campaignId, goalId, targetValue: '5500000' })
    await linYue.call(operations.milestones.remove, { campaignId, milestoneId: await someMilestone() })
    await linYue.call(operations.tasks.update, { campaignId, taskId: taskIds.video, remarks: '加一版横屏' })
    const delta = await studio.call(operations.campaigns.plan, { campaignId, since: revision })
    expect(delta).toMatchObject({ goals: [], milestones: [], removed: [] })
    expect(delta.tasks.map(({ remarks }) => remarks)).toEqual(['加一版横屏'])
  })

  test('is told when a task stopped being theirs', async () => {
    const { linYue, studio, chenHao } = world
    const taskId = await addTask(world, { ownerId: studio.id })
    const { revision } = await studio.call(operations.campaigns.plan, { campaignId })
    await linYue.call(operations.tasks.update, { campaignId, taskId, ownerId: chenHao.id })
    const { removed, tasks } = await studio.call(operations.campaigns.plan, { campaignId, since: revision })
    expect([removed, tasks]).toEqual([[{ noun: 'task', id: taskId }], []])
  })

  test('finds only campaigns with a task of theirs, without numbers', async () => {
    const { campaigns } = await world.studio.call(operations.campaigns.list, {})
    expect(campaigns.map(({ id, description, goals, tasks }) => [id, description, goals, tasks.total])).toEqual([
      [campaignId, '', [], 0],
    ])
  })

  test('does not find the tasks of others, in no way of asking', async () => {
    const { studio, taskIds } = world
    const taskId = taskIds.ads
    for (const ask of [
      studio.refused(operations.tasks.history, { campaignId, taskId }),
      studio.refused(operations.progressUpdates.list, { campaignId, taskId }),
      studio.refused(operations.progressUpdates.record, { campaignId, taskId, day: TODAY, percentComplete: 10 }),
      studio.refused(operations.tasks.update, { campaignId, taskId, remarks: 'x' }),
      studio.refused(operations.tasks.submitForReview, { campaignId, taskId }),
    ])
      expect(await ask).toMatchObject({ status: 404, code: 'notFound' })
    const { tasks } = await studio.call(operations.tasks.list, { campaignId })
    expect(tasks.every(({ ownerId }) => ownerId === studio.id)).toBe(true)
    const batch = await studio.call(operations.tasks.batch, {
      campaignId,
      update: [{ taskId, patch: { remarks: 'x' } }],
      remove: [taskId],
    })
    expect(batch.refused.map(({ code }) => code)).toEqual(['notFound', 'notFound'])
  })

  test('records progress and submits their own task', async () => {
    const { studio, linYue, taskIds } = world
    await studio.call(operations.progressUpdates.record, { campaignId, taskId: taskIds.video, day: TODAY, percentComplete: 80 })
    await studio.call(operations.tasks.submitForReview, { campaignId, taskId: taskIds.video })
    expect(await seenTask(linYue, campaignId, taskIds.video)).toMatchObject({ percentComplete: 80, reviewState: 'submitted' })
    const { tasks } = await studio.call(operations.today.tasks, {})
    expect(tasks.map(({ id }) => id)).toEqual([taskIds.video])
  })

  test('reads no notes that others wrote about the task before it was theirs', async () => {
    const { linYue, chenHao, studio } = world
    const taskId = await addTask(world, { ownerId: chenHao.id })
    const secret = '对方报价 15 万，可压到 12 万'
    await chenHao.call(operations.tasks.update, { campaignId, taskId, statusNote: secret, issue: secret, percentComplete: 20 })
    await linYue.call(operations.tasks.update, { campaignId, taskId, ownerId: studio.id, statusNote: '', issue: '' })
    await studio.call(operations.tasks.update, { campaignId, taskId, statusNote: '已接手' })
    const { progressUpdates } = await studio.call(operations.progressUpdates.list, { campaignId, taskId })
    const { entries } = await studio.call(operations.tasks.history, { campaignId, taskId })
    expect(JSON.stringify([progressUpdates, entries])).not.toContain('报价')
    expect(entries.map(({ after }) => after?.statusNote)).toContain('已接手')
    expect(entries.length).toBeGreaterThanOrEqual(3)
  })

  test('knows the people on their tasks and who leads, and no addresses', async () => {
    const { linYue, studio, heJing } = world
    await addTask(world, { ownerId: studio.id, collaboratorIds: [heJing.id] })
    const { people } = await studio.call(operations.people.list, {})
    expect(people.map(({ id }) => id).toSorted()).toEqual([linYue.id, studio.id, heJing.id].toSorted())
    expect(people.every(({ email }) => email === null)).toBe(true)
  })

  test('sees no departments', async () => {
    expect(await world.studio.call(operations.departments.list, {})).toEqual({ departments: [] })
  })

  test('exports only what they see', async () => {
    const bytes = await world.studio.call(operations.workbook.export, { campaignId })
    expect(bytes).toBeInstanceOf(ArrayBuffer)
  })

  test('loses the campaign with the last task', async () => {
    const { linYue, studio } = world
    const other = await linYue.call(operations.campaigns.create, {
      name: '短',
      kind: 'brandEvent',
      startDate: TODAY,
      endDate: TODAY,
    })
    const given = { campaignId: other.id, name: '拍摄', ownerId: studio.id }
    const { id: taskId } = await linYue.call(operations.tasks.create, given)
    expect((await studio.call(operations.campaigns.plan, { campaignId: other.id })).tasks).toHaveLength(1)
    await linYue.call(operations.tasks.batch, { campaignId: other.id, remove: [taskId] })
    expect(await studio.refused(operations.campaigns.plan, { campaignId: other.id })).toMatchObject({ status: 404 })
  })
})

test('every member sees the whole of an open campaign, and reads who did what', async () => {
  const newcomer = await invite(server, world.linYue, '新成员', 'member')
  const plan = await newcomer.call(operations.campaigns.plan, { campaignId })
  expect(plan).toMatchObject({ role: 'viewer', campaign: { description: '预算 80 万，底价 15 万' } })
  expect(plan.tasks.length).toBeGreaterThan(3)
  const { events } = await newcomer.call(operations.events.list, { campaignId, limit: 5 })
  expect(events).toHaveLength(5)
})

async function someMilestone(): Promise<string> {
  return (await world.linYue.call(operations.milestones.create, { campaignId, name: '彩排' })).id
}
