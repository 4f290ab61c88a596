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
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(`update event set at = '2024-06-02T09:00:00+08:00'`)
  await client.end()
})
afterAll(() => server.close())

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
