import type { FoundTask } from './draft.ts'
import { isLine } from './outline.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { findTasksInLine } from './taskLines.ts'
import { findTasksInTable } from './taskTables.ts'

/** Pieces of work, in reading order. */
export function findTasks(context: PlanContext, book: PhaseBook): FoundTask[] {
  return context.outline.blocks.flatMap((block) => (isLine(block) ? findTasksInLine(context, block, book) : findTasksInTable(context, block, book)))
}
