import { useState } from 'react'
import { rowNumbers } from '#domain/rowNumbers.ts'
import type { Plan } from './plan.ts'
import { usePlan } from './PlanProvider.tsx'

/** The numbers of the sheet's rows, whatever is filtered, sorted or folded; the same object while no task comes, goes or moves. */
export function useRowNumbers(): ReadonlyMap<string, number> {
  const { phases, tasks } = usePlan()
  const [kept, keep] = useState(() => ({ phases, tasks, numbers: rowNumbers(phases.values(), tasks.values()) }))
  if (kept.phases === phases && isSameOrder(kept.tasks, tasks)) return kept.numbers
  const numbers = rowNumbers(phases.values(), tasks.values())
  keep({ phases, tasks, numbers })
  return numbers
}

function isSameOrder(before: Plan['tasks'], after: Plan['tasks']): boolean {
  if (before === after) return true
  if (before.size !== after.size) return false
  for (const [id, task] of after) {
    const old = before.get(id)
    if (old === task) continue
    if (old?.position !== task.position || old.phaseId !== task.phaseId || old.name !== task.name) return false
  }
  return true
}
