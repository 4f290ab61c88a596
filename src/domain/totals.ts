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

export function totalsOf(tasks: Iterable<Task>, today: Day): Totals {
  let [total, completed, late, weight, done] = [0, 0, 0, 0, 0]
  for (const task of tasks) {
    const status = taskStatus(task, today)
    if (status === 'cancelled') continue
    const days = plannedDays(task)
    total += 1
    completed += status === 'completed' ? 1 : 0
    late += lateness(task, today) > 0 ? 1 : 0
    weight += days
    done += days * task.percentComplete
  }
  return { total, completed, late, percent: weight > 0 ? Math.round(done / weight) : 0 }
}

/** Calendar days from planned start to finish, both counted. */
function plannedDays({ plannedStart, plannedFinish }: Task): number {
  return plannedStart && plannedFinish ? daysBetween(plannedStart, plannedFinish) + 1 : 1
}
