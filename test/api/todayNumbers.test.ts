import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { KpiWorld } from '#test/kpiWorld.ts'
import { addKpis } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld, TODAY } from '#test/world.ts'

let server: TestServer
let world: World
let kpis: KpiWorld

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server)
  kpis = await addKpis(world)
})

const due = async (who: 'zhangMin' | 'chenHao' | 'linYue') =>
  (await world[who].call(operations.today.numbers, {})).numbers.map(({ kpiId, day }) => [kpiId, day])
const enter = (day: string, value: string, dimension: string | null = null) => {
  const { campaignId, zhangMin } = world
  return zhangMin.call(operations.measurements.record, { campaignId, kpiId: kpis.impressions, day, dimension, value })
}

test('I am asked for my own numbers of yesterday and today, and nobody else is', async () => {
  expect(await due('zhangMin')).toEqual([
    [kpis.impressions, '2024-06-07'],
    [kpis.impressions, TODAY],
  ])
  expect(await due('linYue')).toEqual([])
})

test('what is entered is no longer asked for, by channel or as a whole', async () => {
  await enter(TODAY, '100')
  await enter('2024-06-07', '90', '小红书')
  expect(await due('zhangMin')).toEqual([])
})

test('a value that waits for a person is asked about with its reason', async () => {
  for (const [i, value] of ['100', '110', '95', '105', '98', '102', '101'].entries()) await enter(`2024-06-0${i + 1}`, value)
  await enter(TODAY, '1000000')
  const { numbers } = await world.zhangMin.call(operations.today.numbers, {})
  expect(numbers).toMatchObject([{ day: TODAY, held: { value: '1000000', reasons: [{ rule: 'unitSlip' }] } }])
})

test('a KPI that has not begun or is over asks for nothing', async () => {
  const { campaignId, linYue } = world
  await linYue.call(operations.kpis.update, { campaignId, kpiId: kpis.impressions, startDate: '2024-06-10' })
  expect(await due('zhangMin')).toEqual([])
})
