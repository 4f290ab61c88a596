import type { CampaignKind } from '../campaign.ts'
import type { Day } from '../day.ts'
import type { DecisionState } from '../decision.ts'
import type { IssueKind, IssueState, Severity } from '../issue.ts'
import type { LessonKind, LessonSource } from '../lesson.ts'
import type { MilestoneState } from '../milestone.ts'
import type { Language } from '../problem.ts'
import type { ReviewKind } from '../review.ts'
import type { Figure } from './figure.ts'

/** 总结报告: what the campaign came to, from what is known of it on a day. Any day of it, not only its last. */
export interface ClosingReport {
  language: Language
  asOf: Day
  campaignId: string
  /** Of the campaign when the report was made. */
  revision: number
  name: string
  kind: CampaignKind
  stage: CampaignStage
  basics: Basics
  goals: GoalResult[]
  milestones: MilestoneResult[]
  kpis: KpiResult[]
  /** Days on which somebody said why a KPI differed, or what was done about it. */
  kpiNotes: KpiNoteResult[]
  tasks: TaskResults
  issues: IssueResults
  reviews: ReviewResult[]
  decisions: DecisionResult[]
  lessons: LessonResult[]
}

export type CampaignStage = 'undated' | 'ahead' | 'running' | 'over'

/** Table (一). */
export interface Basics {
  startDate: Day | null
  endDate: Day | null
  period: string
  /** 第 8 天，共 30 天; '' outside of the period. */
  progress: string
  planOwner: string
  executionLead: string
  goals: string[]
  milestones: string[]
  participants: string[]
}

/** A number that stands on a target, on the day of the report. While the campaign runs the variance is against the target to date. */
export interface Standing {
  target: Figure
  actual: Figure
  attainment: Figure
  variance: Figure
}

export interface GoalResult extends Standing {
  goalId: string
  /** Null where nothing is measured for it. */
  kpiId: string | null
  /** 销售额 ≥ 500万元 */
  sentence: string
  metric: string
  /** Against what should be there by now. */
  pace: Figure
  forecast: Forecast | null
  verdict: Verdict
  /** The same in words. */
  verdictText: string
  course: Course | null
}

export interface Forecast {
  total: Figure
  low: Figure
  high: Figure
  /** 470万元（430万元–510万元） */
  text: string
}

export type Verdict = 'reached' | 'missed' | 'likely' | 'unlikely' | 'unknown'

export interface MilestoneResult {
  milestoneId: string
  name: string
  dueDate: Day | null
  reachedOn: Day | null
  state: MilestoneState
  stateText: string
  daysLate: Figure
}

export interface KpiResult extends Standing {
  kpiId: string
  name: string
  unit: string
  owner: string
  dataSource: string
  pace: Figure
  forecast: Forecast | null
  phases: (Standing & { phaseId: string; name: string })[]
  course: Course | null
}

export interface KpiNoteResult {
  day: Day
  phase: string
  kpiId: string
  name: string
  target: Figure
  actual: Figure
  variance: Figure
  reason: string
  improvement: string
}

/** The way of a KPI over the days of its period, for a picture. Null where there is nothing to draw. */
export interface Course {
  first: Day
  days: number
  /** The day of the report, counted from the first as 0; outside of it where it is before or after. */
  at: number
  /** Amounts begin at zero and add up; rates and levels float. */
  isAmount: boolean
  unit: string
  target: number | null
  targetText: string
  forecastText: string
  actual: (number | null)[]
  pace: (number | null)[]
  expected: (number | null)[]
  low: (number | null)[]
  high: (number | null)[]
  phases: { name: string; from: number; to: number }[]
}

export interface TaskCounts {
  /** All but the cancelled ones. */
  total: Figure
  finishedOnTime: Figure
  finishedLate: Figure
  /** Not finished, and not behind. */
  open: Figure
  /** Not finished, and behind. */
  overdue: Figure
  cancelled: Figure
  /** Of the planned work, weighed by its days. */
  percent: Figure
  /** Of those that are or ended late. */
  medianDaysLate: Figure
  worstDaysLate: Figure
}

export interface PhaseTasks extends TaskCounts {
  /** Null for tasks of no phase. */
  phaseId: string | null
  name: string
  planned: string
  actual: string
}

export interface LateTask {
  taskId: string
  name: string
  phase: string
  owner: string
  /** The day that lateness is counted from: of the baseline where there is one. */
  due: Day | null
  finished: Day | null
  days: Figure
  cause: string
  causeMissing: boolean
  recovery: string
}

export interface TaskResults {
  all: TaskCounts
  phases: PhaseTasks[]
  /** The longest first. */
  late: LateTask[]
}

export interface IssueResults {
  total: Figure
  risks: Figure
  unresolved: Figure
  promiseMissed: Figure
  medianDaysOpen: Figure
  severities: { severity: Severity; name: string; total: Figure; unresolved: Figure }[]
  cases: IssueCase[]
  /** Of those that the rule took there is only room for the gravest. */
  casesLeftOut: number
}

export const caseReasons = ['quantified', 'longOpen', 'escalated', 'countermeasureWorked'] as const
export type CaseReason = (typeof caseReasons)[number]

export interface IssueCase {
  issueId: string
  number: number
  kind: IssueKind
  description: string
  severity: Severity
  severityText: string
  state: IssueState
  stateText: string
  owner: string
  task: string
  raisedOn: Day
  resolvedOn: Day | null
  daysOpen: Figure
  reasons: CaseReason[]
  reasonText: string
  rootCause: string
  impact: string
  /** 预热期曝光量; '' where nobody quantified it. */
  impactOn: string
  predicted: Figure
  actual: Figure
  countermeasure: string
}

export interface ReviewResult {
  reviewId: string
  day: Day
  kind: ReviewKind
  kindText: string
  attendees: string[]
  highlights: string[]
  shortfalls: string[]
  causes: string[]
  decisions: number[]
}

export interface DecisionResult {
  decisionId: string
  number: number
  day: Day
  content: string
  reason: string
  owner: string
  dueDate: Day | null
  state: DecisionState
  stateText: string
  outcome: string
  before: Figure
  after: Figure
  /** The KPI before and after, which is association and no proof, or why it can't be measured. */
  effect: string
}

export interface LessonResult {
  lessonId: string
  kind: LessonKind
  kindText: string
  content: string
  appliesWhen: string
  tags: string[]
  sourceNoun: LessonSource | null
  sourceId: string | null
  source: string
  evidence: string
  votes: number
}
