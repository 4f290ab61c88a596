import type { Day } from '../day.ts'
import type { DecisionState } from '../decision.ts'
import type { ReviewKind } from '../review.ts'
import { logSheet, type LogColumn } from './logLayout.ts'
import { oneLine } from './plainText.ts'
import type { SheetLayout } from './planLayout.ts'
import { keyHeading } from './rowKey.ts'

/** A decision with what its meeting took down, or a meeting that decided nothing. People by name. */
export interface ReviewLine {
  noun: 'decision' | 'review'
  id: string
  day: Day
  /** Null where a decision was made outside of meetings. */
  kind: ReviewKind | null
  attendees: string[]
  highlights: string[]
  shortfalls: string[]
  /** Of the meeting, then the decision's own. */
  causes: string[]
  decision: { content: string; reason: string; owner: string; dueDate: Day | null; outcome: string; state: DecisionState } | null
}

export const reviewKindLabels: Record<ReviewKind, string> = {
  dailyStandup: '晨会',
  weeklyReview: '周会',
  phaseReview: '阶段',
  retrospective: '总结',
}
export const decisionStateLabels: Record<DecisionState, string> = { open: '执行中', done: '已完成', dropped: '已放弃' }

export const reviewHeadings = {
  day: '日期',
  kind: '类型',
  attendees: '参会人',
  highlights: '亮点',
  shortfalls: '不足',
  reason: '原因',
  content: '调整措施',
  owner: '责任人',
  dueDate: '完成时限',
  outcome: '效果',
  state: '状态',
  key: keyHeading,
} as const

const columns: LogColumn<ReviewLine>[] = [
  { heading: reviewHeadings.day, width: 11.5, role: 'day', value: ({ day }) => day },
  { heading: reviewHeadings.kind, width: 8, role: 'short', value: ({ kind }) => kind && reviewKindLabels[kind] },
  { heading: reviewHeadings.attendees, width: 18, role: 'text', value: ({ attendees }) => attendees.map(oneLine).join('、') },
  { heading: reviewHeadings.highlights, width: 26, role: 'text', value: ({ highlights }) => highlights.join('\n') },
  { heading: reviewHeadings.shortfalls, width: 26, role: 'text', value: ({ shortfalls }) => shortfalls.join('\n') },
  { heading: reviewHeadings.reason, width: 26, role: 'text', value: ({ causes }) => causes.join('\n') },
  { heading: reviewHeadings.content, width: 30, role: 'text', value: ({ decision }) => decision?.content ?? null },
  { heading: reviewHeadings.owner, width: 12, role: 'short', value: ({ decision }) => decision && oneLine(decision.owner) },
  { heading: reviewHeadings.dueDate, width: 11.5, role: 'day', value: ({ decision }) => decision?.dueDate ?? null },
  { heading: reviewHeadings.outcome, width: 24, role: 'text', value: ({ decision }) => decision?.outcome ?? null },
  {
    heading: reviewHeadings.state,
    width: 9,
    role: 'short',
    value: ({ decision }) => decision && decisionStateLabels[decision.state],
  },
  { heading: reviewHeadings.key, width: 10, role: 'key', value: ({ noun, id }) => `${noun}:${id}` },
]
const stateColumn = columns.findIndex(({ heading }) => heading === reviewHeadings.state)
/** Rows below the last one that offer the states too. */
const spareRows = 100

/** Table (五) 复盘与策略调整记录表; its last column is hidden and tells the rows of an edited copy apart. */
export function reviewsSheet(campaignName: string, lines: readonly ReviewLine[]): SheetLayout {
  const sheet = logSheet('复盘与策略调整', `（五）复盘与策略调整记录表　${oneLine(campaignName)}`, columns, lines)
  const span = { firstRow: sheet.headerRows + 1, lastRow: sheet.rows.length + spareRows }
  return {
    ...sheet,
    hiddenColumns: [columns.length - 1],
    choices: [{ column: stateColumn, ...span, values: Object.values(decisionStateLabels), strict: true }],
  }
}
