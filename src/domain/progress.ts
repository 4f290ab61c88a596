import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { Task, TaskStatus } from './task.ts'
import { finishVarianceDays, taskStatus } from './task.ts'

/** What a person may say about a task in one edit. `status` is shorthand for the facts that it follows from. */
export type TaskPatch = Partial<
  Omit<Task, 'id' | 'baselineStart' | 'baselineFinish' | 'reviewState' | 'submissionVersion' | 'seriesId'>
> & {
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
 * Throws a `Problem` where the patch contradicts itself, the evidence, or the calendar; its field is one of the patch.
 */
export function applyTaskPatch(
  task: Task,
  patch: TaskPatch,
  { today, accepting = false }: { today: Day; accepting?: boolean },
): Task {
  const { status, ...facts } = patch
  if (status !== undefined) refuseContradictions(status, facts)
  let next = followCount(task, { ...task, ...facts }, patch)
  next =
    status === undefined || status === 'overdue' ? followPercent(task, next, patch, today) : followStatus(next, status, today)
  next = followReviewer(task, followFinish(task, next, patch))
  if (status === 'overdue' && !isLate(next, today)) throw new Problem('overdueIsDerived', {}, { field: 'status' })
  checkDates(next, patch, today)
  checkReview(task, next, patch, accepting)
  return next
}

export function percentOfCount(done: number, planned: number): number {
  return planned > 0 ? Math.min(100, Math.round((done / planned) * 100)) : 0
}

/** A patch that says two things at once, such as 未启动 and 40 %. */
function refuseContradictions(status: TaskStatus, facts: Omit<TaskPatch, 'status'>): void {
  const { percentComplete, quantityDone, actualStart, actualFinish } = facts
  const contradicted: Partial<Record<keyof TaskPatch, boolean>> = {
    percentComplete:
      percentComplete !== undefined &&
      ((status === 'notStarted' && percentComplete > 0) || (status === 'completed' && percentComplete < 100)),
    quantityDone: status === 'notStarted' && (quantityDone ?? 0) > 0,
    actualStart: status === 'notStarted' && !!actualStart,
    actualFinish: ['notStarted', 'inProgress', 'paused'].includes(status) && !!actualFinish,
  }
  const field = Object.entries(contradicted).find(([, isContradicted]) => isContradicted)?.[0]
  if (field) throw new Problem('contradictsStatus', {}, { field })
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

function followStatus(next: Task, status: Exclude<TaskStatus, 'overdue'>, today: Day): Task {
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
  }
}

function followPercent(task: Task, next: Task, patch: TaskPatch, today: Day): Task {
  if (patch.percentComplete === undefined && patch.quantityDone === undefined) return next
  if (next.percentComplete === task.percentComplete && next.quantityDone === task.quantityDone) return next
  if (patch.actualFinish !== undefined) return next
  if (next.percentComplete >= 100 && !next.reviewerId) return { ...next, actualFinish: next.actualFinish ?? today }
  const started = next.percentComplete > 0 || (next.quantityDone ?? 0) > 0
  const actualFinish = next.percentComplete >= 100 ? next.actualFinish : null
  return { ...next, actualFinish, actualStart: started ? (next.actualStart ?? today) : next.actualStart }
}

/** 已完成 is 100; what was reopened is no longer 100. */
function followFinish(task: Task, next: Task, patch: TaskPatch): Task {
  if (next.actualFinish) {
    if (next.quantityPlanned !== null && (next.quantityDone ?? 0) < next.quantityPlanned)
      throw new Problem('countIncomplete', countParams(next), {
        field: blamed(patch, ['status', 'actualFinish', 'quantityDone', 'quantityPlanned']),
      })
    return { ...next, percentComplete: 100, expectedFinish: null, isPaused: false }
  }
  const reopened = task.actualFinish !== null && next.quantityPlanned === null && next.percentComplete === 100
  return reopened ? { ...next, percentComplete: 99 } : next
}

/** An acceptance is of a finish, and a submission waits for somebody. */
function followReviewer(task: Task, next: Task): Task {
  if (next.actualFinish || next.reviewState === 'none') return next
  const isOver = next.reviewerId === null || (task.actualFinish !== null && next.reviewState === 'accepted')
  return isOver ? { ...next, reviewState: 'none' } : next
}

/** 已延期 says that an open task is late, or that a finished one was. */
function isLate(task: Task, today: Day): boolean {
  return taskStatus(task, today) === 'overdue' || (finishVarianceDays(task) ?? 0) > 0
}

function checkDates(next: Task, patch: TaskPatch, today: Day): void {
  const { plannedStart, plannedFinish, actualStart, actualFinish, percentComplete } = next
  if (plannedStart && plannedFinish && plannedFinish < plannedStart)
    throw new Problem(
      'finishBeforeStart',
      { start: plannedStart, finish: plannedFinish },
      { field: blamed(patch, ['plannedFinish', 'plannedStart']) },
    )
  for (const field of ['actualStart', 'actualFinish'] as const) {
    const day = patch[field]
    if (day && day > today) throw new Problem('actualInFuture', { day, today }, { field })
  }
  if (actualStart && actualFinish && actualFinish < actualStart)
    throw new Problem(
      'finishBeforeStart',
      { start: actualStart, finish: actualFinish },
      { field: blamed(patch, ['actualFinish', 'actualStart', 'status', 'percentComplete', 'quantityDone']) },
    )
  if (percentComplete < 0 || percentComplete > 100)
    throw new Problem('percentOutOfRange', { value: percentComplete }, { field: 'percentComplete' })
}

function checkReview(task: Task, next: Task, patch: TaskPatch, accepting: boolean): void {
  const finishes = next.actualFinish !== null && task.actualFinish === null
  if (finishes && next.reviewerId && !accepting)
    throw new Problem('needsAcceptance', {}, { field: blamed(patch, ['status', 'actualFinish']) })
}

/** Of the fields that a contradiction is between, the one that the patch brought in. */
function blamed(patch: TaskPatch, fields: (keyof TaskPatch)[]): string {
  return fields.find((field) => patch[field] !== undefined) ?? fields[0]!
}

function countParams(task: Task): { done: number; planned: number; unit: string } {
  return { done: task.quantityDone ?? 0, planned: task.quantityPlanned ?? 0, unit: task.quantityUnit }
}
