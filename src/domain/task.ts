import type { Day } from './day.ts'
import { daysBetween } from './day.ts'

/** What is stored. Status is never stored: it follows from these facts and the day (`taskStatus`). */
export interface Task {
  id: string
  phaseId: string | null
  /** Order within the phase; any number between two neighbours. */
  position: number
  name: string
  description: string
  deliverable: string
  acceptanceCriteria: string
  /** 唯一对接人: exactly one person, or nobody yet. */
  ownerId: string | null
  collaboratorIds: string[]
  /** Who must accept the deliverable before the task counts as finished. */
  reviewerId: string | null
  plannedStart: Day | null
  plannedFinish: Day | null
  /** The plan as it was frozen; finish variance is counted against it. */
  baselineStart: Day | null
  baselineFinish: Day | null
  /** When its owner expects to finish, where that differs from the plan. */
  expectedFinish: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  /** 0–100. Equals the count where there is one, and 100 when finished. */
  percentComplete: number
  quantityPlanned: number | null
  quantityDone: number | null
  quantityUnit: string
  isPaused: boolean
  isCancelled: boolean
  reviewState: ReviewState
  /** How often the deliverable was submitted; an acceptance is of one such version. */
  submissionVersion: number
  /** The tasks of one recurring rule have it in common. */
  seriesId: string | null
  statusNote: string
  issue: string
  countermeasure: string
  delayReason: string
  remarks: string
  /** Its dates stay whatever slips before it; what then breaks is a conflict. */
  isPinned: boolean
  /** 关键节点 that is reached only when this task is finished. */
  milestoneId: string | null
}

export type ReviewState = 'none' | 'submitted' | 'returned' | 'accepted'
export type TaskStatus = 'notStarted' | 'inProgress' | 'completed' | 'overdue' | 'paused' | 'cancelled'

export const taskStatuses = ['notStarted', 'inProgress', 'completed', 'overdue', 'paused', 'cancelled'] as const

type TaskDates = Pick<Task, 'plannedFinish' | 'expectedFinish' | 'actualStart' | 'actualFinish' | 'isPaused' | 'isCancelled'>

/** An open task is overdue when today is past its planned finish, or its owner expects to finish after it. */
export function taskStatus(task: TaskDates, today: Day): TaskStatus {
  if (task.isCancelled) return 'cancelled'
  if (task.actualFinish) return 'completed'
  if (task.isPaused) return 'paused'
  if (lateDays(task, today) > 0) return 'overdue'
  return task.actualStart ? 'inProgress' : 'notStarted'
}

/** Days that an open task is, or is expected to be, behind its planned finish; 0 when it is not late. */
export function lateDays(task: TaskDates, today: Day): number {
  if (!task.plannedFinish || task.actualFinish || task.isCancelled) return 0
  const finish = task.expectedFinish && task.expectedFinish > today ? task.expectedFinish : today
  return finish > task.plannedFinish ? daysBetween(task.plannedFinish, finish) : 0
}

/** Days between the baseline finish (the plan where nothing was frozen) and the actual one: late is positive. Null while open or unplanned. */
export function finishVarianceDays(task: Pick<Task, 'plannedFinish' | 'baselineFinish' | 'actualFinish'>): number | null {
  const measure = task.baselineFinish ?? task.plannedFinish
  return measure && task.actualFinish ? daysBetween(measure, task.actualFinish) : null
}

/** Lateness as one number for sorting and filtering: open days late, or the variance of a finished task (early counts as 0). */
export function lateness(task: Task, today: Day): number {
  return Math.max(0, finishVarianceDays(task) ?? lateDays(task, today))
}

export function isOpen(task: Pick<Task, 'actualFinish' | 'isCancelled'>): boolean {
  return !task.actualFinish && !task.isCancelled
}
