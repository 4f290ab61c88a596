import { findBudget } from './budget.ts'
import type { PlanDraft } from './draft.ts'
import { findGoals } from './goals.ts'
import { findMilestones } from './milestones.ts'
import { findName } from './name.ts'
import { readOutline } from './outline.ts'
import { findPhases } from './phases.ts'
import { findParticipants } from './participants.ts'
import { findPeriod, findYears } from './period.ts'
import { makeContext } from './planContext.ts'
import { findTasks } from './tasks.ts'

/** What a plan document says, each item with its quote. Nothing that the text does not say. */
export function extractPlan(text: string): PlanDraft {
  const outline = readOutline(text)
  const period = findPeriod(outline)
  const { year, near } = findYears(outline)
  const context = makeContext(outline, { year: year ?? undefined, near: near ?? undefined, period: period ?? undefined })
  const book = findPhases(context)
  const tasks = findTasks(context, book)
  return {
    campaignName: findName(outline),
    period,
    goals: findGoals(context),
    milestones: findMilestones(context, book, tasks),
    phases: book.phases,
    tasks,
    budget: findBudget(context, book),
    participants: findParticipants(context, tasks),
  }
}
