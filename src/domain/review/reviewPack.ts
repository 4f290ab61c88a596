import type { Day } from '../day.ts'
import type { Milestone, MilestoneState } from '../milestone.ts'
import type { Language } from '../problem.ts'
import type { ReviewKind } from '../review.ts'
import type { Task } from '../task.ts'
import type { Issue } from '../issue.ts'
import type { Decision } from '../decision.ts'
import type { Health } from '../health.ts'
import { decisionLines } from './decisionLines.ts'
import { goalLines, highlightsAndShortfalls } from './goalLines.ts'
import { issueLines } from './issueLines.ts'
import { milestoneLines } from './milestoneLines.ts'
import { dueLines, finishedLines, lateLines, silentLines } from './taskLines.ts'

/** Every line says what it is about, so that it leads to the record; names are kept as they were when the meeting began. */
export interface Ref {
  noun: 'task' | 'milestone' | 'issue' | 'decision' | 'kpi' | 'proposal' | 'lesson'
  id: string
}
export type Said = Record<Language, string>

export interface TaskLine extends Ref {
  name: string
  owner: string
  phase: string
  planned: Day | null
  finished: Day | null
  /** Late is positive, early negative, 0 on time. */
  days: number
  expected: Day | null
  cause: string
  recovery: string
}
export interface IssueLine extends Ref {
  number: number
  description: string
  owner: string
  severity: Issue['severity']
  impact: string
  countermeasure: string
  promised: Day | null
  missedDays: number
  isNew: boolean
}
export interface MilestoneLine extends Ref {
  name: string
  dueDate: Day | null
  state: MilestoneState
  days: number
  /** Late tasks that are planned to be done before it. */
  lateTasks: string[]
  isAtRisk: boolean
}
export interface GoalLine extends Ref {
  /** Otherwise it is a KPI that no goal refers to. */
  isGoal: boolean
  name: string
  unit: string
  target: number | null
  toDate: number | null
  targetToDate: number | null
  pace: number | null
  /** Stands out as falling short of its target to date, whichever way is better; not known of material that was frozen before it was. */
  isBehind?: boolean | undefined
  forecast: { total: number; low: number; high: number } | null
  sentence: Said
}
export interface DecisionLine extends Ref {
  number: number
  content: string
  owner: string
  dueDate: Day | null
  state: Decision['state']
  isOverdue: boolean
  outcome: string
  effect: Said
}
export interface ProposalLine extends Ref {
  task: string
  moves: number
  milestones: string[]
  by: string
}
export interface LessonLine extends Ref {
  text: string
}
export interface Mark extends Ref {
  text: Said
}

export interface ReviewPack {
  kind: ReviewKind
  day: Day
  since: Day
  phase: string | null
  counts: { total: number; completed: number; late: number; percent: number }
  health: Health
  goals: GoalLine[]
  highlights: Mark[]
  shortfalls: Mark[]
  milestones: MilestoneLine[]
  finished: TaskLine[]
  late: TaskLine[]
  due: TaskLine[]
  /** Running or due, and nobody said anything since the last meeting. */
  silent: TaskLine[]
  issues: IssueLine[]
  proposals: ProposalLine[]
  decisions: DecisionLine[]
  lessons: LessonLine[]
}

/** A KPI as far as a meeting needs it. */
export interface KpiStanding {
  kpiId: string
  goalId: string | null
  name: string
  unit: string
  direction: 'up' | 'down'
  target: number | null
  toDate: { value: number } | null
  targetToDate: number | null
  pace: number | null
  variance: { points: number | null } | null
  forecast: { total: number; low: number; high: number } | null
  sentence: Said
}

export interface PackSource {
  kind: ReviewKind
  today: Day
  since: Day
  phase: { id: string; name: string } | null
  tasks: readonly Task[]
  phases: readonly { id: string; name: string; position: number }[]
  milestones: readonly Milestone[]
  issues: readonly Issue[]
  decisions: readonly { decision: Decision; effect: Said }[]
  kpis: readonly KpiStanding[]
  taskResults: readonly { taskId: string; name: string; unit: string; target: number | null; result: number | null }[]
  proposals: readonly ProposalLine[]
  lessons: readonly LessonLine[]
  /** The last day that somebody recorded progress of a task on. */
  recordedOn: ReadonlyMap<string, Day>
  nameOf: (personId: string | null) => string
  health: Health
  counts: ReviewPack['counts']
}

/** What a meeting needs, from what is known at this moment; nobody has to prepare anything. */
export function reviewPack(source: PackSource): ReviewPack {
  const { kind, today, since, phase, health, counts, proposals, lessons } = source
  return {
    kind,
    day: today,
    since,
    phase: phase?.name ?? null,
    counts,
    health,
    goals: goalLines(source.kpis),
    ...highlightsAndShortfalls(source),
    milestones: milestoneLines(source),
    finished: finishedLines(source),
    late: lateLines(source),
    due: dueLines(source),
    silent: silentLines(source),
    issues: issueLines(source),
    proposals: [...proposals],
    decisions: decisionLines(source),
    lessons: [...lessons],
  }
}
