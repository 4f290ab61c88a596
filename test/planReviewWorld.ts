import { operations } from '#operations/index.ts'
import type { Person } from './person.ts'

/** A small plan in the way that people write one. */
export const SMALL_PLAN = `# 中秋月饼礼盒促销方案

活动时间：2024年9月1日-9月17日

## 活动目标
1. 销售额 ≥ 300万元
2. 新增会员 8000人

## 关键节点
- 8月25日前：礼盒样品到店
- D-3：员工培训完成
- 2月30日：彩排

## 任务分工
| 任务 | 负责人 | 时间 |
| --- | --- | --- |
| 门店海报设计 | 张敏 | 8月20日前 |
| 社群预热文案 | 周小荷 | 8月26日-8月31日 |

## 费用预算
| 项目 | 金额（元） |
| --- | --- |
| 海报印刷 | 12000 |
| 社群红包 | 30000 |

参与部门：市场部、门店运营部
`

/** What a newer version says otherwise: one goal more ambitious, one task later, one gone, one new. */
export const NEWER_PLAN = SMALL_PLAN.replace('300万元', '350万元')
  .replace('8月26日-8月31日', '8月27日-8月31日')
  .replace('| 门店海报设计 | 张敏 | 8月20日前 |\n', '')
  .replace('| 社群预热文案', '| 直播间搭建 | 陈昊 | 8月28日前 |\n| 社群预热文案')

export async function startReview(person: Person, text = SMALL_PLAN, fileName = '中秋方案.md'): Promise<string> {
  return (await person.call(operations.planReviews.start, { fileName }, { file: text })).id
}

/** Everything that is found, accepted as it is. */
export async function acceptAll(person: Person, reviewId: string): Promise<void> {
  const { revision, items } = await person.call(operations.planReviews.open, { reviewId })
  const decisions = items
    .filter(({ difference }) => difference !== 'same')
    .map(({ key }) => ({ key, verdict: 'accepted' as const }))
  await person.call(operations.planReviews.decide, { reviewId, basedOn: revision, decisions })
}

export async function campaignFromPlan(person: Person, text = SMALL_PLAN): Promise<{ campaignId: string; left: string[] }> {
  const reviewId = await startReview(person, text)
  await acceptAll(person, reviewId)
  const period = { startDate: '2024-09-01', endDate: '2024-09-17' }
  const made = await person.call(operations.planReviews.createCampaign, {
    reviewId,
    name: '中秋月饼礼盒促销',
    kind: 'promotion',
    ...period,
  })
  return { campaignId: made.id, left: made.left }
}
