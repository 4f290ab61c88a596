import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import type { Totals } from '#domain/totals.ts'
import { totalsOf } from '#domain/totals.ts'

const known = new WeakMap<readonly Task[], { today: Day; totals: Totals }>()

/** As `totalsOf`, worked out once for as long as the array stays the same: of an edit only its own block is added up anew. */
export function blockTotals(tasks: readonly Task[], today: Day): Totals {
  const before = known.get(tasks)
  if (before?.today === today) return before.totals
  const totals = totalsOf(tasks, today)
  known.set(tasks, { today, totals })
  return totals
}
