import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { campaignKinds } from '#domain/campaign.ts'
import type { Task } from '#domain/task.ts'
import { tasksOfColumns } from '#domain/taskColumns.ts'
import { usualFrame } from '#domain/template/usualFrame.ts'
import { contentOf } from '#domain/template/builtIn/builtIn.ts'
import { builtInTemplates } from '#domain/template/builtIn/builtInTemplates.ts'
import { operations } from '#operations/index.ts'
import { publicHolidays } from '#server/publicHolidays.ts'
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

const { campaigns, tasks, phases, goals, milestones } = operations
const june = { startDate: '2024-06-01', endDate: '2024-06-30' }

describe('a campaign starts', () => {
  test.each(campaignKinds)('with the phases and milestones of its kind: %s', async (kind) => {
    const { linYue } = world
    const { id } = await linYue.call(campaigns.create, { name: '新活动', kind, ...june })
    const plan = await linYue.call(campaigns.plan, { campaignId: id })
    const usual = usualFrame(contentOf(builtInTemplates[kind], 'zh'), june, publicHolidays('zh'))
    expect(plan.phases.map(({ name, startDate, endDate }) => ({ name, startDate, endDate }))).toEqual(usual.phases)
    expect(plan.milestones.map(({ name, dueDate, dateRule }) => ({ name, dueDate, dateRule }))).toEqual(usual.milestones)
    expect(plan).toMatchObject({ role: 'lead', campaign: { kind, planOwnerId: linYue.id, ...june }, tasks: [] })
  })

  test('empty where that is wished, on one day, in the language of who starts it', async () => {
    const { linYue } = world
    const empty = await linYue.call(campaigns.create, { name: '空', kind: 'launch', ...june, isEmpty: true })
    expect(await linYue.call(campaigns.plan, { campaignId: empty.id })).toMatchObject({ phases: [], milestones: [] })
    const day = { name: 'Salon', kind: 'brandEvent', startDate: TODAY, endDate: TODAY } as const
    const { id } = await linYue.call(campaigns.create, day, { headers: { 'accept-language': 'en' } })
    const plan = await linYue.call(campaigns.plan, { campaignId: id })
    expect(plan.phases.find(({ name }) => name === 'Event')).toMatchObject({ startDate: TODAY, endDate: TODAY })
  })

  test('not before it ends', async () => {
    const input = { name: '倒着', kind: 'launch', startDate: '2024-06-30', endDate: '2024-06-01' } as const
    expect(await world.linYue.refused(campaigns.create, input)).toMatchObject({ status: 422, field: 'endDate' })
  })
})

test('new phases, goals and participants go below those that are there', async () => {
  const { linYue, heJing } = world
  const { id } = await linYue.call(campaigns.create, { name: '顺序', kind: 'launch', ...june })
  for (const name of ['加一', '加二']) await linYue.call(phases.create, { campaignId: id, name })
  for (const metric of ['甲', '乙', '丙']) await linYue.call(goals.create, { campaignId: id, metric })
  for (const personId of [heJing.id, linYue.id]) await linYue.call(operations.participants.create, { campaignId: id, personId })
  const plan = await linYue.call(campaigns.plan, { campaignId: id })
  const inOrder = <Row extends { position: number }>(rows: Row[]) => rows.toSorted((a, b) => a.position - b.position)
  expect(inOrder(plan.phases).map(({ name }) => name)).toEqual(['筹备期', '预热期', '执行期', '收尾期', '加一', '加二'])
  expect(inOrder(plan.goals).map(({ metric }) => metric)).toEqual(['甲', '乙', '丙'])
  expect(inOrder(plan.participants).map(({ personId }) => personId)).toEqual([heJing.id, linYue.id])
  expect(new Set(plan.phases.map(({ position }) => position)).size).toBe(6)
})

test.each(['linYue', 'zhangMin', 'studio'] as const)('as columns the tasks are those of the rows: %s', async (name) => {
  const viewer = world[name]
  const rows = await viewer.call(campaigns.plan, { campaignId })
  const { tasks: none, taskColumns } = await viewer.call(campaigns.plan, { campaignId, columns: 'yes' })
  const byId = (found: Task[]) => found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(rows.tasks.length).toBeGreaterThan(0)
  expect(byId(tasksOfColumns(taskColumns!))).toEqual(byId(rows.tasks))
  expect(none).toEqual([])
  expect(taskColumns!.isCancelled).toBeNull()
})

describe('since a revision a plan answers', () => {
  test('only the rows that changed, whoever changed them', async () => {
    const { linYue, chenHao, taskIds } = world
    const { revision } = await linYue.call(campaigns.plan, { campaignId })
    await chenHao.call(tasks.update, { campaignId, taskId: taskIds.influencers, quantityDone: 2 })
    const delta = await linYue.call(campaigns.plan, { campaignId, since: revision })
    expect(delta).toMatchObject({ revision: revision + 1, goals: [], milestones: [], phases: [], participants: [], removed: [] })
    expect(delta.tasks).toMatchObject([{ id: taskIds.influencers, quantityDone: 2, percentComplete: 40 }])
    expect(delta.touches).toMatchObject([{ taskId: taskIds.influencers, actorId: chenHao.id }])
  })

  test('the ids of what was removed, and the row again when it comes back', async () => {
    const { linYue } = world
    const taskId = await addTask(world)
    const { revision } = await linYue.call(campaigns.plan, { campaignId })
    const { eventId } = await linYue.call(tasks.batch, { campaignId, remove: [taskId] })
    const gone = await linYue.call(campaigns.plan, { campaignId, since: revision })
    expect(gone).toMatchObject({ tasks: [], removed: [{ noun: 'task', id: taskId }] })
    await linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    const back = await linYue.call(campaigns.plan, { campaignId, since: gone.revision })
    expect(back).toMatchObject({ tasks: [{ id: taskId }], removed: [] })
  })

  test('nothing where nothing happened', async () => {
    const { revision } = await world.linYue.call(campaigns.plan, { campaignId })
    const delta = await world.linYue.call(campaigns.plan, { campaignId, since: revision })
    expect(delta).toMatchObject({
      revision,
      tasks: [],
      goals: [],
      milestones: [],
      phases: [],
      participants: [],
      removed: [],
      touches: [],
    })
  })

  test('at most two thousand bytes for one edit on a sheet of ten thousand rows', async () => {
    const { linYue } = world
    const { id } = await linYue.call(campaigns.create, { name: '一万行', kind: 'longTerm', ...june })
    const create = Array.from({ length: 10_000 }, (_, index) => ({ name: `任务 ${index}`, plannedStart: TODAY }))
    const { revision } = await linYue.call(tasks.batch, { campaignId: id, create })
    const { tasks: rows } = await linYue.call(tasks.list, { campaignId: id, limit: 1 })
    await linYue.call(tasks.update, { campaignId: id, taskId: rows[0]!.id, statusNote: '第一批物料已到店' })
    const response = await linYue.send(`/api/campaigns/${id}/plan?since=${revision}`)
    expect((await response.arrayBuffer()).byteLength).toBeLessThanOrEqual(2000)
  })
})

test('writers at once get revisions without gaps, each its own', async () => {
  const { linYue, zhangMin, chenHao } = world
  const ids = await Promise.all([zhangMin, chenHao, linYue].map((owner) => addTask(world, { ownerId: owner.id })))
  const { revision } = await linYue.call(campaigns.plan, { campaignId })
  const writes = [zhangMin, chenHao, linYue].flatMap((person, index) =>
    Array.from({ length: 10 }, (_, count) =>
      person.call(tasks.update, { campaignId, taskId: ids[index]!, statusNote: `第 ${count} 次` }),
    ),
  )
  const revisions = (await Promise.all(writes)).map((written) => written.revision)
  expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => revision + 1 + index))
})

test('two who edit one task at the same moment both leave their mark', async () => {
  const taskId = await addTask(world, { ownerId: world.zhangMin.id })
  const base = await world.linYue.call(campaigns.plan, { campaignId })
  const edit = (person: 'linYue' | 'zhangMin', patch: object) =>
    world[person].call(tasks.update, { campaignId, taskId, basedOn: base.revision, ...patch })
  await Promise.all([
    edit('linYue', { name: '新名' }),
    edit('zhangMin', { issue: '缺料' }),
    edit('linYue', { deliverable: '海报' }),
  ])
  expect(await seenTask(world.linYue, campaignId, taskId)).toMatchObject({ name: '新名', issue: '缺料', deliverable: '海报' })
})

test('a frozen baseline stays when the plan moves, and a finish is counted against it', async () => {
  const { linYue } = world
  const { id } = await linYue.call(campaigns.create, { name: '基准', kind: 'launch', ...june })
  const plan = { campaignId: id, name: '海报', plannedStart: '2024-06-01', plannedFinish: '2024-06-05' }
  const { id: taskId } = await linYue.call(tasks.create, plan)
  const goal = await linYue.call(goals.create, { campaignId: id, metric: '销售额', targetValue: '5000000' })
  await linYue.call(operations.baselines.freeze, { campaignId: id })
  await linYue.call(tasks.update, { campaignId: id, taskId, plannedFinish: '2024-06-08' })
  await linYue.call(goals.update, { campaignId: id, goalId: goal.id, targetValue: '4000000' })
  const frozen = await linYue.call(campaigns.plan, { campaignId: id })
  expect(frozen.campaign.baselineFrozenOn).toBe(TODAY)
  expect(frozen.tasks).toMatchObject([{ plannedFinish: '2024-06-08', baselineFinish: '2024-06-05' }])
  expect(frozen.goals).toMatchObject([{ targetValue: '4000000', baselineTargetValue: '5000000' }])
  expect(frozen.milestones.every(({ dueDate, baselineDueDate }) => dueDate === baselineDueDate)).toBe(true)
})

test('a milestone is not reached tomorrow', async () => {
  const input = { campaignId, milestoneId: world.milestoneId, reachedOn: '2024-06-09' }
  expect(await world.linYue.refused(milestones.update, input)).toMatchObject({
    status: 422,
    code: 'actualInFuture',
    field: 'reachedOn',
  })
})

describe('the history of a task', () => {
  test('says who changed what from what to what, newest first, and what was taken back', async () => {
    const { linYue, zhangMin } = world
    const taskId = await addTask(world, { name: '海报', ownerId: zhangMin.id })
    await linYue.call(tasks.update, { campaignId, taskId, plannedFinish: '2024-06-10' })
    const { eventId } = await zhangMin.call(tasks.update, { campaignId, taskId, percentComplete: 50 })
    const undone = await zhangMin.call(operations.events.undo, { campaignId, eventId: eventId! })
    const { entries } = await linYue.call(tasks.history, { campaignId, taskId })
    expect(entries).toMatchObject([
      { type: 'undone', actorId: zhangMin.id, before: { percentComplete: 50 }, after: { percentComplete: 0 } },
      { type: 'taskChanged', actorId: zhangMin.id, after: { percentComplete: 50, actualStart: TODAY }, undoneBy: undone.eventId },
      { type: 'taskChanged', actorId: linYue.id, before: { plannedFinish: null }, after: { plannedFinish: '2024-06-10' } },
      { type: 'taskCreated', kind: 'created', after: { name: '海报' } },
    ])
  })

  test('is also told by the campaign, page by page', async () => {
    const first = await world.linYue.call(operations.events.list, { campaignId, limit: 3 })
    const last = first.events.at(-1)!
    const second = await world.linYue.call(operations.events.list, { campaignId, limit: 3, before: last.revision })
    expect(second.events[0]!.revision).toBe(last.revision - 1)
    expect(first.events[0]).toMatchObject({ touchedCount: 1, touched: [{ noun: 'task', name: '海报' }] })
  })
})
