import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { operations } from '#operations/index.ts'
import { addKpis, enterDays, outlookOf, type KpiWorld } from '#test/kpiWorld.ts'
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

const { measurements, heldValues } = operations

async function newKpi(name = '订单数'): Promise<string> {
  return (await world.linYue.call(operations.kpis.create, { campaignId, metricId: kpis.metrics.get(name)!, name: randomUUID() }))
    .id
}

async function valuesOf(kpiId: string): Promise<(string | null)[]> {
  return (await world.linYue.call(measurements.list, { campaignId, kpiId })).measurements.map(({ value }) => value)
}

describe('one value per KPI, day and dimension value', () => {
  test('a second one is a correction, with who, when, before and after and why', async () => {
    const cell = { campaignId, kpiId: kpis.impressions, day: '2024-06-02', dimension: '小红书' }
    const first = await world.zhangMin.call(measurements.record, { ...cell, value: '900' })
    expect(first).toMatchObject({ stored: 1, corrected: 0, held: [] })
    expect(await world.linYue.call(measurements.record, { ...cell, value: '950.50', reason: '按后台补齐' })).toMatchObject({
      stored: 0,
      corrected: 1,
    })
    expect(await world.linYue.call(measurements.record, { ...cell, value: '950.5' })).toMatchObject({
      unchanged: 1,
      corrected: 0,
    })
    const { entries } = await world.heJing.call(measurements.history, cell)
    expect(entries).toMatchObject([
      { authorId: world.zhangMin.id, before: null, after: { value: '900' } },
      { authorId: world.linYue.id, before: { value: '900' }, after: { value: '950.5' }, reason: '按后台补齐' },
    ])
    const { measurements: rows } = await world.heJing.call(measurements.list, { campaignId, kpiId: kpis.impressions })
    expect(rows).toEqual([expect.objectContaining({ dimension: '小红书', value: '950.5', corrections: 1 })])
  })

  test('taking one away is a correction too', async () => {
    const kpiId = await newKpi()
    const cell = { campaignId, kpiId, day: '2024-06-02' }
    await world.linYue.call(measurements.record, { ...cell, value: '5' })
    expect(await world.linYue.call(measurements.record, { ...cell, value: null })).toMatchObject({ corrected: 1 })
    expect(await valuesOf(kpiId)).toEqual([])
    const { entries } = await world.linYue.call(measurements.history, cell)
    expect(entries.map(({ after }) => after?.value ?? null)).toEqual(['5', null])
  })

  test('a ratio has two sides, or a bare rate that is marked as approximate', async () => {
    const cell = { campaignId, kpiId: kpis.conversion }
    await world.chenHao.call(measurements.record, { ...cell, day: '2024-06-01', numerator: '10', denominator: '100' })
    await world.chenHao.call(measurements.record, { ...cell, day: '2024-06-02', numerator: '2', denominator: '300' })
    expect((await outlookOf(world.linYue, campaignId, kpis.conversion)).toDate).toMatchObject({ value: 3, approximate: false })
    const half = { ...cell, day: '2024-06-03', numerator: '10' }
    expect(await world.chenHao.refused(measurements.record, half)).toMatchObject({ code: 'sidesIncomplete', field: 'numerator' })
    const rate = await newKpi('到店率')
    await world.linYue.call(measurements.record, { campaignId, kpiId: rate, day: '2024-06-01', value: '15' })
    expect((await outlookOf(world.linYue, campaignId, rate)).toDate).toMatchObject({ value: 15, approximate: true })
  })
})

describe('who enters', () => {
  test('members enter what is theirs, leads everything, others nothing', async () => {
    const value = { campaignId, day: '2024-06-05', value: '12' }
    const refused = await world.zhangMin.refused(measurements.record, { ...value, kpiId: kpis.conversion })
    expect(refused).toMatchObject({ status: 403, code: 'onlyKpiOwner', params: { owner: '陈昊' } })
    expect(await world.heJing.refused(measurements.record, { ...value, kpiId: kpis.conversion })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await world.studio.refused(measurements.list, { campaignId })).toMatchObject({ status: 403 })
  })

  test('a guest hears nothing of KPIs in the plan', async () => {
    const plan = await world.studio.call(operations.campaigns.plan, { campaignId })
    expect(plan.goals).toEqual([])
    expect(await world.studio.refused(operations.kpis.outlook, { campaignId })).toMatchObject({ code: 'notAllowed' })
  })
})

describe('a batch', () => {
  const tenThousand = (kpiId: string) =>
    Array.from({ length: 10_000 }, (_, index) => ({
      kpiId,
      day: addDays('2024-06-01', index % 8),
      dimension: `门店${Math.floor(index / 8)}`,
      value: index,
    }))
  const withThreeBad = (kpiId: string) => {
    const values: { kpiId?: string; metric?: string; day: string; dimension: string; value: number | string }[] =
      tenThousand(kpiId)
    values[103]!.day = '2024-06-31'
    values[4_999]!.value = '十二'
    values[9_999] = { metric: '没有的指标', day: '2024-06-01', dimension: '门店', value: 1 }
    return values
  }

  test('of ten thousand with three bad ones says which, and stores the others', async () => {
    const kpiId = await newKpi()
    const answer = await world.linYue.call(measurements.batch, { campaignId, values: withThreeBad(kpiId) })
    expect(answer).toMatchObject({
      stored: 9_997,
      refused: [
        { line: 104, column: 'day', text: '2024-06-31' },
        { line: 5_000, column: 'value', text: '十二', reason: '“十二”不是能保存的数值。' },
        { line: 10_000, column: 'kpi', text: '没有的指标' },
      ],
    })
  })

  test('or stores nothing at all, as the caller chose', async () => {
    const kpiId = await newKpi()
    const answer = await world.linYue.call(measurements.batch, { campaignId, values: withThreeBad(kpiId), allOrNothing: true })
    expect(answer).toMatchObject({ stored: 0, batchId: null })
    expect(answer.refused).toHaveLength(3)
    expect(await valuesOf(kpiId)).toEqual([])
  })

  test('sent again with its key is stored once', async () => {
    const kpiId = await newKpi()
    const headers = { 'idempotency-key': randomUUID() }
    const values = [{ kpiId, day: '2024-06-01', value: 7 }]
    const first = await world.linYue.call(measurements.batch, { campaignId, values }, { headers })
    expect(await world.linYue.call(measurements.batch, { campaignId, values }, { headers })).toEqual(first)
    expect(await world.linYue.call(measurements.batch, { campaignId, values })).toMatchObject({ stored: 0, unchanged: 1 })
  })

  test('names metrics by any alias', async () => {
    const answer = await world.linYue.call(measurements.batch, {
      campaignId,
      values: [{ metric: 'GMV', day: '2024-05-30', value: '88.5' }],
    })
    expect(answer).toMatchObject({ stored: 1, refused: [] })
  })

  test('can be taken back, but not once somebody corrected it', async () => {
    const kpiId = await newKpi()
    await enterDays(world.linYue, campaignId, kpiId, [1, 2, 3])
    const values = [2, 20, 30, 40].map((value, index) => ({ kpiId, day: `2024-06-0${index + 1}`, value }))
    const { batchId } = await world.linYue.call(measurements.batch, { campaignId, values })
    expect(await valuesOf(kpiId)).toEqual(['2', '20', '30', '40'])
    expect(await world.zhangMin.refused(measurements.takeBack, { campaignId, batchId: batchId! })).toMatchObject({
      code: 'notYours',
    })
    await world.linYue.call(measurements.takeBack, { campaignId, batchId: batchId! })
    expect(await valuesOf(kpiId)).toEqual(['1', '2', '3'])
    expect(await world.linYue.refused(measurements.takeBack, { campaignId, batchId: batchId! })).toMatchObject({
      code: 'batchTakenBack',
    })
    const { batchId: second } = await world.linYue.call(measurements.batch, { campaignId, values: values.slice(0, 1) })
    await world.linYue.call(measurements.record, { campaignId, kpiId, day: '2024-06-01', value: '9' })
    const refused = await world.linYue.refused(measurements.takeBack, { campaignId, batchId: second! })
    expect(refused).toMatchObject({ code: 'batchOverwritten', params: { count: 1 } })
  })
})

describe('the guard', () => {
  test('holds what looks wrong, says why, and a person decides', async () => {
    const kpiId = await newKpi('销售额')
    await enterDays(world.linYue, campaignId, kpiId, [52_000, 49_000, 51_000, 50_000])
    const values = [
      { kpiId, day: '2024-06-05', value: '5.2' },
      { kpiId, day: '2024-06-06', value: '51000' },
      { kpiId, day: '2024-06-20', value: '50000' },
    ]
    const { stored, held } = await world.linYue.call(measurements.batch, { campaignId, values })
    expect(stored).toBe(1)
    expect(held.map(({ day, reasons }) => [day, reasons.length])).toEqual([
      ['2024-06-05', 1],
      ['2024-06-20', 2],
    ])
    expect(held[0]!.reasons[0]).toContain('请核对单位')
    expect((await outlookOf(world.linYue, campaignId, kpiId)).held).toBe(2)
    const [slip, future] = held
    const put = { campaignId, ids: [slip!.id], action: 'correct' as const, value: '52000', reason: '填成了万元' }
    expect(await world.zhangMin.refused(heldValues.resolve, put)).toMatchObject({ code: 'onlyKpiOwner' })
    await world.linYue.call(heldValues.resolve, put)
    expect(await world.linYue.refused(heldValues.resolve, { ...put, action: 'accept' })).toMatchObject({ status: 404 })
    const discard = { campaignId, ids: [future!.id], action: 'discard' as const }
    expect(await world.linYue.refused(heldValues.resolve, discard)).toMatchObject({ code: 'reasonMissing', field: 'reason' })
    await world.linYue.call(heldValues.resolve, { ...discard, reason: '测试数据' })
    expect(await valuesOf(kpiId)).toEqual(['52000', '49000', '51000', '50000', '52000', '51000'])
    expect((await outlookOf(world.linYue, campaignId, kpiId)).held).toBe(0)
  })

  test('holds the second of two values for one day, and takes neither for the other', async () => {
    const kpiId = await newKpi()
    const values = [3, 4].map((value) => ({ kpiId, day: '2024-06-01', value }))
    const { stored, held } = await world.linYue.call(measurements.batch, { campaignId, values })
    expect([stored, held.length]).toEqual([1, 1])
    await world.linYue.call(heldValues.resolve, { campaignId, ids: [held[0]!.id], action: 'accept' })
    expect(await valuesOf(kpiId)).toEqual(['4'])
  })

  test('asks about a gap once, not again at every value behind it', async () => {
    const kpiId = await newKpi()
    await enterDays(world.linYue, campaignId, kpiId, [5, 5])
    const after = (day: string) => world.linYue.call(measurements.record, { campaignId, kpiId, day, value: '5' })
    expect((await after('2024-06-05')).held[0]!.reasons[0]).toContain('没有数据')
    expect(await after('2024-06-06')).toMatchObject({ stored: 1, held: [] })
  })

  test('lets a better value take the place of one that waits', async () => {
    const kpiId = await newKpi()
    await enterDays(world.linYue, campaignId, kpiId, [5_000, 5_100, 5_200])
    const cell = { campaignId, kpiId, day: '2024-06-04' }
    expect((await world.linYue.call(measurements.record, { ...cell, value: '51000000' })).held).toHaveLength(1)
    expect(await world.linYue.call(measurements.record, { ...cell, value: '5100' })).toMatchObject({ stored: 1, held: [] })
    const { heldValues: waiting } = await world.linYue.call(heldValues.list, { campaignId })
    expect(waiting.filter((held) => held.kpiId === kpiId)).toEqual([])
  })
})

describe('minutes', () => {
  const at = (time: string) => `2024-06-08T${time}:00+08:00`

  test('make the day’s value, and the board shows them', async () => {
    const kpiId = await newKpi('销售额')
    const send = (values: [string, string][]) =>
      world.linYue.call(measurements.minutes, {
        campaignId,
        values: values.map(([time, value]) => ({ kpiId, at: at(time), value })),
      })
    await send([
      ['00:00', '100'],
      ['00:01', '50'],
    ])
    expect(
      await send([
        ['00:01', '60'],
        ['23:59', '40'],
      ]),
    ).toMatchObject({ stored: 2, days: [{ day: '2024-06-08', value: '200', isRolledUp: true }] })
    const board = await world.heJing.call(operations.kpis.board, { campaignId })
    const shown = board.kpis.find((kpi) => kpi.kpiId === kpiId)!
    expect(shown).toMatchObject({ dayValue: 200, lastMinute: '2024-06-08T15:59:00Z' })
    expect(shown.minutes.map(({ value }) => value)).toEqual([100, 160, 200])
  })

  test('never write over what a person entered', async () => {
    const kpiId = await newKpi('销售额')
    await world.linYue.call(measurements.record, { campaignId, kpiId, day: '2024-06-08', value: '77' })
    const { days } = await world.linYue.call(measurements.minutes, {
      campaignId,
      values: [{ kpiId, at: at('10:00'), value: '5' }],
    })
    expect(days[0]).toMatchObject({ isRolledUp: false })
    expect(await valuesOf(kpiId)).toEqual(['77'])
  })
})
