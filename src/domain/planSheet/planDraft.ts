import type { Day } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Comparator } from '../goal.ts'
import type { DateRule } from '../milestone.ts'
import type { TaskStatus } from '../task.ts'
import type { CellProblem } from './cellProblem.ts'
import type { SheetField } from './columnMeaning.ts'

/** Tables (一) and (二) in the planners' words: people and departments by name. What an export writes and an import reads. */
export interface Plan {
  campaign: PlanCampaign
  goals: PlanGoal[]
  milestones: PlanMilestone[]
  participants: PlanParticipant[]
  phases: PlanPhase[]
  /** In the order of the sheet. */
  tasks: PlanTask[]
}

export interface PlanCampaign {
  name: string
  startDate: Day | null
  endDate: Day | null
  planOwner: string | null
  executionLead: string | null
}

export interface PlanGoal {
  metric: string
  comparator: Comparator
  /** A canonical decimal: 500万元 is "5000000" with the unit 元. Null where the text names no number. */
  targetValue: string | null
  unit: string
  /** As the cell says it, without its number in the list. */
  raw: string
}

export interface PlanMilestone {
  name: string
  dueDate: Day | null
  dateRule: DateRule
}

export interface PlanParticipant {
  department: string
  contact: string | null
}

export interface PlanPhase {
  /** The id that an export hides in the heading's row; null for a phase that the file itself names. */
  key: string | null
  name: string
  startDate: Day | null
  endDate: Day | null
}

/** What a task waits for, as its row says it. */
export interface PlanLink extends Pick<Dependency, 'kind' | 'lag' | 'lagUnit'> {
  /** The key of the row that is waited for; null where somebody added that row. */
  key: string | null
  /** Where that row stands in its sheet; null where its key tells. */
  row: number | null
  name: string
}

export interface PlanTask {
  /** The id that an export hides in the row; null for a row that somebody added. */
  key: string | null
  /** The phase's name. */
  phase: string | null
  name: string
  description: string
  deliverable: string
  acceptanceCriteria: string
  /** Exactly one, or nobody: where a cell names several, all are `collaborators` and a problem asks who answers for the task. */
  owner: string | null
  collaborators: string[]
  plannedStart: Day | null
  plannedFinish: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  status: TaskStatus | null
  /** 0–100; null where the sheet doesn't say. */
  percentComplete: number | null
  quantityDone: number | null
  quantityPlanned: number | null
  quantityUnit: string
  statusNote: string
  issue: string
  countermeasure: string
  remarks: string
  predecessors: PlanLink[]
}

/** A plan as a file says it, before anybody confirmed it. */
export interface PlanDraft extends Plan {
  tasks: DraftTask[]
  problems: CellProblem[]
  /** What the file has a place for: without a column of remarks it says nothing about them. */
  holds: { basics: boolean; fields: SheetField[] }
}

export interface DraftTask extends PlanTask {
  /** Empty for a .csv. */
  sheet: string
  /** Counted from 1, as the spreadsheet does. */
  row: number
}

export const emptyTask: PlanTask = {
  key: null,
  phase: null,
  name: '',
  description: '',
  deliverable: '',
  acceptanceCriteria: '',
  owner: null,
  collaborators: [],
  plannedStart: null,
  plannedFinish: null,
  actualStart: null,
  actualFinish: null,
  status: null,
  percentComplete: null,
  quantityDone: null,
  quantityPlanned: null,
  quantityUnit: '',
  statusNote: '',
  issue: '',
  countermeasure: '',
  remarks: '',
  predecessors: [],
}
