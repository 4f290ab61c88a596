import type { Day } from '../day.ts'
import type { DateMove } from '../rescheduleProposal.ts'
import type { Request } from '../schedule/cascade.ts'
import type { WorkCalendar } from '../schedule/workCalendar.ts'
import type { Step } from './keepMilestones.ts'
import { keepMilestones } from './keepMilestones.ts'
import type { Alternative, MissedDate, RescheduledPlan } from './outcome.ts'
import { alternativeOf } from './outcome.ts'
import { settle } from './settle.ts'

/**
 * The ways of taking a slip. Where no milestone is missed there is one: what must move moves. Else also those that keep the milestones,
 * where named tasks can get shorter or overlap, and the one that misses them.
 */
export function alternativesOf(plan: RescheduledPlan, calendar: WorkCalendar, request: Request): Alternative[] {
  const missedBy = (moves: readonly DateMove[]) => missedMilestones(plan, moves)
  const { moves, conflicts } = settle(plan.tasks, plan.links, calendar, request)
  const missed = missedBy(moves)
  const plain = { taskMoves: moves, conflicts, lags: [], steps: [] }
  const milestoneMoves = missed.map(({ id, planned, expected }): DateMove => ({
    noun: 'milestone',
    id,
    from: { start: planned, finish: planned },
    to: { start: expected, finish: expected },
  }))
  const shiftAll = alternativeOf({ key: 'shiftAll', ...plain, milestoneMoves, missedMilestones: [] }, plan)
  if (missed.length === 0) return [shiftAll]
  const kept = (['shorten', 'overlap'] as const).flatMap((how) => {
    const found = keepMilestones(how, plan, calendar, request, missedBy)
    return found ? [keeping(how, found, plan, calendar, request)] : []
  })
  const acceptMiss = alternativeOf({ key: 'acceptMiss', ...plain, milestoneMoves: [], missedMilestones: missed }, plan)
  return [shiftAll, ...kept, acceptMiss]
}

function keeping(
  key: Step['kind'],
  { bent, steps }: NonNullable<ReturnType<typeof keepMilestones>>,
  plan: RescheduledPlan,
  calendar: WorkCalendar,
  request: Request,
): Alternative {
  const { moves, conflicts } = settle(plan.tasks, plan.links, calendar, request, bent)
  const lags = plan.links
    .filter(({ id }) => bent.lags.has(id))
    .map(({ id, lag, lagUnit }) => ({ dependencyId: id, lag: lag - bent.lags.get(id)!, lagUnit }))
  return alternativeOf({ key, taskMoves: moves, milestoneMoves: [], missedMilestones: [], lags, steps, conflicts }, plan)
}

/** Milestones that are not reached yet and whose tasks would end after their day, and later than they would have. */
function missedMilestones({ tasks, milestones }: RescheduledPlan, moves: readonly DateMove[]): MissedDate[] {
  const to = new Map(moves.map((move) => [move.id, move.to.finish]))
  const leading = Map.groupBy(
    tasks.filter(({ isCancelled }) => !isCancelled),
    ({ milestoneId }) => milestoneId,
  )
  return milestones.flatMap(({ id, dueDate, reachedOn }) => {
    if (!dueDate || reachedOn) return []
    const ofMilestone = leading.get(id) ?? []
    const before = last(ofMilestone.map(({ plannedFinish }) => plannedFinish))
    const after = last(ofMilestone.map((task) => to.get(task.id) ?? task.plannedFinish))
    return after !== null && after > dueDate && after !== before ? [{ id, planned: dueDate, expected: after }] : []
  })
}

function last(days: (Day | null)[]): Day | null {
  return days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null)
}
