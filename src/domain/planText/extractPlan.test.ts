import { describe, expect, test } from 'vitest'
import { isAlike, readLabelledPlans, scoredKinds, scoreKind } from '#test/planScore.ts'
import type { Found } from './draft.ts'
import { extractPlan } from './extractPlan.ts'

const plans = readLabelledPlans().map((plan) => ({ ...plan, draft: extractPlan(plan.text) }))
const known = plans.filter(({ labels }) => labels.heldOut !== true)
const heldOut = plans.filter(({ labels }) => labels.heldOut === true)

describe('plans as people write them are read as a careful reader would', () => {
  test.each(scoredKinds)('%s of plans that the rules were written with', (kind) => {
    expect(scoreKind(kind, known)).toBeGreaterThan(0.9)
  })

  test.each(scoredKinds)('%s of plans that the rules were not written with', (kind) => {
    expect(scoreKind(kind, heldOut)).toBeGreaterThan(0.9)
  })

  test.each(plans.map(({ id, labels, draft }) => [id, labels.campaignName, draft.campaignName?.value ?? '']))(
    'the name of %s',
    (_, expected, found) => {
      expect(isAlike(expected, found)).toBe(true)
    },
  )
})

test.each(plans.map(({ id, text, draft }) => ({ id, text, draft })))(
  'everything found in $id stands in its text',
  ({ text, draft }) => {
    const { campaignName, period, ...lists } = draft
    const found: Found[] = [campaignName, period, ...Object.values(lists).flat()].filter((item) => item !== null)
    expect(found.filter(({ from, to, quote }) => quote.trim() === '' || text.slice(from, to) !== quote)).toEqual([])
  },
)

test('a text that is no plan gives nothing', () => {
  const news = '昨日，本市迎来入夏以来最强降雨，全市平均降雨量达到82毫米。气象部门提醒市民注意防范，预计明天雨势减弱。'
  expect(extractPlan(news)).toEqual({
    campaignName: null,
    period: null,
    goals: [],
    milestones: [],
    phases: [],
    tasks: [],
    budget: [],
    participants: [],
  })
})

test('two numbers for one goal are both kept and marked', () => {
  const draft = extractPlan('# 店庆方案\n\n## 目标\n- 新增会员：500人\n\n## 目标\n- 新增会员：800人\n')
  expect(draft.goals.map(({ metric, value, doubts }) => ({ metric, value, doubts }))).toEqual([
    { metric: '新增会员', value: 500, doubts: ['contradicts'] },
    { metric: '新增会员', value: 800, doubts: ['contradicts'] },
  ])
})

test('a day that no calendar has is kept as text and marked', () => {
  const draft = extractPlan('2025年会员日方案\n\n关键节点\n2月30日：海报上线\n')
  expect(draft.milestones).toMatchObject([{ name: '海报上线', start: null, raw: '2月30日', doubts: ['impossibleDate'] }])
})

test('a period to be filled in is a placeholder', () => {
  const draft = extractPlan('征文活动方案\n活动时间：XX年XX月XX日~XX年XX月XX日\n')
  expect(draft.period).toMatchObject({ start: null, end: null, doubts: ['placeholderDate'] })
})

test('without a year in the text a date stays open', () => {
  const draft = extractPlan('征文活动方案\n关键节点\n11月20日前：投稿截止\n')
  expect(draft.milestones).toMatchObject([{ name: '投稿截止', start: null, dateRule: 'by', doubts: ['yearUnknown'] }])
})
