import type { FoundGoal } from './draft.ts'
import { findGoalsInLine } from './goalLines.ts'
import { findGoalsInTable } from './goalTables.ts'
import type { PlanContext } from './planContext.ts'
import { isLine } from './sections.ts'

/** Every number that the document sets as a target, in reading order; the same metric with two numbers is marked. */
export function findGoals(context: PlanContext): FoundGoal[] {
  const found = context.outline.blocks.flatMap((block) =>
    isLine(block) ? findGoalsInLine(context, block) : findGoalsInTable(context, block),
  )
  return found.map((goal) =>
    found.some((other) => contradicts(goal, other)) ? { ...goal, doubts: [...goal.doubts, 'contradicts' as const] } : goal,
  )
}

/** The same metric in the same scope with another number. */
function contradicts(one: FoundGoal, other: FoundGoal): boolean {
  return (
    one !== other &&
    one.metric === other.metric &&
    one.scope === other.scope &&
    one.unit === other.unit &&
    one.normalizedValue !== other.normalizedValue
  )
}
