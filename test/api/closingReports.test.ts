import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { closingReportShape } from '#operations/closingReport.ts'
import { addKpis, enterDays } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  const { sales } = await addKpis(world)
  await enterDays(world.linYue, world.campaignId, sales, [100_000, 150_000, 120_000, 180_000, 140_000, 160_000, 200_000])
  const client = new Client(server.database.owner)
  await client.connect()
  await client.query(`update event set at = '2024-06-02T09:00:00+08:00'`)
  await client.end()
})
afterAll(() => server.close())

test('a report says what came of goals and tasks, in the shape that is declared', async () => {
  const { heJing, campaignId } = world
  const { report } = await heJing.call(operations.closingReports.read, { campaignId })
  expect(closingReportShape.strict().parse(report)).toEqual(report)
  expect(report).toMatchObject({ asOf: '2024-06-08', stage: 'running', basics: { progress: '第 8 天，共 30 天' } })
  expect(report.goals[0]).toMatchObject({ actual: { value: 1_050_000, text: '105万元' } })
  expect(report.tasks.all.total.value).toBe(4)
})

test('a report of a past day knows what was known then', async () => {
  const { linYue, zhangMin, campaignId, taskIds } = world
  const read = async (asOf: string) => (await linYue.call(operations.closingReports.read, { campaignId, asOf })).report
  const before = await read('2024-06-03')
  await zhangMin.call(operations.tasks.update, { campaignId, taskId: taskIds.ads, actualFinish: '2024-06-08' })
  await linYue.call(operations.tasks.batch, { campaignId, remove: [taskIds.streetPromotion] })
  const { revision: _, ...then } = await read('2024-06-03')
  expect(before).toMatchObject(then)
  expect(then.goals[0]!.actual.value).toBe(370_000)
  expect((await read('2024-06-08')).tasks.all).toMatchObject({ total: { value: 3 }, finishedLate: { value: 1 } })
})

test('a day to come, and one before the campaign was there, are refused with a sentence', async () => {
  const { linYue, campaignId } = world
  const refused = (asOf: string) => linYue.refused(operations.closingReports.read, { campaignId, asOf })
  expect(await refused('2024-06-09')).toMatchObject({ code: 'reportOfFuture', field: 'asOf' })
  expect(await refused('2024-06-01')).toMatchObject({ code: 'reportBeforeCampaign', field: 'asOf' })
})

test('a guest has no report', async () => {
  const { studio, campaignId } = world
  expect(await studio.refused(operations.closingReports.read, { campaignId })).toMatchObject({ status: 403 })
})
