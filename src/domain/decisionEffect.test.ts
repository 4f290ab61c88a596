import { describe, expect, test } from 'vitest'
import { decisionEffect, decisionEffectSentence } from './decisionEffect.ts'
import type { Measurement } from './kpi/measurement.ts'

const decision = { kpiId: 'k', effectiveFrom: '2024-06-05', decidedOn: '2024-06-04' }
const amount = (day: string, value: number): Measurement => ({
  day,
  value: String(value),
  dimension: null,
  numerator: null,
  denominator: null,
})
const rate = (day: string, numerator: number, denominator: number): Measurement => ({
  ...amount(day, 0),
  value: null,
  numerator: String(numerator),
  denominator: String(denominator),
})

describe('before and after a decision', () => {
  test('an amount is compared by its days with a value, over equally many days', () => {
    const values = [
      amount('2024-06-01', 900),
      amount('2024-06-03', 100),
      amount('2024-06-04', 300),
      amount('2024-06-05', 400),
      amount('2024-06-06', 600),
    ]
    expect(decisionEffect(decision, { kind: 'cumulative', unit: '次' }, values, '2024-06-06')).toEqual({
      kind: 'measured',
      before: 200,
      after: 500,
      days: 2,
      from: '2024-06-05',
      to: '2024-06-06',
    })
  })

  test('a ratio is the ratio of the sums, never the average of rates', () => {
    const values = [rate('2024-06-04', 10, 100), rate('2024-06-05', 1, 10), rate('2024-06-06', 90, 1000)]
    const effect = decisionEffect(decision, { kind: 'ratio', unit: '%' }, values, '2024-06-06')
    expect(effect).toMatchObject({ before: 10, after: (91 / 1010) * 100 })
  })

  test('is looked at for a week at most, so that a campaign’s end says nothing of its middle', () => {
    const values = Array.from({ length: 28 }, (_, index) => amount(`2024-06-${String(index + 1).padStart(2, '0')}`, index + 1))
    const late = { ...decision, effectiveFrom: '2024-06-10' }
    expect(decisionEffect(late, { kind: 'cumulative', unit: '' }, values, '2024-06-28')).toMatchObject({
      days: 7,
      to: '2024-06-16',
      before: 6,
      after: 13,
    })
  })
})

describe('what can’t be measured says why:', () => {
  const kpi = { kind: 'cumulative', unit: '' } as const
  test.each([
    ['no KPI was named', { ...decision, kpiId: null }, [], 'noKpi'],
    ['it has not begun', { ...decision, effectiveFrom: '2024-06-09' }, [], 'notYet'],
    ['nothing was recorded before', decision, [amount('2024-06-05', 1)], 'noValuesBefore'],
    ['nothing was recorded since', decision, [amount('2024-06-04', 1)], 'noValuesAfter'],
  ])('%s', (_, given, values, because) => {
    expect(decisionEffect(given, kpi, values, '2024-06-06')).toEqual({ kind: 'unmeasurable', because })
  })
})

test('the sentence names the difference in points and calls it association', () => {
  const effect = { kind: 'measured', before: 6, after: 8, days: 3, from: '2024-06-05', to: '2024-06-07' } as const
  const sentence = decisionEffectSentence(effect, { name: '转化率', unit: '%', kind: 'ratio' }, 'zh')
  expect(sentence).toBe('转化率 6% → 8%，+2 个百分点，前后各 3 天。关联，不是因果证明。')
})
