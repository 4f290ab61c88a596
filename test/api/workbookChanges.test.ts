import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { emptyTask } from '#domain/planSheet/planDraft.ts'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  const basics = { name: `活动 ${randomUUID()}`, startDate: '2024-06-01', endDate: '2024-06-30' }
  campaignId = (await world.linYue.call(operations.campaigns.create, { ...basics, kind: 'launch', isEmpty: true })).id
})

test('a campaign that would end before it begins keeps its dates, and the rest is taken', async () => {
  const { left } = await apply(
    { ...edited('campaign'), fields: [becomes('startDate', '2024-07-10'), becomes('name', '改名的活动')] },
    { ...added('milestone', '复盘'), fields: [becomes('dueDate', '2024-06-30'), becomes('dateRule', 'by')] },
  )
  expect(left).toEqual([expect.stringContaining('2024-07-10')])
  const { campaign, milestones } = await plan()
  expect(campaign).toMatchObject({ name: '改名的活动', startDate: '2024-06-01', endDate: '2024-06-30' })
  expect(milestones.map(({ name }) => name)).toEqual(['复盘'])
})

test('a phase that would end before it begins comes without dates', async () => {
  const { left } = await apply({
    ...added('phase', '预热期'),
    fields: [becomes('startDate', '2024-06-07'), becomes('endDate', '2024-06-01')],
  })
  expect(left).toEqual([expect.stringContaining('预热期')])
  expect((await plan()).phases).toMatchObject([{ name: '预热期', startDate: null, endDate: null }])
})

test('a goal of which only the name is known is added without a number', async () => {
  await apply(added('goal', '品牌形象'))
  expect((await plan()).goals).toMatchObject([{ metric: '品牌形象', targetValue: null, unit: '' }])
})

test('a task of a phase that is taken out stays, without a phase', async () => {
  const { id: phaseId } = await world.linYue.call(operations.phases.create, { campaignId, name: '返场期' })
  const [staying, gone] = [await taskIn(phaseId), await taskIn(phaseId)]
  await apply({ ...removed('phase', '返场期'), key: phaseId }, { ...removed('task', '任务'), key: gone })
  const { phases, tasks } = await plan()
  expect(phases).toEqual([])
  expect(tasks.map(({ id, phaseId: place }) => [id, place])).toEqual([[staying, null]])
})

test('rows with a key that this campaign doesn’t know are named, and the rest is taken', async () => {
  const foreign = world.taskIds.ads
  const { left } = await apply(
    { ...edited('task', '投放'), key: foreign, row: 7, fields: [becomes('name', '不是这里的')] },
    { ...removed('task', '拍摄'), key: 'row-12' },
    { ...added('task', '海报设计') },
  )
  expect(left).toEqual([expect.stringContaining('投放'), expect.stringContaining('拍摄')])
  expect((await plan()).tasks.map(({ name }) => name)).toEqual(['海报设计'])
})

test('what somebody set after the comparison is not written over by the workbook', async () => {
  const taskId = await addTask({ ...world, campaignId }, { ownerId: world.zhangMin.id, phaseId: null })
  const { revision } = await plan()
  await world.zhangMin.call(operations.tasks.update, { campaignId, taskId, statusNote: '刚刚写的' })
  const change = {
    ...edited('task', '任务'),
    key: taskId,
    fields: [becomes('statusNote', '表里写的'), becomes('remarks', '备注')],
  }
  const { left } = await world.linYue.call(operations.workbook.apply, {
    campaignId,
    basedOn: revision,
    differences: [change as Difference],
  })
  expect(left).toHaveLength(1)
  expect((await plan()).tasks).toMatchObject([{ statusNote: '刚刚写的', remarks: '备注' }])
})

test('what ticked rows wait for becomes links, to rows that come with them too; a circle is named and left', async () => {
  const [print, street] = [await taskNamed('印刷'), await taskNamed('地推')]
  const { left } = await apply(
    { ...edited('task', '地推'), key: street, fields: [becomes('predecessors', [waits({ key: print, lag: 2 })])] },
    { ...added('task', '海报'), row: 9, fields: [becomes('predecessors', [waits({ key: street, kind: 'SS' })])] },
    { ...edited('task', '印刷'), key: print, row: 5, fields: [becomes('predecessors', [waits({ row: 9, name: '海报' })])] },
  )
  const { tasks, dependencies } = await plan()
  const nameOf = new Map(tasks.map(({ id, name }) => [id, name]))
  const said = dependencies.map((link) => [nameOf.get(link.predecessorId), nameOf.get(link.successorId), link.kind, link.lag])
  expect(said).toHaveLength(2)
  expect(left).toEqual([expect.stringContaining(' → ')])
})

test('predecessors that somebody changed after the comparison are not written over', async () => {
  const [print, street] = [await taskNamed('印刷'), await taskNamed('地推')]
  const { linYue } = world
  await linYue.call(operations.dependencies.create, { campaignId, predecessorId: print, successorId: street })
  const { left } = await apply({ ...edited('task', '地推'), key: street, fields: [becomes('predecessors', [])] })
  expect(left).toEqual([expect.stringContaining('地推')])
  expect((await plan()).dependencies).toHaveLength(1)
})

test('a campaign from a workbook gets the links that its rows name, without those that close a circle', async () => {
  const { linYue } = world
  const row = (name: string, number: number, predecessors: object[]) => ({
    ...emptyTask,
    name,
    sheet: '',
    row: number,
    predecessors,
  })
  const tasks = [
    row('设计', 2, [waits({ row: 4, name: '地推' })]),
    row('印刷', 3, [waits({ row: 2, name: '设计' })]),
    row('地推', 4, [waits({ row: 3, name: '印刷', lag: 1, lagUnit: 'workday' })]),
    row('直播', 5, [waits({ row: 4, name: '地推', lag: 10_000 })]),
  ]
  const empty = { startDate: null, endDate: null, planOwner: null, executionLead: null }
  const { id, left } = await linYue.call(operations.workbook.createCampaign, {
    name: '有前置任务的活动',
    kind: 'launch',
    draft: { campaign: { name: '', ...empty }, goals: [], milestones: [], participants: [], phases: [], tasks } as never,
  })
  expect(left).toEqual([expect.stringContaining('10000'), expect.stringContaining(' → ')])
  const { dependencies } = await linYue.call(operations.campaigns.plan, { campaignId: id })
  expect(dependencies).toHaveLength(2)
})

test('people are written down by name alone: blanks are nobody', async () => {
  await apply({ ...added('task', '海报设计'), fields: [becomes('owner', '   ')] })
  expect((await plan()).tasks).toMatchObject([{ name: '海报设计', ownerId: null }])
})

test('a new campaign leaves out dates that run backwards, and says so', async () => {
  const backwards = { startDate: '2024-06-30', endDate: '2024-06-01' }
  const draft = { goals: [], milestones: [], participants: [], tasks: [] }
  const { id, left } = await world.linYue.call(operations.workbook.createCampaign, {
    name: '日期写反的活动',
    kind: 'promotion',
    draft: {
      ...draft,
      campaign: { name: '日期写反的活动', ...backwards, planOwner: null, executionLead: null },
      phases: [{ key: null, name: '预热期', ...backwards }],
    },
  })
  expect(left).toHaveLength(2)
  const { campaign, phases } = await world.linYue.call(operations.campaigns.plan, { campaignId: id })
  expect(campaign).toMatchObject({ startDate: null, endDate: null })
  expect(phases).toMatchObject([{ name: '预热期', startDate: null, endDate: null }])
})

type Difference = z.input<typeof operations.workbook.apply.input>['differences'][number]
type Subject = Difference['subject']

function apply(...differences: object[]) {
  return world.linYue.call(operations.workbook.apply, { campaignId, differences: differences as Difference[] })
}

function plan() {
  return world.linYue.call(operations.campaigns.plan, { campaignId })
}

function taskNamed(name: string) {
  return addTask({ ...world, campaignId }, { name, phaseId: null })
}

function waits(said: object) {
  return { key: null, row: null, name: '', kind: 'FS', lag: 0, lagUnit: 'day', ...said }
}

function taskIn(phaseId: string) {
  return addTask({ ...world, campaignId }, { phaseId })
}

function becomes(field: string, after: unknown) {
  return { field, before: null, after }
}

function edited(subject: Subject, name = '') {
  return { kind: 'changed', subject, key: null, name, row: null, fields: [] }
}

function added(subject: Subject, name: string) {
  return { kind: 'added', subject, key: null, name, row: null, fields: [] }
}

function removed(subject: Subject, name: string) {
  return { kind: 'removed', subject, key: null, name, row: null, fields: [] }
}
