import type { FoundTask } from './draft.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { isLine } from './sections.ts'
import { findTasksInLine } from './taskLines.ts'
import { findTasksInTable } from './taskTables.ts'
import { findTimedTitles } from './timedTitles.ts'

/** Pieces of work, in reading order. */
export function findTasks(context: PlanContext, book: PhaseBook): FoundTask[] {
  return context.outline.blocks.flatMap((block) => {
    if (!isLine(block)) return findTasksInTable(context, block, book)
    const titled = findTimedTitles(context, block, book)
    return titled.length > 0 ? titled : findTasksInLine(context, block, book)
  })
}
