import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { Task, TaskStatus } from './task.ts'
import { taskStatus } from './task.ts'

/** What a person may say about a task in one edit. `status` is shorthand for the facts that it follows from. */
export type TaskPatch = Partial<Omit<Task, 'id' | 'baselineStart' | 'baselineFinish' | 'reviewState' | 'submissionVersion'>> & {
  status?: TaskStatus
}

/** The words of the owner and the facts of the work, as against the plan, which is the lead's. */
export const progressFields = [
  'status',
  'percentComplete',
  'quantityDone',
  'actualStart',
  'actualFinish',
  'expectedFinish',
  'isPaused',
  'statusNote',
  'issue',
  'countermeasure',
  'delayReason',
  'remarks',
] as const satisfies (keyof TaskPatch)[]

/**
 * The task after `patch`, with everything that follows from it: a count sets the percent, 100 % finishes, a finish is 100 %.
 * `accepting` is the reviewer's acceptance, the only way by which a task with a reviewer finishes.
 * Throws a `Problem` where the patch contradicts itself, the evidence, or the calendar.
 */
export function applyTaskPatch(
  task: Task,
  patch: TaskPatch,
  { today, accepting = false }: { today: Day; accepting?: boolean },
): Task {
  const { status, ...facts } = patch
  let next: Task = { ...task, ...facts }
  next = followCount(task, next, patch)
  if (status !== undefined && status !== taskStatus(task, today)) next = followStatus(next, status, today)
  else if (patch.percentComplete !== undefined || patch.quantityDone !== undefined) next = followPercent(task, next, patch, today)
  next = followFinish(task, next)
  checkDates(next, patch, today)
  checkReview(task, next, accepting)
  return next
}

export function percentOfCount(done: number, planned: number): number {
  return planned > 0 ? Math.min(100, Math.round((done / planned) * 100)) : 0
}

function followCount(task: Task, next: Task, patch: TaskPatch): Task {
  if (next.quantityPlanned === null) {
    if (patch.quantityDone != null) throw new Problem('countWithoutPlan', {}, { field: 'quantityDone' })
    return { ...next, quantityDone: null }
  }
  const done = next.quantityDone ?? 0
  const percent = percentOfCount(done, next.quantityPlanned)
  if (patch.percentComplete !== undefined && patch.percentComplete !== percent && patch.percentComplete !== task.percentComplete)
    throw new Problem('percentFollowsCount', countParams(next), { field: 'percentComplete' })
  return { ...next, quantityDone: done, percentComplete: percent }
}

function followStatus(next: Task, status: TaskStatus, today: Day): Task {
  const running = { ...next, isPaused: false, isCancelled: false }
  switch (status) {
    case 'notStarted':
      return {
        ...running,
        actualStart: null,
        actualFinish: null,
        percentComplete: 0,
        quantityDone: next.quantityPlanned === null ? null : 0,
      }
    case 'inProgress':
      return { ...running, actualStart: next.actualStart ?? today, actualFinish: null }
    case 'completed':
      return { ...running, actualFinish: next.actualFinish ?? today }
    case 'paused':
      return { ...running, isPaused: true, actualFinish: null }
    case 'cancelled':
      return { ...running, isCancelled: true }
    case 'overdue':
      throw new Problem('overdueIsDerived', {}, { field: 'status' })
  }
}

function followPercent(task: Task, next: Task, patch: TaskPatch, today: Day): Task {
  if (next.percentComplete === task.percentComplete && next.quantityDone === task.quantityDone) return next
  if (patch.actualFinish !== undefined) return next
  if (next.percentComplete >= 100 && !next.reviewerId)
    return { ...next, actualStart: next.actualStart, actualFinish: next.actualFinish ?? today }
  if (next.percentComplete >= 100) return next
  const started = next.percentComplete > 0 || (next.quantityDone ?? 0) > 0
  return { ...next, actualFinish: null, actualStart: started ? (next.actualStart ?? today) : next.actualStart }
}

/** 已完成 is 100; what was reopened is no longer 100. */
function followFinish(task: Task, next: Task): Task {
  if (next.actualFinish) {
    if (next.quantityPlanned !== null && (next.quantityDone ?? 0) < next.quantityPlanned)
      throw new Problem('countIncomplete', countParams(next), { field: 'quantityDone' })
    return { ...next, percentComplete: 100, expectedFinish: null, isPaused: false }
  }
  const reopened = task.actualFinish !== null && next.quantityPlanned === null && next.percentComplete === 100
  return reopened ? { ...next, percentComplete: 99 } : next
}

function checkDates(next: Task, patch: TaskPatch, today: Day): void {
  if (next.plannedStart && next.plannedFinish && next.plannedFinish < next.plannedStart)
    throw new Problem('finishBeforeStart', { start: next.plannedStart, finish: next.plannedFinish }, { field: 'plannedFinish' })
  if (next.actualStart && next.actualFinish && next.actualFinish < next.actualStart)
    throw new Problem('finishBeforeStart', { start: next.actualStart, finish: next.actualFinish }, { field: 'actualFinish' })
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const day = patch[field]
    if (day && day > today) throw new Problem('actualInFuture', { day, today }, { field })
  }
  if (next.percentComplete < 0 || next.percentComplete > 100)
    throw new Problem('percentOutOfRange', { value: next.percentComplete }, { field: 'percentComplete' })
}

function checkReview(task: Task, next: Task, accepting: boolean): void {
  const finishes = next.actualFinish !== null && task.actualFinish === null
  if (finishes && next.reviewerId && !accepting) throw new Problem('needsAcceptance', {}, { field: 'status' })
}

function countParams(task: Task): { done: number; planned: number; unit: string } {
  return { done: task.quantityDone ?? 0, planned: task.quantityPlanned ?? 0, unit: task.quantityUnit }
}
