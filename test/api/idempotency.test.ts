import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

const { goals } = operations
const withKey = (key: string) => ({ headers: { 'idempotency-key': key } })

test('a write that is sent again is done once and answered the same', async () => {
  const key = randomUUID()
  const first = await world.linYue.call(goals.create, { campaignId, metric: '到店率' }, withKey(key))
  const second = await world.linYue.call(goals.create, { campaignId, metric: '到店率' }, withKey(key))
  expect(second).toEqual(first)
  expect(await goalsCalled('到店率')).toBe(1)
})

test('the same write sent five times at once is done once', async () => {
  const key = randomUUID()
  const writes = Array.from({ length: 5 }, () => world.linYue.call(goals.create, { campaignId, metric: '复购率' }, withKey(key)))
  expect(new Set((await Promise.all(writes)).map(({ id }) => id)).size).toBe(1)
  expect(await goalsCalled('复购率')).toBe(1)
})

test('writes that belong to no campaign too', async () => {
  const key = randomUUID()
  const writes = Array.from({ length: 3 }, () => world.linYue.call(operations.people.create, { name: '店员*' }, withKey(key)))
  expect(new Set((await Promise.all(writes)).map(({ id }) => id)).size).toBe(1)
})

test('a key is good for one request', async () => {
  const key = randomUUID()
  await world.linYue.call(goals.create, { campaignId, metric: '转化率' }, withKey(key))
  const other = await world.linYue.refused(goals.create, { campaignId, metric: '点击率' }, withKey(key))
  expect(other).toMatchObject({ status: 422, code: 'keyReused' })
  const elsewhere = { campaignId: world.privateCampaignId, metric: '转化率' }
  expect(await world.linYue.refused(goals.create, elsewhere, withKey(key))).toMatchObject({ code: 'keyReused' })
})

test('two people may choose the same key', async () => {
  const key = randomUUID()
  const remarks = { campaignId, taskId: world.taskIds.ads, remarks: key }
  const first = await world.linYue.call(operations.tasks.update, remarks, withKey(key))
  const second = await world.zhangMin.call(operations.tasks.update, { ...remarks, remarks: '另一句' }, withKey(key))
  expect(second.revision).toBe(first.revision + 1)
})

test('what was refused can be put right and sent under the same key', async () => {
  const key = randomUUID()
  const phase = { campaignId, name: '加推期', startDate: '2024-06-20' }
  expect(await world.linYue.refused(operations.phases.create, { ...phase, endDate: '2024-06-10' }, withKey(key))).toMatchObject({
    code: 'finishBeforeStart',
  })
  await world.linYue.call(operations.phases.create, { ...phase, endDate: '2024-06-22' }, withKey(key))
})

test('a key is no longer than two hundred characters', async () => {
  const refusal = await world.linYue.refused(goals.create, { campaignId, metric: '长' }, withKey('k'.repeat(201)))
  expect(refusal).toMatchObject({ status: 422, code: 'invalidInput' })
})

async function goalsCalled(metric: string): Promise<number> {
  const plan = await world.linYue.call(operations.campaigns.plan, { campaignId })
  return plan.goals.filter((goal) => goal.metric === metric).length
}
