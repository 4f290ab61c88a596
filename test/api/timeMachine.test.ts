import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  await onServer(`update event set at = '2024-06-02T09:00:00+08:00'`)
})
afterAll(() => server.close())

async function onServer(statement: string): Promise<void> {
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(statement)
  await client.end()
}

test('a past day shows goals, milestones and phases as they were, and KPIs by the values that were known', async () => {
  const { linYue, campaignId } = world
  const { goals: rows, milestones: points } = await linYue.call(operations.campaigns.plan, { campaignId })
  const goal = rows.find(({ kpiId }) => kpiId)!
  const [first] = points
  const enter = (value: string, day: string) =>
    linYue.call(operations.measurements.recordGrid, { campaignId, values: [{ kpiId: goal.kpiId!, day, value }] })
  await enter('100', '2024-06-01')
  await enter('50', '2024-06-02')
  await onServer(`update measurement_batch set at = '2024-06-02T20:00:00+08:00'`)
  await enter('120', '2024-06-01')
  await linYue.call(operations.goals.update, { campaignId, goalId: goal.id, targetValue: '777' })
  await linYue.call(operations.milestones.update, { campaignId, milestoneId: first!.id, dueDate: '2024-06-03' })
  const { kpis, plan } = await linYue.call(operations.timeMachine.compare, { campaignId, day: '2024-06-02' })
  expect(kpis.find(({ id }) => id === goal.kpiId)).toMatchObject({ past: { value: 150 }, now: { value: 170, target: 777 } })
  expect(kpis.find(({ id }) => id === goal.kpiId)!.past.target).toBe(Number(goal.targetValue))
  expect(plan).toMatchObject([
    { noun: 'goal', id: goal.id, fields: [{ field: 'targetValue', before: goal.targetValue, after: '777' }] },
    { noun: 'milestone', id: first!.id, fields: [{ field: 'dueDate', after: '2024-06-03' }] },
  ])
  const before = await linYue.call(operations.timeMachine.compare, { campaignId, day: '2024-06-01' })
  expect(before.kpis.find(({ id }) => id === goal.kpiId)).toMatchObject({ past: { value: null } })
})

test('a past day shows what was known at its end, in sum and task by task', async () => {
  const { linYue, zhangMin, campaignId, taskIds } = world
  await zhangMin.call(operations.tasks.update, { campaignId, taskId: taskIds.ads, percentComplete: 60 })
  await linYue.call(operations.tasks.batch, { campaignId, remove: [taskIds.streetPromotion] })
  const compare = (day: string) => linYue.call(operations.timeMachine.compare, { campaignId, day })
  const known = await compare('2024-06-02')
  expect([known.past.total, known.now.total]).toEqual([4, 3])
  expect(known.tasks.find(({ id }) => id === taskIds.ads)).toMatchObject({
    past: { status: 'notStarted', percentComplete: 0 },
    now: { status: 'overdue', percentComplete: 60 },
  })
  expect(known.tasks.find(({ id }) => id === taskIds.streetPromotion)).toMatchObject({ now: null })
  expect((await compare('2024-06-01')).past.total).toBe(0)
  expect(await linYue.refused(operations.timeMachine.compare, { campaignId, day: '2024-06-09' })).toMatchObject({ field: 'day' })
})
