import type { HealthAspect, HealthLevel } from '../health.ts'
import type { Language } from '../problem.ts'
import type { ReviewKind, ReviewSection } from '../review.ts'

interface ReviewWords {
  kind: Record<ReviewKind, string>
  section: Record<ReviewSection, string>
  aspect: Record<HealthAspect, string>
  level: Record<HealthLevel, string>
  health: string
  goals: string
  late: string
  issues: string
  decisions: string
  milestones: string
  proposals: string
  earlierDecisions: string
  host: string
  present: string
  comma: string
  semicolon: string
  nobody: string
  causeMissing: string
  because: string
  daysLate: (days: number) => string
  promiseMissed: (days: number) => string
  by: (day: string) => string
  atRisk: (tasks: string[]) => string
  proposal: (task: string, moves: number) => string
  misses: (milestones: string[]) => string
}

/** The words of minutes, which leave the product as text. */
export const reviewWords: Record<Language, ReviewWords> = {
  zh: {
    kind: { dailyStandup: '每日晨会', weeklyReview: '每周周会', phaseReview: '阶段复盘', retrospective: '总结复盘' },
    section: { highlight: '亮点', shortfall: '不足', cause: '原因分析', note: '记录' },
    aspect: { schedule: '进度', goals: '目标', issues: '问题', recording: '记录' },
    level: { good: '正常', watch: '需关注', atRisk: '有风险' },
    health: '整体状况',
    goals: '目标进展',
    late: '延期任务',
    issues: '问题与风险',
    decisions: '调整措施',
    milestones: '关键节点',
    proposals: '等待决定的调整建议',
    earlierDecisions: '之前的决定',
    host: '主持：',
    present: '参会人：',
    comma: '、',
    semicolon: '；',
    nobody: '未指定',
    causeMissing: '原因待补',
    because: '因为',
    daysLate: (days) => `晚 ${days} 天`,
    promiseMissed: (days) => `承诺已过 ${days} 天`,
    by: (day) => `${day} 前完成`,
    atRisk: (tasks) => (tasks.length > 0 ? `有风险：${tasks.join('、')}还未完成` : '有风险：调整建议会使它推迟'),
    proposal: (task, moves) => `“${task}”：${moves} 项日期要动`,
    misses: (milestones) => `会错过 ${milestones.join('、')}`,
  },
  en: {
    kind: {
      dailyStandup: 'Daily stand-up',
      weeklyReview: 'Weekly review',
      phaseReview: 'Phase review',
      retrospective: 'Retrospective',
    },
    section: { highlight: 'Highlights', shortfall: 'Shortfalls', cause: 'Causes', note: 'Notes' },
    aspect: { schedule: 'Schedule', goals: 'Goals', issues: 'Issues', recording: 'Recording' },
    level: { good: 'good', watch: 'to watch', atRisk: 'at risk' },
    health: 'How it stands',
    goals: 'Goals',
    late: 'Late tasks',
    issues: 'Issues and risks',
    decisions: 'Decisions',
    milestones: 'Milestones',
    proposals: 'Proposals waiting for a decision',
    earlierDecisions: 'Earlier decisions',
    host: 'Host: ',
    present: 'Present: ',
    comma: ', ',
    semicolon: '; ',
    nobody: 'nobody',
    causeMissing: 'cause missing',
    because: 'because ',
    daysLate: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
    promiseMissed: (days) => `promise missed by ${days} ${days === 1 ? 'day' : 'days'}`,
    by: (day) => `by ${day}`,
    atRisk: (tasks) => (tasks.length > 0 ? `at risk: ${tasks.join(', ')} not finished` : 'at risk: a proposal would delay it'),
    proposal: (task, moves) => `“${task}”: ${moves} ${moves === 1 ? 'date' : 'dates'} to move`,
    misses: (milestones) => `would miss ${milestones.join(', ')}`,
  },
}
