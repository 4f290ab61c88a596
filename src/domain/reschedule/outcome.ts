import type { Day } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Goal } from '../goal.ts'
import type { Milestone } from '../milestone.ts'
import type { AlternativeKey, DateMove } from '../rescheduleProposal.ts'
import { markOf } from '../rescheduleProposal.ts'
import type { LinkConflict } from '../schedule/brokenLinks.ts'
import type { Task } from '../task.ts'
import type { Step } from './keepMilestones.ts'

/** What of a campaign a proposal is worked out from. */
export interface RescheduledPlan {
  tasks: readonly Task[]
  links: readonly Dependency[]
  milestones: readonly Milestone[]
  phases: readonly { id: string; endDate: Day | null }[]
  goals: readonly Pick<Goal, 'id' | 'metric'>[]
  campaign: { endDate: Day | null }
}

export interface MissedDate {
  id: string
  planned: Day
  /** When it would be reached instead. */
  expected: Day
}

/** One way of taking a slip, and what it comes to. */
export interface Alternative {
  key: AlternativeKey
  /** Of the moves above; accepted only where it is still the same. */
  mark: string
  moves: DateMove[]
  /** Lags that change so that tasks overlap. */
  lags: { dependencyId: string; lag: number; lagUnit: Dependency['lagUnit'] }[]
  /** The tasks that get shorter or overlap, in words of the plan. */
  steps: Step[]
  /** Milestones that keep their date and are missed. */
  missedMilestones: MissedDate[]
  /** Milestones that no task is said to lead to, and that a moved task passes. */
  passedMilestones: MissedDate[]
  missedPhases: MissedDate[]
  /** The end of the campaign, where tasks would go beyond it. */
  missedEnd: MissedDate | null
  goalIdsAtRisk: string[]
  peopleIds: string[]
  conflicts: LinkConflict[]
}

interface Outcome {
  key: AlternativeKey
  taskMoves: DateMove[]
  milestoneMoves: DateMove[]
  missedMilestones: MissedDate[]
  lags: Alternative['lags']
  steps: Step[]
  conflicts: LinkConflict[]
}

/** What moves, and everything that it touches. */
export function alternativeOf(outcome: Outcome, plan: RescheduledPlan): Alternative {
  const { key, taskMoves, milestoneMoves, lags, steps, conflicts, missedMilestones } = outcome
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const moves = [...taskMoves, ...milestoneMoves]
  const missedEnd = beyond(plan.campaign.endDate, taskMoves, 'campaign')
  return {
    key,
    mark: markOf(moves, lags),
    moves,
    lags,
    steps,
    missedMilestones,
    passedMilestones: passed(plan, taskMoves),
    missedPhases: plan.phases.flatMap(({ id, endDate }) => {
      const ofPhase = taskMoves.filter((move) => tasks.get(move.id)?.phaseId === id)
      return beyond(endDate, ofPhase, id) ?? []
    }),
    missedEnd,
    goalIdsAtRisk: goalsAtRisk(plan, tasks, taskMoves, missedEnd !== null),
    peopleIds: peopleToAsk(tasks, taskMoves, conflicts),
    conflicts,
  }
}

/** Where moves lead beyond `end` that did not before. */
function beyond(end: Day | null, moves: readonly DateMove[], id: string): MissedDate | null {
  if (!end) return null
  const over = moves.filter(({ from, to }) => from.finish <= end && to.finish > end)
  if (over.length === 0) return null
  return { id, planned: end, expected: over.reduce((last, { to }) => (to.finish > last ? to.finish : last), end) }
}

function passed({ tasks, milestones }: RescheduledPlan, moves: readonly DateMove[]): MissedDate[] {
  const led = new Set(tasks.map(({ milestoneId }) => milestoneId))
  return milestones
    .filter(({ id, reachedOn }) => !reachedOn && !led.has(id))
    .flatMap(({ id, dueDate }) => beyond(dueDate, moves, id) ?? [])
}

/** Goals whose metric a moved task names, and all of them where the campaign's own end is passed. */
function goalsAtRisk(
  { goals }: RescheduledPlan,
  tasks: ReadonlyMap<string, Task>,
  moves: readonly DateMove[],
  endIsMissed: boolean,
): string[] {
  const texts = moves.map(({ id }) => {
    const task = tasks.get(id)
    return task ? [task.name, task.description, task.acceptanceCriteria, task.deliverable, task.issue].join('\n') : ''
  })
  const isNamed = (metric: string) => metric !== '' && texts.some((text) => text.includes(metric))
  return goals.filter(({ metric }) => endIsMissed || isNamed(metric)).map(({ id }) => id)
}

function peopleToAsk(tasks: ReadonlyMap<string, Task>, moves: readonly DateMove[], conflicts: readonly LinkConflict[]): string[] {
  const asked = [...moves.map(({ id }) => id), ...conflicts.map(({ link }) => link.successorId)]
  return [...new Set(asked.map((id) => tasks.get(id)?.ownerId ?? null).filter((id) => id !== null))].toSorted()
}
