import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis, enterDays, outlookOf } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { goals } = operations.kpis

let server: TestServer
let world: World
let sales: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  sales = (await addKpis(world)).sales
  await enterDays(world.linYue, world.campaignId, sales, [100, 120, 110, 130, 150])
  const { linYue, privateCampaignId } = world
  await linYue.call(operations.campaigns.update, {
    campaignId: privateCampaignId,
    startDate: '2024-06-02',
    endDate: '2024-06-20',
  })
  await linYue.call(operations.goals.create, {
    campaignId: privateCampaignId,
    metric: '新增会员',
    targetValue: '100',
    unit: '人',
  })
})
afterAll(() => server.close())

test('the goals of all campaigns are answered at once, as each campaign answers them itself', async () => {
  const all = (await world.linYue.call(goals, {})).goals
  expect(new Set(all.map(({ campaignId }) => campaignId))).toEqual(new Set([world.campaignId, world.privateCampaignId]))
  const own = await outlookOf(world.linYue, world.campaignId, sales)
  const { pace, sentence } = own
  const listed = all.find(({ goalId }) => goalId === own.goalId)!
  expect(listed).toMatchObject({ name: '销售额', toDate: 610, pace, sentence })
  expect(listed.series.actualSum).toEqual(own.series.actualSum)
})

test('of campaigns that one may not see there is nothing, and guests see no numbers', async () => {
  const seen = (await world.heJing.call(goals, {})).goals.map(({ campaignId }) => campaignId)
  expect(new Set(seen)).toEqual(new Set([world.campaignId]))
  expect((await world.studio.call(goals, {})).goals).toEqual([])
  expect((await world.stranger.call(goals, {})).goals).toEqual([])
})
