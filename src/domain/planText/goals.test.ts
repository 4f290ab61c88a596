import { describe, expect, test } from 'vitest'
import { extractPlan } from './extractPlan.ts'

function goals(text: string): string[] {
  return extractPlan(text).goals.map(({ metric, comparator, normalizedValue }) => `${metric} ${comparator} ${normalizedValue}`)
}

describe('a goal is read where the plan sets it', () => {
  test.each([
    ['a labelled item', '## 目标\n- 新增会员：1万人', '新增会员 = 10000'],
    ['a verb before the number', '## 目标\n- 收入增长：月收入达到5万元', '月收入 >= 50000'],
    ['the noun after the number', '## 目标\n- 获取首批客户：20个付费客户', '付费客户 = 20'],
    ['a sentence with a word of aim', '方案\n力争活动期间营业额突破120万元。', '营业额 > 1200000'],
    ['a blank to be filled in', '## 复盘\n网站访问量: _____ (目标: 10万+)', '网站访问量 >= 100000'],
    ['a change in a heading', '#### 曝光 → 兴趣 (2% → 目标 5%)', '曝光 → 兴趣 = 5'],
    ['a number that only says how low it may be', '## 目标\n- 首月营收（保底45万元）', '首月营收 >= 450000'],
    ['a ratio', '## 目标\n- 投入产出比：1:3', '投入产出比 = 3'],
    ['a change from one value to another', '## Goals\n- Active members up from 31,000 to 50,000', 'Active members = 50000'],
  ])('in %s', (_, text, expected) => {
    expect(goals(text)).toEqual([expected])
  })

  test('at two heights, of one and the same thing', () => {
    expect(goals('## 目标\n- GMV 冲刺 260w，保底 200w')).toEqual(['GMV = 2600000', 'GMV >= 2000000'])
    expect(goals('## KPI（保底/冲刺）\n- 新增年卡：120 / 180 张')).toEqual(['新增年卡 = 120', '新增年卡 = 180'])
  })

  test('in a table, beside the value that is there today', () => {
    const table =
      '## 核心目标\n\n| 指标 | 去年同期 | 今年目标 |\n|---|---|---|\n| 客流（人次） | 62.3万 | 75万 |\n| 会员占比 | 31% | ≥38% |\n'
    expect(goals(table)).toEqual(['客流 = 750000', '会员占比 >= 38'])
  })

  test('in a table with a column for each point in time', () => {
    const table = '## Targets\n\n| KPI | Today | Day 30 | Day 60 |\n|---|---|---|---|\n| Signups | 10 | 2,000 | 6,000 |\n'
    expect(goals(table)).toEqual(['Signups = 2000', 'Signups = 6000'])
  })

  test('by each stage under one heading', () => {
    const text =
      '## 推广目标\n\n### 第一阶段：起步（1-3个月）\n- 注册用户：1万\n\n### 第二阶段：增长（4-6个月）\n- 注册用户：5万\n'
    expect(extractPlan(text).goals.map(({ scope }) => scope)).toEqual(['第一阶段：起步（1-3个月）', '第二阶段：增长（4-6个月）'])
  })
})

test.each([
  ['what was reached before', '一、活动背景\n去年销售额达到420万元，同比增长18%。'],
  ['whom the campaign is for', '## 目标客户画像\n- 年营销预算低于50万\n- 规模：10人以下'],
  ['a price', '## 产品定价\n- 年费：299元\n- 季卡：79元'],
  ['a sample text', '## 文案示例\n“3个月后月入突破1万！”'],
  ['an offer', '## 优惠规则\n充1000送100，每位顾客限购3件'],
  ['a risk', '## 风险与应对\n若转化率低于2%，启动复盘'],
  ['a cost', '## 费用预算\n海报：2400元'],
  ['a length of time', '## 目标\n- 让用户在30分钟内上手'],
])('%s is no goal', (_, text) => {
  expect(goals(text)).toEqual([])
})
