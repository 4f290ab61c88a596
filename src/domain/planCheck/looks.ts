import type { Day } from '../day.ts'
import { daysBetween } from '../day.ts'
import type { Task } from '../task.ts'
import { isOpen } from '../task.ts'
import type { CheckedPlan } from './finding.ts'

/** What is done needs no check any more. */
export function openTasks({ tasks }: CheckedPlan): Task[] {
  return tasks.filter(isOpen)
}

export function personName({ people }: CheckedPlan, id: string | null): string {
  return people.find((person) => person.id === id)?.name ?? ''
}

export function durationOf({ plannedStart, plannedFinish }: Task): number {
  return plannedStart && plannedFinish ? daysBetween(plannedStart, plannedFinish) + 1 : 1
}

/** The rows that share their name with an earlier one. */
export function twins<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const name = nameOf(row).trim().toLowerCase()
    if (name === '' || !seen.has(name)) {
      seen.add(name)
      return false
    }
    return true
  })
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
