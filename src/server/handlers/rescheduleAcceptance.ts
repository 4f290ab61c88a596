import type { Change } from '#domain/change.ts'
import { changed } from '#domain/change.ts'
import type { Alternative, RescheduledPlan } from '#domain/reschedule/outcome.ts'
import type { DateMove } from '#domain/rescheduleProposal.ts'
import type { Task } from '#domain/task.ts'

/** The moves that were chosen, and what they change: dates of tasks and milestones, and the lags of tasks that are to overlap. */
export function acceptedChanges(
  { moves, lags }: Alternative,
  { tasks, milestones, links }: RescheduledPlan,
  chosen: ReadonlySet<string> | undefined,
): { moves: DateMove[]; changes: Change[] } {
  const taken = moves.filter(({ id }) => !chosen || chosen.has(id))
  const [taskById, milestoneById, linkById] = [byId(tasks), byId(milestones), byId(links)]
  const changes = taken.map((move) => {
    const milestone = milestoneById.get(move.id)
    if (milestone) return changed('milestone', milestone, { dueDate: move.to.finish })
    const task = taskById.get(move.id)!
    return changed('task', task, newDates(task, move))
  })
  const overlapped = lags.flatMap(({ dependencyId, lag }) => {
    const link = linkById.get(dependencyId)!
    return !chosen || chosen.has(link.successorId) ? [changed('dependency', link, { lag })] : []
  })
  return { moves: taken, changes: [...changes, ...overlapped].filter((change) => change !== null) }
}

/** Only what moves: a start that is history stays, and a date that the plan never had stays empty. */
function newDates(task: Task, { from, to }: DateMove): Partial<Task> {
  const movesStart = to.start !== from.start && !task.actualStart
  return {
    ...(movesStart && (task.plannedStart !== null || to.start !== to.finish) && { plannedStart: to.start }),
    ...((to.finish !== from.finish || (movesStart && task.plannedFinish !== null)) && { plannedFinish: to.finish }),
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
