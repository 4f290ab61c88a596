import type { Task } from '#domain/task.ts'
import type { Plan } from './plan.ts'

export type ChangedTask = readonly [before: Task, after: Task]

const known = new WeakMap<Plan['tasks'], { before: Plan['tasks']; changed: ChangedTask[] | null }>()

/** The tasks that are another object now; null where one came or went. One walk for all who ask about the same edit. */
export function changedTasks(before: Plan['tasks'], after: Plan['tasks']): ChangedTask[] | null {
  if (before === after) return []
  const last = known.get(after)
  if (last?.before === before) return last.changed
  const changed = compare(before, after)
  known.set(after, { before, changed })
  return changed
}

/** An edited plan keeps the order of its tasks, so that the two can be walked side by side. */
function compare(before: Plan['tasks'], after: Plan['tasks']): ChangedTask[] | null {
  if (before.size !== after.size) return null
  const changed: ChangedTask[] = []
  const olds = before.values()
  for (const task of after.values()) {
    const old = olds.next().value!
    if (old === task) continue
    if (old.id !== task.id) return null
    changed.push([old, task])
  }
  return changed
}
