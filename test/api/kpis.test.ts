import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis, enterDays, outlookOf, type KpiWorld } from '#test/kpiWorld.ts'
import { campaignFromPlan } from '#test/planReviewWorld.ts'
import { listenLive } from '#test/live.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let kpis: KpiWorld
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  kpis = await addKpis(world)
})
afterAll(() => server.close())

describe('the metric library', () => {
  test('of a new workspace holds the field’s usual metrics, ratios with what they divide', async () => {
    const { metrics } = await world.stranger.call(operations.metrics.list, {})
    const byId = new Map(metrics.map((metric) => [metric.id, metric.name]))
    const rate = metrics.find(({ name }) => name === '点击率')!
    expect(rate).toMatchObject({ kind: 'ratio', unit: '%', direction: 'up', aliases: expect.arrayContaining(['CTR']) })
    expect([byId.get(rate.numeratorId!), byId.get(rate.denominatorId!)]).toEqual(['点击量', '曝光量'])
    expect(metrics.find(({ name }) => name === '获客成本')).toMatchObject({ direction: 'down', unit: '元' })
  })

  test('knows a name once, by whatever alias', async () => {
    const refused = await world.linYue.refused(operations.metrics.create, { name: 'GMV' })
    expect(refused).toMatchObject({ status: 409, code: 'nameTaken', field: 'name' })
  })

  test('keeps what a KPI is measured by', async () => {
    const refused = await world.linYue.refused(operations.metrics.remove, { metricId: kpis.metrics.get('曝光量')! })
    expect(refused).toMatchObject({ code: 'metricInUse' })
  })

  test('divides sums alone', async () => {
    const input = { name: '粉丝转化', kind: 'ratio' as const, numeratorId: kpis.metrics.get('粉丝数')! }
    expect(await world.linYue.refused(operations.metrics.create, input)).toMatchObject({
      code: 'ratioOfSums',
      field: 'numeratorId',
    })
  })

  test('of another workspace can’t be pointed to', async () => {
    const { metrics } = await world.stranger.call(operations.metrics.list, {})
    const refused = await world.linYue.refused(operations.kpis.create, { campaignId, metricId: metrics[0]!.id })
    expect(refused).toMatchObject({ code: 'unknownReference', field: 'metricId' })
  })
})

describe('goals', () => {
  test('find their KPI by the metric’s name, and make it where it is missing', async () => {
    const { id } = await world.linYue.call(operations.goals.create, { campaignId, metric: '新增会员数', targetValue: '10000' })
    const { goals } = await world.linYue.call(operations.campaigns.plan, { campaignId })
    const { kpis: there } = await world.linYue.call(operations.kpis.list, { campaignId })
    const kpi = there.find(({ id: kpiId }) => kpiId === goals.find((goal) => goal.id === id)!.kpiId)!
    expect(kpi).toMatchObject({ metricId: kpis.metrics.get('新增会员'), name: '新增会员数' })
  })

  test('of a plan document come with their KPIs into the new campaign', async () => {
    const { campaignId: fromPlan } = await campaignFromPlan(world.linYue)
    const { kpis: measured } = await world.linYue.call(operations.kpis.outlook, { campaignId: fromPlan })
    expect(measured.map(({ name, target, goalId }) => [name, target, goalId !== null])).toEqual([
      ['销售额', 3_000_000, true],
      ['新增会员', 8000, true],
    ])
  })

  test('of words that no metric knows are left, until somebody matches them', async () => {
    await world.linYue.call(operations.goals.create, { campaignId, metric: '门店满意度' })
    expect(await world.linYue.call(operations.kpis.matchGoals, { campaignId })).toMatchObject({
      matched: 0,
      unmatched: ['门店满意度'],
    })
    await world.linYue.call(operations.metrics.create, { name: '满意度', unit: '%', kind: 'ratio' })
    expect(await world.linYue.call(operations.kpis.matchGoals, { campaignId })).toMatchObject({ matched: 1, unmatched: [] })
  })

  test('lose their KPI with it, and get it back by an undo', async () => {
    const goal = await world.linYue.call(operations.goals.create, { campaignId, metric: '互动量', targetValue: '100' })
    const goalNow = async () =>
      (await world.linYue.call(operations.campaigns.plan, { campaignId })).goals.find(({ id }) => id === goal.id)!
    const { kpiId } = await goalNow()
    const { eventId } = await world.linYue.call(operations.kpis.remove, { campaignId, kpiId: kpiId! })
    expect((await goalNow()).kpiId).toBeNull()
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect((await goalNow()).kpiId).toBe(kpiId)
  })
})

describe('the outlook', () => {
  test('says result, pace, forecast and gap, and what every remaining day must bring', async () => {
    await enterDays(
      world.linYue,
      campaignId,
      kpis.sales,
      [150_000, 150_000, 150_000, 150_000, 150_000, 150_000, 150_000, 150_000],
    )
    const sales = await outlookOf(world.linYue, campaignId, kpis.sales)
    expect(sales).toMatchObject({
      target: 5_000_000,
      toDate: { value: 1_200_000, exact: '1200000', days: 8 },
      lastDay: '2024-06-08',
    })
    expect(sales.pace).toBeCloseTo(0.9)
    expect(sales.forecast!.total).toBeCloseTo(4_500_000, -3)
    expect(sales.neededPerDay).toBeCloseTo(3_800_000 / 22)
    expect(sales.sentence.zh).toMatch(/^按当前节奏，6月30日预计 450万元（.*），缺口 50万元，需每日 17.3万元。$/)
    expect(sales.series.days).toHaveLength(30)
    expect(sales.series.expectedSum.at(-1)).toBeCloseTo(sales.forecast!.total, -3)
    expect(sales.phases.map(({ name }) => name)).not.toContain('筹备期')
  })

  test('moves when one number is entered, for everyone who watches', async () => {
    const before = await outlookOf(world.heJing, campaignId, kpis.sales)
    const line = await listenLive(world.heJing, campaignId)
    await world.linYue.call(operations.measurements.record, { campaignId, kpiId: kpis.sales, day: '2024-06-08', value: '160000' })
    expect(await line.next()).toMatchObject({ campaignId, topics: expect.arrayContaining(['measurement']) })
    await line.close()
    const after = await outlookOf(world.heJing, campaignId, kpis.sales)
    expect([before.toDate!.value, after.toDate!.value]).toEqual([1_200_000, 1_210_000])
  })

  test('uses nothing after the day that one asks for', async () => {
    const { kpis: then } = await world.linYue.call(operations.kpis.outlook, { campaignId, asOf: '2024-06-03' })
    expect(then.find(({ kpiId }) => kpiId === kpis.sales)!.toDate).toMatchObject({ value: 450_000, days: 3 })
  })

  test('follows the shape of the target', async () => {
    const shape = { phaseShares: { [world.phaseIds.warmUp]: 60, [world.phaseIds.execution]: 40 }, shape: 'phases' as const }
    await world.linYue.call(operations.kpis.update, { campaignId, kpiId: kpis.sales, ...shape })
    const sales = await outlookOf(world.linYue, campaignId, kpis.sales)
    const phaseOf = (phaseId: string) => sales.phases.find((phase) => phase.phaseId === phaseId)!
    expect(phaseOf(world.phaseIds.warmUp).target! + phaseOf(world.phaseIds.execution).target!).toBeCloseTo(5_000_000)
    expect(sales.targetToDate).toBeGreaterThan(2_900_000)
    await world.linYue.call(operations.kpis.update, { campaignId, kpiId: kpis.sales, shape: 'even' })
  })

  test('takes the course of an earlier campaign', async () => {
    const { id: later } = await world.linYue.call(operations.campaigns.create, {
      name: '秋季上新',
      kind: 'launch',
      startDate: '2024-06-01',
      endDate: '2024-06-08',
    })
    const given = { campaignId: later, metricId: kpis.metrics.get('销售额')!, targetValue: '1000' }
    const { id } = await world.linYue.call(operations.kpis.create, { ...given, shape: 'like', likeKpiId: kpis.impressions })
    const values = [0, 0, 0, 0, 0, 0, 100, 300].map((value, index) => ({
      kpiId: kpis.impressions,
      day: `2024-06-0${index + 1}`,
      value: String(value),
    }))
    await world.linYue.call(operations.measurements.recordGrid, { campaignId, values })
    await world.linYue.call(operations.kpis.update, { campaignId, kpiId: kpis.impressions, endDate: '2024-06-08' })
    expect((await outlookOf(world.linYue, later, id)).series.target).toEqual([0, 0, 0, 0, 0, 0, 250, 750])
  })

  test('of a course that the caller may not see is refused', async () => {
    const secret = await world.linYue.call(operations.kpis.create, {
      campaignId: world.privateCampaignId,
      metricId: kpis.metrics.get('销售额')!,
    })
    const { id: own } = await world.heJing.call(operations.campaigns.create, {
      name: '小活动',
      kind: 'promotion',
      startDate: '2024-06-01',
      endDate: '2024-06-08',
    })
    const input = { campaignId: own, metricId: kpis.metrics.get('销售额')!, shape: 'like' as const, likeKpiId: secret.id }
    expect(await world.heJing.refused(operations.kpis.create, input)).toMatchObject({
      code: 'unknownReference',
      field: 'likeKpiId',
    })
  })
})

describe('notes beside a value', () => {
  test('say why it differs and what is done, and can be taken back', async () => {
    const note = { campaignId, kpiId: kpis.impressions, day: '2024-06-06', varianceReason: '博主晚一天', improvement: '加投' }
    const { eventId } = await world.zhangMin.call(operations.kpiNotes.write, note)
    const { kpiNotes } = await world.heJing.call(operations.kpiNotes.list, { campaignId })
    expect(kpiNotes).toEqual([expect.objectContaining({ varianceReason: '博主晚一天', improvement: '加投', day: '2024-06-06' })])
    expect(await world.chenHao.refused(operations.kpiNotes.write, note)).toMatchObject({ code: 'onlyKpiOwner' })
    await world.zhangMin.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect((await world.heJing.call(operations.kpiNotes.list, { campaignId })).kpiNotes).toEqual([])
  })
})

test('a task brings its own result: 点击率 5%, 超目标 0.5 个百分点', async () => {
  const { taskIds, zhangMin, chenHao } = world
  const given = { campaignId, taskId: taskIds.ads, metricId: kpis.metrics.get('点击率')!, targetValue: '4.5', resultValue: '5' }
  await zhangMin.call(operations.taskResults.create, given)
  const { taskResults } = await world.heJing.call(operations.taskResults.list, { campaignId })
  expect(taskResults[0]).toMatchObject({ metricName: '点击率', unit: '%', variance: { points: 0.5 } })
  expect(await chenHao.refused(operations.taskResults.create, given)).toMatchObject({ code: 'onlyOwner' })
})

test('what a person without an account was to enter is their member’s once they are matched', async () => {
  const { id: personId } = await world.linYue.call(operations.people.create, { name: '渠道专员*' })
  const given = { campaignId, metricId: kpis.metrics.get('花费')!, ownerId: personId }
  const { id } = await world.linYue.call(operations.kpis.create, given)
  await world.linYue.call(operations.people.match, { personId, memberId: world.chenHao.id })
  const { kpis: there } = await world.linYue.call(operations.kpis.list, { campaignId })
  expect(there.find((kpi) => kpi.id === id)!.ownerId).toBe(world.chenHao.id)
})
