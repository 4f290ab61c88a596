import { dayNumber, dayOfNumber } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { DateMove } from '../rescheduleProposal.ts'
import type { LinkConflict } from '../schedule/brokenLinks.ts'
import type { Request } from '../schedule/cascade.ts'
import { cascade } from '../schedule/cascade.ts'
import type { WorkCalendar } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'

/** How a plan is bent: workdays that tasks lose, lags that links lose. */
export interface Bent {
  cuts: ReadonlyMap<string, number>
  lags: ReadonlyMap<string, number>
}

export const unbent: Bent = { cuts: new Map(), lags: new Map() }

/** Where everything stands after `request`, against how it stands in the plan: the task that was asked about first. */
export function settle(
  tasks: readonly Task[],
  links: readonly Dependency[],
  calendar: WorkCalendar,
  request: Request,
  bent: Bent = unbent,
): { moves: DateMove[]; conflicts: LinkConflict[] } {
  const shorter = tasks.map((task) => cut(task, bent.cuts.get(task.id) ?? 0, calendar))
  const closer = links.map((link) => ({ ...link, lag: link.lag - (bent.lags.get(link.id) ?? 0) }))
  const { moves, conflicts } = cascade(shorter, closer, calendar, [request])
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const placed = new Set(moves.map(({ taskId }) => taskId))
  const onlyShorter = shorter.filter(({ id }) => bent.cuts.has(id) && !placed.has(id))
  return {
    moves: [
      ...moves.map((move): DateMove => ({
        noun: 'task',
        id: move.taskId,
        from: datesOf(byId.get(move.taskId)!),
        to: move.to,
      })),
      ...onlyShorter.map((task): DateMove => ({
        noun: 'task',
        id: task.id,
        from: datesOf(byId.get(task.id)!),
        to: datesOf(task),
      })),
    ],
    conflicts,
  }
}

function cut(task: Task, workdays: number, calendar: WorkCalendar): Task {
  if (workdays === 0 || !task.plannedFinish) return task
  const last = calendar.indexAt(dayNumber(task.plannedFinish) + 1) - 1
  return { ...task, plannedFinish: dayOfNumber(calendar.dayOf(last - workdays)) }
}

function datesOf({ actualStart, plannedStart, plannedFinish }: Task): DateMove['from'] {
  const start = (actualStart ?? plannedStart ?? plannedFinish)!
  const finish = (plannedFinish ?? plannedStart ?? actualStart)!
  return { start, finish: finish < start ? start : finish }
}
