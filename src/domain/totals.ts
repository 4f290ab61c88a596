import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Task } from './task.ts'
import { lateness, taskStatus } from './task.ts'

export interface Totals {
  /** Tasks that count: all but the cancelled ones. */
  total: number
  completed: number
  /** Open and behind, or finished late. */
  late: number
  /** 0–100: percent complete, each task weighing as many days as it was planned to take (one where nothing was planned). */
  percent: number
}

/** What totals are made of, so that those of several groups can be added up. */
export interface TaskSums extends Omit<Totals, 'percent'> {
  plannedDays: number
  doneDays: number
}

export function totalsOf(tasks: Iterable<Task>, today: Day): Totals {
  return totalsOfGroups([sumsOf(tasks, today)])
}

export function sumsOf(tasks: Iterable<Task>, today: Day): TaskSums {
  const sums: TaskSums = { total: 0, completed: 0, late: 0, plannedDays: 0, doneDays: 0 }
  for (const task of tasks) {
    const status = taskStatus(task, today)
    if (status === 'cancelled') continue
    const days = plannedDays(task)
    sums.total += 1
    sums.completed += status === 'completed' ? 1 : 0
    sums.late += lateness(task, today) > 0 ? 1 : 0
    sums.plannedDays += days
    sums.doneDays += (days * task.percentComplete) / 100
  }
  return sums
}

export function totalsOfGroups(groups: readonly TaskSums[]): Totals {
  const sum = (of: (group: TaskSums) => number) => groups.reduce((all, group) => all + of(group), 0)
  const days = sum((group) => group.plannedDays)
  return {
    total: sum((group) => group.total),
    completed: sum((group) => group.completed),
    late: sum((group) => group.late),
    percent: days > 0 ? Math.round((100 * sum((group) => group.doneDays)) / days) : 0,
  }
}

/** Calendar days from planned start to finish, both counted. */
function plannedDays({ plannedStart, plannedFinish }: Task): number {
  return plannedStart && plannedFinish ? daysBetween(plannedStart, plannedFinish) + 1 : 1
}
