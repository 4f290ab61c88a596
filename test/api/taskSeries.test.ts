import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { campaigns, events, taskSeries, tasks } = operations

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const daily = { kind: 'daily' as const, from: '2024-06-10', to: '2024-06-14' }

async function create(rule: object = daily, task: object = {}) {
  const given = { campaignId: world.campaignId, rule: { ...daily, ...rule }, task: { name: '每日内容发布', ...task } }
  return world.linYue.call(taskSeries.create, given)
}

async function seriesOf(seriesId: string) {
  const { tasks: all } = await world.linYue.call(campaigns.plan, { campaignId: world.campaignId })
  return all.filter((task) => task.seriesId === seriesId).toSorted((a, b) => (a.plannedStart! < b.plannedStart! ? -1 : 1))
}

test('a recurring task becomes a task for each of its days, in one event and one undo', async () => {
  const { seriesId, count, eventId } = await create({}, { ownerId: world.zhangMin.id, phaseId: world.phaseIds.execution })
  const made = await seriesOf(seriesId)
  expect(count).toBe(5)
  expect(made.map(({ plannedStart, plannedFinish }) => [plannedStart, plannedFinish])).toEqual(
    ['10', '11', '12', '13', '14'].map((date) => [`2024-06-${date}`, `2024-06-${date}`]),
  )
  expect(made.every(({ ownerId }) => ownerId === world.zhangMin.id)).toBe(true)
  await world.linYue.call(events.undo, { campaignId: world.campaignId, eventId: eventId! })
  expect(await seriesOf(seriesId)).toEqual([])
})

test('days off are left out where the campaign does not count them', async () => {
  const where = { campaignId: world.campaignId }
  await world.linYue.call(campaigns.update, { ...where, countsDaysOff: false })
  const { seriesId } = await create({ from: '2024-06-07', to: '2024-06-11' })
  await world.linYue.call(campaigns.update, { ...where, countsDaysOff: true })
  // 8 and 9 June are a weekend, 10 June is 端午节
  expect((await seriesOf(seriesId)).map(({ plannedStart }) => plannedStart)).toEqual(['2024-06-07', '2024-06-11'])
})

test('a change of this and the following leaves the earlier ones, and what is finished, alone', async () => {
  const { seriesId } = await create({}, { ownerId: world.zhangMin.id })
  const [first, second, , fourth] = await seriesOf(seriesId)
  const where = { campaignId: world.campaignId }
  await world.linYue.call(tasks.update, { ...where, taskId: fourth!.id, status: 'completed' })
  const { count } = await world.linYue.call(taskSeries.update, {
    ...where,
    taskId: second!.id,
    scope: 'following',
    ownerId: world.chenHao.id,
  })
  expect(count).toBe(3)
  const chen = world.chenHao.id
  const zhang = world.zhangMin.id
  expect((await seriesOf(seriesId)).map(({ ownerId }) => ownerId)).toEqual([zhang, chen, chen, zhang, chen])
  await world.linYue.call(taskSeries.remove, { ...where, taskId: first!.id, scope: 'notStarted' })
  expect((await seriesOf(seriesId)).map(({ id }) => id)).toEqual([fourth!.id])
})

test('a rule that would make too much, nothing, or reach beyond its campaign is refused with a sentence', async () => {
  const refused = (rule: object) =>
    world.linYue.refused(taskSeries.create, { campaignId: world.campaignId, rule: { ...daily, ...rule }, task: { name: 'x' } })
  expect(await refused({ to: '2024-07-01' })).toMatchObject({ code: 'outsideItsPlace', field: 'to' })
  expect(await refused({ kind: 'weekly', weekdays: [0] })).toMatchObject({ code: 'noOccurrence' })
  expect(await refused({ from: '2024-06-14', to: '2024-06-10' })).toMatchObject({ code: 'finishBeforeStart' })
  const where = { campaignId: world.campaignId }
  await world.linYue.call(campaigns.update, { ...where, endDate: '2026-06-30' })
  expect(await refused({ to: '2026-06-30' })).toMatchObject({ code: 'tooManyOccurrences' })
  await world.linYue.call(campaigns.update, { ...where, endDate: '2024-06-30' })
})

test('a task of its own has no series', async () => {
  const where = { campaignId: world.campaignId, taskId: world.taskIds.ads, scope: 'one' as const }
  expect(await world.linYue.refused(taskSeries.remove, where)).toMatchObject({ status: 409, code: 'notRecurring' })
})
