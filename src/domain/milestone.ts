import type { Day } from './day.ts'
import { daysBetween } from './day.ts'

/** A milestone is due *on* its day (预热启动) or *by* its day (物料设计完成). */
export const dateRules = ['on', 'by'] as const
export type DateRule = (typeof dateRules)[number]

export interface Milestone {
  id: string
  name: string
  dueDate: Day | null
  dateRule: DateRule
  baselineDueDate: Day | null
  reachedOn: Day | null
  note: string
}

export type MilestoneState = 'reached' | 'reachedLate' | 'due' | 'missed' | 'ahead'

export function milestoneState(milestone: Pick<Milestone, 'dueDate' | 'reachedOn'>, today: Day): MilestoneState {
  const { dueDate, reachedOn } = milestone
  if (reachedOn) return dueDate && reachedOn > dueDate ? 'reachedLate' : 'reached'
  if (!dueDate || today < dueDate) return 'ahead'
  return today === dueDate ? 'due' : 'missed'
}

/** Days after the due date: of the day it was reached, or of today while it is open. Never negative. */
export function milestoneDaysLate(milestone: Pick<Milestone, 'dueDate' | 'reachedOn'>, today: Day): number {
  return milestone.dueDate ? Math.max(0, daysBetween(milestone.dueDate, milestone.reachedOn ?? today)) : 0
}
