import { addDays } from '../day.ts'
import { milestoneDaysLate, milestoneState } from '../milestone.ts'
import type { Task } from '../task.ts'
import { isOpen, lateDays } from '../task.ts'
import type { MilestoneLine, PackSource } from './reviewPack.ts'

/** How far ahead late work endangers a milestone: beyond that there is time to recover. */
const NEAR = 14

/**
 * Missed milestones, those reached since the last meeting, and those to come. One is at risk when it is near and work that leads to it, or
 * was planned to be done before it, is late, or when an open proposal would miss it.
 */
export function milestoneLines({ milestones, tasks, proposals, today, since }: PackSource): MilestoneLine[] {
  const late = tasks.filter((task) => isOpen(task) && lateDays(task, today) > 0)
  return milestones
    .filter(({ reachedOn }) => reachedOn === null || reachedOn > since)
    .toSorted((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
    .map((milestone) => {
      const { id, name, dueDate, reachedOn } = milestone
      const state = milestoneState(milestone, today)
      const isNear = reachedOn === null && dueDate !== null && dueDate <= addDays(today, NEAR) && state !== 'missed'
      const lateTasks = isNear ? late.filter((task) => leadsTo(task, id, dueDate)).map((task) => task.name) : []
      const isProposed = proposals.some((proposal) => proposal.milestones.includes(name))
      const days = milestoneDaysLate(milestone, today)
      return { noun: 'milestone', id, name, dueDate, state, days, lateTasks, isAtRisk: lateTasks.length > 0 || isProposed }
    })
}

function leadsTo({ milestoneId, plannedFinish }: Task, milestone: string, dueDate: string): boolean {
  return milestoneId === null ? plannedFinish! <= dueDate : milestoneId === milestone
}
