import type { CampaignKind } from '../campaign.ts'
import type { Day } from '../day.ts'
import type { Decision } from '../decision.ts'
import type { DecisionEffect } from '../decisionEffect.ts'
import type { Dependency } from '../dependency.ts'
import type { Goal } from '../goal.ts'
import type { Issue } from '../issue.ts'
import type { KpiOutlook } from '../kpi/kpiOutlook.ts'
import type { KpiKind } from '../kpi/measurement.ts'
import type { Lesson } from '../lesson.ts'
import type { Milestone } from '../milestone.ts'
import type { Phase } from '../phase.ts'
import type { Language } from '../problem.ts'
import type { Review, ReviewNote } from '../review.ts'
import type { Task } from '../task.ts'

/** A KPI as it stood on the day, once for each goal that refers to it. */
export interface KpiStanding extends Omit<KpiOutlook, 'computed' | 'dimensions'> {
  kpiId: string
  goalId: string | null
  name: string
  unit: string
  kind: KpiKind
  ownerId: string | null
}

/** What the campaign knew at the end of the day that the report is of. */
export interface ReportSource {
  language: Language
  asOf: Day
  revision: number
  campaign: {
    id: string
    name: string
    kind: CampaignKind
    startDate: Day | null
    endDate: Day | null
    planOwnerId: string | null
    executionLeadId: string | null
  }
  goals: readonly Goal[]
  milestones: readonly Milestone[]
  phases: readonly Phase[]
  participants: readonly { position: number; departmentId: string | null; personId: string | null }[]
  tasks: readonly Task[]
  dependencies: readonly Dependency[]
  kpis: readonly KpiStanding[]
  kpiSources: ReadonlyMap<string, string>
  kpiNotes: readonly { kpiId: string; day: Day; varianceReason: string; improvement: string }[]
  issues: readonly Issue[]
  /** What the KPI says that a quantified issue came to, in percent, where nobody said it. */
  measuredImpacts: ReadonlyMap<string, number | null>
  reviews: readonly Review[]
  reviewNotes: readonly ReviewNote[]
  decisions: readonly { decision: Decision; effect: DecisionEffect; sentence: Record<Language, string>; unit: string }[]
  lessons: readonly (Lesson & { votes: number })[]
  nameOf: (personId: string | null) => string
  departmentOf: (departmentId: string | null) => string
}
