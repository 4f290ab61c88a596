import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import type { TaskSums, Totals } from '#domain/totals.ts'
import { sumsOf, totalsOfGroups } from '#domain/totals.ts'
import type { Block } from './taskBlocks.ts'

const known = new WeakMap<readonly Task[], { today: Day; sums: TaskSums }>()

/** The totals of some blocks together. Each is added up once for as long as it stays the same, so that an edit costs its own block alone. */
export function blockTotals(blocks: readonly Block[], today: Day): Totals {
  return totalsOfGroups(blocks.map(({ tasks }) => sumsOfBlock(tasks, today)))
}

function sumsOfBlock(tasks: readonly Task[], today: Day): TaskSums {
  const before = known.get(tasks)
  if (before?.today === today) return before.sums
  const sums = sumsOf(tasks, today)
  known.set(tasks, { today, sums })
  return sums
}
