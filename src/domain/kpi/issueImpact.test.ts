import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { goalOutlook, type KpiTarget } from './goalOutlook.ts'
import { impactInHindsight, impactOnForecast } from './issueImpact.ts'

const goal: KpiTarget = {
  kpi: { kind: 'cumulative', unit: '次' },
  direction: 'up',
  target: 3000,
  period: { start: '2024-06-01', end: '2024-06-30' },
  shape: { kind: 'even' },
}
const readings = Array.from({ length: 10 }, (_, i) => {
  return { day: addDays('2024-06-01', i), dimension: null, value: '100', numerator: null, denominator: null }
})
const asOf = '2024-06-10'
const { forecast } = goalOutlook(goal, readings, asOf)
const impact = (issues: Parameters<typeof impactOnForecast>[2]) =>
  impactOnForecast(forecast!, { kind: 'cumulative', asOf }, issues)
const half = { start: '2024-06-11', end: '2024-06-20' }

test('an open issue takes its part of the coming days of its phase, and of nothing that has passed', () => {
  const found = impact([{ phase: half, percent: -20, recoveryPercent: null }])!
  expect(found.with.total).toBeCloseTo(3000 - 0.2 * 1000)
  expect(found.countermeasures.total).toBeCloseTo(found.with.total)
  expect(found.with.low).toBeLessThanOrEqual(found.with.total)
})

test('a countermeasure gets back its part', () => {
  expect(impact([{ phase: null, percent: -20, recoveryPercent: 15 }])!.countermeasures.total).toBeCloseTo(3000 - 0.05 * 2000)
})

test('two issues of one day leave what one leaves of the other', () => {
  const twice = [-50, -50].map((percent) => ({ phase: half, percent, recoveryPercent: null }))
  expect(impact(twice)!.with.total).toBeCloseTo(1000 + 250 + 1000)
})

test('an issue of a phase that is over changes nothing', () => {
  expect(impact([{ phase: { start: '2024-06-01', end: '2024-06-07' }, percent: -20, recoveryPercent: null }])).toBeNull()
})

test('once closed, what was predicted stands beside what came', () => {
  expect(impactInHindsight({ percent: -20, expectedWithout: 1000, actual: 850 })).toEqual({
    predicted: -200,
    actual: -150,
    actualPercent: -15,
  })
})
