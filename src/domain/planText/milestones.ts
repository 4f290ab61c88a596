import type { FoundMilestone, FoundTask } from './draft.ts'
import { findDatedActs } from './datedActs.ts'
import { findMilestonesInList } from './milestoneLists.ts'
import { findMilestonesInTable } from './milestoneTables.ts'
import type { PhaseBook } from './phases.ts'
import type { PlanContext } from './planContext.ts'
import { isLine, sectionOf } from './sections.ts'

/** Points in time that the plan singles out; what has an owner is a task, unless a list of milestones names it. */
export function findMilestones(context: PlanContext, book: PhaseBook, tasks: FoundTask[]): FoundMilestone[] {
  const owned = new Map(tasks.flatMap(({ from, to, owner }) => (owner === null ? [] : [[from, to]])))
  const found = context.outline.blocks.flatMap((block) => {
    if (!isLine(block)) return findMilestonesInTable(context, block)
    if (book.byLine.has(block)) return []
    if (sectionOf(block) === 'milestones') return findMilestonesInList(context, block)
    return (owned.get(block.from) ?? -1) >= block.to ? [] : findDatedActs(context, block, book)
  })
  return found.map((milestone) => nameApart(milestone, found))
}

/** A milestone with the name that also says what it is about, for where the short name stands for several. */
export interface NamedMilestone extends FoundMilestone {
  fullName: string
}

function nameApart({ fullName, ...milestone }: NamedMilestone, all: FoundMilestone[]): FoundMilestone {
  const isAmbiguous = all.filter(({ name }) => name === milestone.name).length > 1
  return isAmbiguous ? { ...milestone, name: fullName } : milestone
}
