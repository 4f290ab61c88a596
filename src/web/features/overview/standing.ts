import type { Day } from '#domain/day.ts'
import { daysBetween } from '#domain/day.ts'
import type { Task, TaskStatus } from '#domain/task.ts'
import { lateDays, lateness, taskStatus } from '#domain/task.ts'

export type StatusCounts = Record<TaskStatus, number>

export function countByStatus(tasks: Iterable<Task>, today: Day): StatusCounts {
  const counts: StatusCounts = { notStarted: 0, inProgress: 0, completed: 0, overdue: 0, paused: 0, cancelled: 0 }
  for (const task of tasks) counts[taskStatus(task, today)] += 1
  return counts
}

/** Open tasks that are behind, the latest first; then those that finished late. */
export function lateTasks(tasks: Iterable<Task>, today: Day): Task[] {
  const late = [...tasks].filter((task) => lateness(task, today) > 0 && !task.isCancelled)
  return late.toSorted(
    (a, b) => Number(a.actualFinish !== null) - Number(b.actualFinish !== null) || lateness(b, today) - lateness(a, today),
  )
}

/** Open tasks that are planned to finish within `days` from today on, and not late yet. */
export function dueSoon(tasks: Iterable<Task>, today: Day, days: number): Task[] {
  return [...tasks]
    .filter((task) => task.plannedFinish && !task.actualFinish && !task.isCancelled && lateDays(task, today) === 0)
    .filter((task) => daysBetween(today, task.plannedFinish!) <= days)
    .toSorted((a, b) => a.plannedFinish!.localeCompare(b.plannedFinish!) || a.position - b.position)
}

export function waitingForReview(tasks: Iterable<Task>): Task[] {
  return [...tasks].filter((task) => task.reviewState === 'submitted')
}
