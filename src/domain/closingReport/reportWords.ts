import type { DecisionState } from '../decision.ts'
import type { IssueState, Severity } from '../issue.ts'
import type { LessonKind } from '../lesson.ts'
import type { MilestoneState } from '../milestone.ts'
import type { Language } from '../problem.ts'
import type { ReviewKind } from '../review.ts'
import type { CaseReason, Verdict } from './closingReport.ts'

interface ReportWords {
  dash: string
  comma: string
  colon: string
  day: (year: number, month: number, day: number) => string
  shortDay: (month: number, day: number) => string
  since: (day: string) => string
  noPeriod: string
  dayOf: (day: number, days: number) => string
  forecast: (total: string, low: string, high: string) => string
  verdict: Record<Verdict, string>
  milestone: Record<MilestoneState, string>
  severity: Record<Severity, string>
  issueState: Record<IssueState, string>
  decisionState: Record<DecisionState, string>
  review: Record<ReviewKind, string>
  lesson: Record<LessonKind, string>
  reason: Record<CaseReason, string>
  by: string
  noPhase: string
  causeMissing: string
  issueNumber: (number: number) => string
  decisionNumber: (number: number) => string
}

/** The words in which facts are told; headings and sentences of the page are in `pageWords`. */
export const reportWords: Record<Language, ReportWords> = {
  zh: {
    dash: '至',
    comma: '、',
    colon: '：',
    day: (year, month, day) => `${year}年${month}月${day}日`,
    shortDay: (month, day) => `${month}月${day}日`,
    since: (day) => `${day}起`,
    noPeriod: '未定',
    dayOf: (day, days) => `第 ${day} 天，共 ${days} 天`,
    forecast: (total, low, high) => `${total}（${low}至${high}）`,
    verdict: {
      reached: '已达成',
      missed: '未达成',
      likely: '预计可达成',
      unlikely: '预计达不成',
      unknown: '没有数据',
    },
    milestone: { reached: '按时达成', reachedLate: '晚达成', due: '今天到期', missed: '已过期', ahead: '未到期' },
    severity: { low: '轻微', medium: '一般', high: '严重', critical: '紧急' },
    issueState: { open: '待处理', inProgress: '处理中', resolved: '已解决', closed: '已关闭' },
    decisionState: { open: '执行中', done: '已完成', dropped: '已放弃' },
    review: { dailyStandup: '晨会', weeklyReview: '周会', phaseReview: '阶段复盘', retrospective: '总结复盘' },
    lesson: { success: '成功经验', improvement: '待改进点' },
    reason: {
      quantified: '影响已量化',
      longOpen: '历时超过 7 天',
      escalated: '曾升级',
      countermeasureWorked: '措施见效',
    },
    by: '前',
    noPhase: '未分阶段',
    causeMissing: '原因待补',
    issueNumber: (number) => `问题 ${number}`,
    decisionNumber: (number) => `调整 ${number}`,
  },
  en: {
    dash: ' – ',
    comma: ', ',
    colon: ': ',
    day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
    shortDay: (month, day) => `${day} ${months[month - 1]}`,
    since: (day) => `since ${day}`,
    noPeriod: 'not set',
    dayOf: (day, days) => `day ${day} of ${days}`,
    forecast: (total, low, high) => `${total} (${low} to ${high})`,
    verdict: {
      reached: 'reached',
      missed: 'missed',
      likely: 'likely to be reached',
      unlikely: 'unlikely to be reached',
      unknown: 'no values',
    },
    milestone: { reached: 'reached on time', reachedLate: 'reached late', due: 'due today', missed: 'missed', ahead: 'ahead' },
    severity: { low: 'minor', medium: 'moderate', high: 'severe', critical: 'critical' },
    issueState: { open: 'open', inProgress: 'being handled', resolved: 'resolved', closed: 'closed' },
    decisionState: { open: 'under way', done: 'done', dropped: 'dropped' },
    review: {
      dailyStandup: 'stand-up',
      weeklyReview: 'weekly review',
      phaseReview: 'phase review',
      retrospective: 'retrospective',
    },
    lesson: { success: 'worked well', improvement: 'to improve' },
    reason: {
      quantified: 'impact in numbers',
      longOpen: 'open for more than 7 days',
      escalated: 'escalated',
      countermeasureWorked: 'countermeasure worked',
    },
    by: 'by ',
    noPhase: 'no phase',
    causeMissing: 'cause missing',
    issueNumber: (number) => `issue ${number}`,
    decisionNumber: (number) => `decision ${number}`,
  },
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
