import { expect, test } from 'vitest'
import type { Review } from '../review.ts'
import { minutesMarkdown } from './minutesMarkdown.ts'
import type { ReviewPack } from './reviewPack.ts'

const milestone = { noun: 'milestone', id: 'm', name: '活动高潮期', dueDate: '2024-06-15', state: 'open', days: 0 }
const pack = {
  health: { level: 'good', aspects: [] },
  goals: [],
  highlights: [],
  shortfalls: [],
  late: [],
  issues: [],
  milestones: [{ ...milestone, lateTasks: ['门店物料陈列'], isAtRisk: true }],
  proposals: [{ noun: 'proposal', id: 'p', task: '门店物料陈列', moves: 6, milestones: ['活动高潮期'], by: '周明远' }],
  decisions: [
    {
      content: '信息流预算提前加投',
      outcome: '加投计划已上线',
      effect: { zh: '品牌曝光量 +11.8%。关联，不是因果证明。', en: 'Association, not proof.' },
    },
  ],
} as unknown as ReviewPack
const review = { kind: 'weeklyReview', day: '2024-06-08', hostId: 'h', attendeeIds: [] } as unknown as Review

test('minutes say which milestone is at risk, what waits for a decision, and what earlier decisions came to', () => {
  const text = minutesMarkdown({ campaign: '夏季', review, pack, notes: [], decisions: [], nameOf: () => '' }, 'zh')
  expect(text).toContain('## 关键节点\n\n- 活动高潮期；2024-06-15；有风险：门店物料陈列还未完成')
  expect(text).toContain('## 等待决定的调整建议\n\n- “门店物料陈列”：6 项日期要动；周明远；会错过 活动高潮期')
  expect(text).toContain('## 之前的决定\n\n- 信息流预算提前加投；加投计划已上线；品牌曝光量 +11.8%。关联，不是因果证明。')
})
