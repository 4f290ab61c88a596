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
  /** What the percent is made of: planned days, and those of them that are done. */
  days: number
  doneDays: number
}

export function totalsOf(tasks: Iterable<Task>, today: Day): Totals {
  let [total, completed, late, days, doneDays] = [0, 0, 0, 0, 0]
  for (const task of tasks) {
    const status = taskStatus(task, today)
    if (status === 'cancelled') continue
    const planned = plannedDays(task)
    total += 1
    completed += status === 'completed' ? 1 : 0
    late += lateness(task, today) > 0 ? 1 : 0
    days += planned
    doneDays += (planned * task.percentComplete) / 100
  }
  return withPercent({ total, completed, late, days, doneDays })
}

/** The totals of several groups of tasks together. */
export function sumOfTotals(groups: Iterable<Totals>): Totals {
  let [total, completed, late, days, doneDays] = [0, 0, 0, 0, 0]
  for (const group of groups) {
    total += group.total
    completed += group.completed
    late += group.late
    days += group.days
    doneDays += group.doneDays
  }
  return withPercent({ total, completed, late, days, doneDays })
}

function withPercent(sums: Omit<Totals, 'percent'>): Totals {
  return { ...sums, percent: sums.days > 0 ? Math.round((100 * sums.doneDays) / sums.days) : 0 }
}

/** Calendar days from planned start to finish, both counted. */
function plannedDays({ plannedStart, plannedFinish }: Task): number {
  return plannedStart && plannedFinish ? daysBetween(plannedStart, plannedFinish) + 1 : 1
}
