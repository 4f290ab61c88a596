import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { byDimension, byPhase } from './breakdown.ts'
import { goalOutlook, type KpiTarget } from './goalOutlook.ts'
import { goalOutlookSentence } from './goalOutlookSentence.ts'
import type { Measurement } from './measurement.ts'
import { dayShares } from './targetShape.ts'

const salesGoal: KpiTarget = {
  kpi: { kind: 'cumulative', unit: '元' },
  direction: 'up',
  target: 5_000_000,
  period: { start: '2024-06-01', end: '2024-06-30' },
  shape: { kind: 'even' },
}

function sales(days: number, perDay: number, dimension: string | null = null): Measurement[] {
  return Array.from({ length: days }, (_, i) => ({
    day: addDays('2024-06-01', i),
    dimension,
    value: String(perDay),
    numerator: null,
    denominator: null,
  }))
}

test('a campaign that sells 150,000 a day misses 5 million by half a million and knows what every day must bring', () => {
  const outlook = goalOutlook(salesGoal, sales(10, 150_000), '2024-06-10')
  expect(outlook.toDate?.exact).toBe('1500000')
  expect(outlook.targetToDate).toBeCloseTo(1_666_667, 0)
  expect(outlook.pace).toBeCloseTo(0.9)
  expect(outlook.attainment).toBeCloseTo(0.3)
  expect(outlook.forecast?.total).toBeCloseTo(4_500_000)
  expect(outlook.gap?.gap).toBeCloseTo(500_000)
  expect(outlook.gap?.neededPerDay).toBeCloseTo(175_000)
})

test('the goal card says it in one sentence', () => {
  const outlook = goalOutlook(salesGoal, sales(10, 150_000), '2024-06-10')
  expect(goalOutlookSentence(salesGoal, outlook, 'zh')).toBe(
    '按当前节奏，6月30日预计 450万元（450万–450万），缺口 50万元，需每日 17.5万元。',
  )
  expect(goalOutlookSentence(salesGoal, outlook, 'en')).toBe(
    'At this pace 4,500,000元 (4,500,000–4,500,000) by 2024-06-30, 500,000元 short; needs 175,000元 a day.',
  )
})

test('a goal that will be passed has something to spare and needs nothing more to be said', () => {
  const outlook = goalOutlook(salesGoal, sales(10, 200_000), '2024-06-10')
  expect(outlook.gap?.gap).toBeCloseTo(-1_000_000)
  expect(goalOutlookSentence(salesGoal, outlook, 'zh')).toBe('按当前节奏，6月30日预计 600万元（600万–600万）。')
})

test('costs that must stay below a limit are short when they are too high', () => {
  const costs: KpiTarget = { ...salesGoal, direction: 'down', target: 1_000_000 }
  const outlook = goalOutlook(costs, sales(10, 50_000), '2024-06-10')
  expect(outlook.gap?.gap).toBeCloseTo(500_000)
  expect(outlook.gap?.neededPerDay).toBeCloseTo(25_000)
})

test('a rate that is behind says what the remaining days must average', () => {
  const rate: KpiTarget = { ...salesGoal, kpi: { kind: 'ratio', unit: '%' }, target: 5 }
  const readings = Array.from({ length: 10 }, (_, i) => ({
    day: addDays('2024-06-01', i),
    dimension: null,
    value: null,
    numerator: '40',
    denominator: '1000',
  }))
  const outlook = goalOutlook(rate, readings, '2024-06-10')
  expect(outlook.variance?.points).toBeCloseTo(-1)
  expect(outlook.forecast?.total).toBeCloseTo(4)
  expect(outlook.gap?.neededPerDay).toBeCloseTo(5.5)
})

test('a level is on pace when it has come its share of the way', () => {
  const followers: KpiTarget = { ...salesGoal, kpi: { kind: 'level', unit: '人' }, target: 13_000, from: 10_000 }
  const readings = Array.from({ length: 10 }, (_, i) => ({
    day: addDays('2024-06-01', i),
    dimension: null,
    value: String(10_100 + 100 * i),
    numerator: null,
    denominator: null,
  }))
  const outlook = goalOutlook(followers, readings, '2024-06-10')
  expect(outlook.pace).toBeCloseTo(1)
  expect(outlook.gap?.neededPerDay).toBeCloseTo(100)
})

test('without a value there is a target to date and no forecast', () => {
  const outlook = goalOutlook(salesGoal, [], '2024-06-10')
  expect(outlook).toMatchObject({ toDate: null, pace: null, forecast: null, gap: null })
  expect(goalOutlookSentence(salesGoal, outlook, 'zh')).toBe('还没有数据，暂无预测。')
})

test('a goal is told by phase: what each had to bring, brought and will bring', () => {
  const readings = sales(10, 150_000)
  const { forecast } = goalOutlook(salesGoal, readings, '2024-06-10')
  const shares = dayShares(salesGoal.period, salesGoal.shape)
  const phases = [
    { name: '预热期', start: '2024-06-01', end: '2024-06-07' },
    { name: '执行期', start: '2024-06-08', end: '2024-06-30' },
  ]
  const [warmUp, execution] = byPhase(
    salesGoal.kpi,
    { target: salesGoal.target, shares, forecast, asOf: '2024-06-10' },
    readings,
    phases,
  )
  expect(warmUp).toMatchObject({ phase: '预热期', expected: 1_050_000 })
  expect(warmUp!.pace).toBeCloseTo(0.9)
  expect(execution!.expected).toBeCloseTo(3_450_000)
  expect(execution!.target! + warmUp!.target!).toBeCloseTo(5_000_000)
})

test('a goal is told by channel, each judged like a whole', () => {
  const readings = [...sales(10, 100_000, '抖音'), ...sales(10, 50_000, '门店')]
  const found = byDimension(readings).map(({ dimension, measurements }) => ({
    dimension,
    total: goalOutlook(salesGoal, measurements, '2024-06-10').forecast?.total,
  }))
  expect(found).toEqual([
    { dimension: '抖音', total: expect.closeTo(3_000_000) },
    { dimension: '门店', total: expect.closeTo(1_500_000) },
  ])
})
