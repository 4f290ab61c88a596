import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Decision } from '#domain/decision.ts'
import type { ReviewKind, ReviewNote } from '#domain/review.ts'
import { reviewPack } from '#domain/review/reviewPack.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { reviewSource } from '../handlers/reviewSource.ts'
import { savePack } from '../queries/reviews.ts'

type DemoDecision = Pick<Decision, 'decidedOn' | 'content' | 'reason' | 'expectedEffect'> &
  Partial<Pick<Decision, 'dueDate' | 'effectiveFrom' | 'outcome' | 'state' | 'doneOn'>> & { owner: string; metric?: string }

const demoDecisions: DemoDecision[] = [
  {
    decidedOn: '2024-05-28',
    content: 'KOL 合同补充排期条款，逾期按天扣款',
    reason: '两位博主口头改期',
    expectedEffect: '后续发布不再晚于排期',
    owner: '陈昊',
    dueDate: '2024-05-30',
    state: 'done',
    doneOn: '2024-05-30',
    outcome: '5 份补充协议全部签回',
  },
  {
    decidedOn: '2024-06-05',
    content: '剩余门店物料改用同城快递，当天送达',
    reason: '8 家门店等物料，影响首个周末',
    expectedEffect: '6 月 8 日 20 家全部陈列',
    owner: '王**',
    dueDate: '2024-06-08',
  },
  {
    decidedOn: '2024-06-07',
    content: '信息流预算提前加投，重点小红书与抖音',
    reason: '预热期曝光量低于计划两成',
    expectedEffect: '日均曝光量回到 30 万以上',
    owner: '张敏',
    dueDate: '2024-06-08',
    metric: '曝光量',
    effectiveFrom: '2024-06-08',
    state: 'done',
    doneOn: '2024-06-07',
    outcome: '加投计划已上线',
  },
]

const demoNotes: Pick<ReviewNote, 'section' | 'text'>[] = [
  { section: 'highlight', text: '社群预热触达 8.6 万会员，转化好于去年同期' },
  { section: 'shortfall', text: '物料到店比计划晚两天，门店陈列顺延' },
  { section: 'cause', text: '主视觉返工占用了印刷档期' },
  { section: 'note', text: '地推首日点位 6 月 7 日 18:00 前最后确认' },
]

interface DemoIds {
  person(name: string): string
  kpi(metric: string): string
}

/** The decisions so far, and the last stand-up, in which one of them was taken. */
export function demoReviewChanges({ person, kpi }: DemoIds): Change[] {
  const reviewId = newId()
  const host = person('林悦')
  const review = {
    id: reviewId,
    kind: 'dailyStandup',
    phaseId: null,
    day: '2024-06-05',
    since: '2024-06-04',
    hostId: host,
    attendeeIds: ['林悦', '周明远', '张敏', '陈昊', '王**'].map(person),
    isOver: true,
  }
  const notes = demoNotes.map((note, index) =>
    created('reviewNote', { id: newId(), reviewId, position: index + 1, authorId: host, ...note }),
  )
  const decisions = demoDecisions.map(({ owner, metric, ...decision }, index) =>
    created('decision', {
      id: newId(),
      number: index + 1,
      decidedById: person('周明远'),
      ownerId: person(owner),
      kpiId: metric ? kpi(metric) : null,
      reviewId: decision.decidedOn === review.day ? reviewId : null,
      ...decision,
    }),
  )
  return [created('review', review), ...notes, ...decisions]
}

/** What the meetings of the example saw, as far as it can be told from where it stands. */
export async function keepDemoPacks(
  { tx, workspaceId, campaignId }: { tx: Tx; workspaceId: string; campaignId: string },
  changes: Change[],
): Promise<void> {
  for (const { noun, id, after } of changes) {
    if (noun !== 'review') continue
    const { day, kind, since } = after as { day: string; kind: ReviewKind; since: string }
    const context = { tx, today: day, who: { workspaceId }, campaign: { id: campaignId, role: 'lead', revision: 0 } }
    const source = await reviewSource(context as CampaignContext, kind, null)
    await savePack(context as CampaignContext, id, reviewPack({ ...source, since }))
  }
}
