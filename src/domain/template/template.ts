import type { CampaignKind } from '../campaign.ts'
import type { Day } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Comparator } from '../goal.ts'
import type { Kpi } from '../kpi/kpi.ts'
import type { Metric } from '../metric.ts'
import type { DateRule } from '../milestone.ts'
import type { ReviewKind } from '../review.ts'
import type { Offset } from './offset.ts'

export const templateStates = ['active', 'withdrawn'] as const
export type TemplateState = (typeof templateStates)[number]

/** 模板: a plan without days, people and what came of it. */
export interface Template {
  id: string
  name: string
  kind: CampaignKind
  description: string
  content: TemplateContent
  authorId: string
  writtenOn: Day
  /** The campaign that it was made of; null for one that was imported or copied. */
  sourceCampaignId: string | null
  state: TemplateState
}

/** Which day of a campaign is day 0: its start, or the day of its launch milestone. */
export const anchors = ['start', 'launch'] as const
export type Anchor = (typeof anchors)[number]

/** What stands in a template, each piece with a key of its own; the order of a list is the order of the plan. */
export interface TemplateContent {
  dayZero: Anchor
  /** The key of the milestone that is the launch. */
  launch: string | null
  /** The period of the campaign; `until` is the day after its last. */
  from: Offset
  until: Offset
  countsDaysOff: boolean
  roles: TemplateRole[]
  departments: TemplateDepartment[]
  phases: TemplatePhase[]
  milestones: TemplateMilestone[]
  tasks: TemplateTask[]
  links: TemplateLink[]
  goals: TemplateGoal[]
  kpis: TemplateKpi[]
  rhythm: Rhythm[]
}

/** Stands for a person until one is matched to it. */
export interface TemplateRole {
  key: string
  name: string
  department: string
  leads: 'planOwner' | 'executionLead' | 'both' | null
}

export interface TemplateDepartment {
  name: string
  contact: string | null
}

export interface TemplatePhase {
  key: string
  name: string
  from: Offset | null
  /** The day after its last. */
  until: Offset | null
  /** How often it comes, each time `every` later than before. */
  repeat: { every: Offset; times: number } | null
}

export interface TemplateMilestone {
  key: string
  name: string
  due: Offset | null
  dateRule: DateRule
  note: string
}

export interface TemplateTask {
  key: string
  phase: string | null
  name: string
  description: string
  deliverable: string
  acceptanceCriteria: string
  role: string | null
  helpers: string[]
  reviewer: string | null
  start: Offset | null
  finish: Offset | null
  quantityPlanned: number | null
  quantityUnit: string
  isPinned: boolean
  milestone: string | null
  /** Tasks of one recurring rule have it in common. */
  series: string | null
  steps: string[]
}

export interface TemplateLink extends Pick<Dependency, 'kind' | 'lag' | 'lagUnit'> {
  from: string
  to: string
}

export interface TemplateGoal {
  key: string
  metric: string
  comparator: Comparator
  /** Null is asked for when the template is used. */
  targetValue: string | null
  unit: string
  note: string
  kpi: string | null
}

export interface TemplateKpi extends Pick<Kpi, 'name' | 'dimensionName' | 'dimensions' | 'targetValue' | 'dataSource'> {
  key: string
  /** The metric by its name, and what it is, for a library that has none of that name. */
  metric: string
  unit: string
  kind: Metric['kind']
  direction: Metric['direction']
  owner: string | null
  from: Offset | null
  until: Offset | null
  shape: 'even' | 'phases' | 'days'
  phaseShares: Record<string, number>
  dayTargets: { day: Offset; value: string }[]
}

/** 复盘节奏: which meetings on which days of the week (0 Sunday … 6 Saturday). */
export interface Rhythm {
  kind: Extract<ReviewKind, 'dailyStandup' | 'weeklyReview'>
  weekdays: number[]
}
