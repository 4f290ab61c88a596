import { useState } from 'react'
import type { Task } from '#domain/task.ts'
import { changedTasks } from './changedTasks.ts'
import type { Plan } from './plan.ts'

/** What `make` makes of all tasks: made anew only when one came or went, or changed in what `isAlike` looks at, or `make` is another. */
export function useOfTasks<Made>(
  tasks: Plan['tasks'],
  make: (tasks: Plan['tasks']) => Made,
  isAlike: (before: Task, after: Task) => boolean,
): Made {
  const [kept, keep] = useState(() => ({ tasks, make, made: make(tasks) }))
  if (kept.tasks === tasks && kept.make === make) return kept.made
  const changed = kept.make === make ? changedTasks(kept.tasks, tasks) : null
  const made = changed?.every(([before, after]) => isAlike(before, after)) ? kept.made : make(tasks)
  keep({ tasks, make, made })
  return made
}
