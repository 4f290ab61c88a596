import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { campaigns, checklistItems, comments, dependencies, events, phases, tasks } = operations

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  const { linYue, campaignId, taskIds, zhangMin } = world
  await linYue.call(dependencies.create, { campaignId, predecessorId: taskIds.ads, successorId: taskIds.influencers })
  const { ids } = await linYue.call(checklistItems.create, { campaignId, taskId: taskIds.ads, names: ['素材', '预算'] })
  await linYue.call(checklistItems.update, { campaignId, itemId: ids[0]!, isDone: true })
  await zhangMin.call(tasks.update, { campaignId, taskId: taskIds.ads, status: 'completed', statusNote: '超目标' })
  await linYue.call(comments.create, { campaignId, subjectNoun: 'task', subjectId: taskIds.ads, text: '很好' })
})
afterAll(() => server.close())

const planOf = (campaignId: string) => world.linYue.call(campaigns.plan, { campaignId })

test('a copied campaign has the plan on its new days, and nothing of what came of the old one', async () => {
  const before = await planOf(world.campaignId)
  const copy = { campaignId: world.campaignId, name: '双11新品', to: '2024-11-01', keepsOwners: true }
  const { id } = await world.linYue.call(campaigns.copy, copy)
  const after = await planOf(id)
  expect(after.campaign).toMatchObject({ name: '双11新品', startDate: '2024-11-01', endDate: '2024-11-30' })
  expect(after.phases.map(({ name }) => name)).toEqual(before.phases.map(({ name }) => name))
  expect(after.goals).toMatchObject([{ metric: '销售额', targetValue: '5000000', kpiId: expect.any(String) }])
  const ads = after.tasks.find(({ name }) => name === '朋友圈广告投放')!
  expect(ads).toMatchObject({
    ownerId: world.zhangMin.id,
    plannedStart: '2024-11-01',
    plannedFinish: '2024-11-03',
    actualFinish: null,
    percentComplete: 0,
    statusNote: '',
  })
  expect(after.checklistItems.map(({ taskId, doneOn }) => ({ taskId, doneOn }))).toEqual([
    { taskId: ads.id, doneOn: null },
    { taskId: ads.id, doneOn: null },
  ])
  expect(after.dependencies).toMatchObject([{ predecessorId: ads.id }])
  expect(after.dependencies[0]!.successorId).toBe(after.tasks.find(({ name }) => name === 'KOL内容发布')!.id)
  expect((await world.linYue.call(comments.list, { campaignId: id, subjectNoun: 'task', subjectId: ads.id })).comments).toEqual(
    [],
  )
})

test('by workdays nothing that is copied falls on a day off; owners can be left out', async () => {
  const copy = { campaignId: world.campaignId, name: '秋季', to: '2024-09-14', keepsWorkdays: true }
  const { id } = await world.linYue.call(campaigns.copy, copy)
  const { tasks: copied, campaign } = await planOf(id)
  const weekends = copied.filter(({ plannedStart }) => ['2024-09-15', '2024-09-21', '2024-09-22'].includes(plannedStart ?? ''))
  expect(weekends).toEqual([])
  expect(copied.every(({ ownerId, reviewerId }) => ownerId === null && reviewerId === null)).toBe(true)
  expect(campaign).toMatchObject({ planOwnerId: world.linYue.id, executionLeadId: null, startDate: '2024-09-14' })
})

test('a phase is copied with its tasks and links into the same campaign, and taken back as one', async () => {
  const before = await planOf(world.campaignId)
  const copy = {
    campaignId: world.campaignId,
    phaseId: world.phaseIds.warmUp,
    name: '第二波预热',
    from: '2024-06-01',
    to: '2024-06-20',
  }
  const { id, eventId } = await world.linYue.call(phases.copy, copy)
  const after = await planOf(world.campaignId)
  const copied = after.tasks.filter(({ phaseId }) => phaseId === id).toSorted((a, b) => a.position - b.position)
  expect(copied.map(({ name, plannedStart }) => [name, plannedStart])).toEqual([
    ['朋友圈广告投放', '2024-06-20'],
    ['KOL内容发布', '2024-06-21'],
  ])
  expect(after.dependencies).toHaveLength(before.dependencies.length + 1)
  expect(after.checklistItems).toHaveLength(before.checklistItems.length + 2)
  await world.linYue.call(events.undo, { campaignId: world.campaignId, eventId: eventId! })
  const undone = await planOf(world.campaignId)
  expect(undone.tasks).toHaveLength(before.tasks.length)
  expect(undone.phases).toHaveLength(before.phases.length)
})

test('a copy that is asked for again with its key is one copy', async () => {
  const copy = { campaignId: world.campaignId, name: '一次', to: '2025-06-01' }
  const headers = { 'idempotency-key': 'copy once' }
  const first = await world.linYue.call(campaigns.copy, copy, { headers })
  expect(await world.linYue.call(campaigns.copy, copy, { headers })).toEqual(first)
})
