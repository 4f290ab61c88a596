import { useCallback } from 'react'
import { rowNumbers } from '#domain/rowNumbers.ts'
import type { Task } from '#domain/task.ts'
import type { Plan } from './plan.ts'
import { usePlan } from './PlanProvider.tsx'
import { useOfTasks } from './useOfTasks.ts'

/** The numbers of the sheet's rows, whatever is filtered, sorted or folded; the same object while no task comes, goes or moves. */
export function useRowNumbers(): ReadonlyMap<string, number> {
  const { phases, tasks } = usePlan()
  const make = useCallback((all: Plan['tasks']) => rowNumbers(phases.values(), all.values()), [phases])
  return useOfTasks(tasks, make, isSamePlace)
}

function isSamePlace(before: Task, after: Task): boolean {
  return before.position === after.position && before.phaseId === after.phaseId
}
