import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { Problem } from './problem.ts'
import { applyTaskPatch, percentOfCount } from './progress.ts'
import type { TaskPatch } from './progress.ts'
import { blankTask } from './taskEdit.ts'
import { taskStatus, taskStatuses } from './task.ts'
import type { Task } from './task.ts'

const today = '2024-06-08'
const task = (facts: Partial<Task> = {}): Task => ({ ...blankTask('id', 1), ...facts })
const apply = (facts: Partial<Task>, patch: TaskPatch) => applyTaskPatch(task(facts), patch, { today })
function refusal(facts: Partial<Task>, patch: TaskPatch): [code: string, field: string | undefined] | null {
  try {
    apply(facts, patch)
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.field]
    throw error
  }
  return null
}

const running = { actualStart: '2024-06-02', percentComplete: 40 }
const finished = { actualStart: '2024-06-02', actualFinish: '2024-06-05', percentComplete: 100 }
const counted = { quantityPlanned: 5, quantityDone: 3, quantityUnit: '商圈', percentComplete: 60, actualStart: '2024-06-02' }
const reviewed = { ...running, reviewerId: 'reviewer' }

describe('with a count, percent is the count:', () => {
  test('three of five are 60 %', () => {
    expect(apply({ quantityPlanned: 5 }, { quantityDone: 3 })).toMatchObject({ percentComplete: 60, actualStart: today })
  })
  test('a percent that says otherwise is refused', () => {
    expect(refusal(counted, { percentComplete: 80 })).toEqual(['percentFollowsCount', 'percentComplete'])
  })
  test('the last one finishes the task', () => {
    expect(apply(counted, { quantityDone: 5 })).toMatchObject({ percentComplete: 100, actualFinish: today })
  })
  test('it is not finished before', () => {
    expect(refusal(counted, { status: 'completed' })).toEqual(['countIncomplete', 'status'])
    expect(refusal(counted, { actualFinish: today })).toEqual(['countIncomplete', 'actualFinish'])
  })
  test('a finished one stays finished when more is planned, until somebody reopens it', () => {
    const done = { ...finished, quantityPlanned: 5, quantityDone: 5 }
    expect(refusal(done, { quantityPlanned: 8 })).toEqual(['countIncomplete', 'quantityPlanned'])
    expect(apply(done, { quantityPlanned: 8, status: 'inProgress' })).toMatchObject({ percentComplete: 63, actualFinish: null })
  })
  test('nothing can be counted before it was said how many there are', () => {
    expect(refusal({}, { quantityDone: 3 })).toEqual(['countWithoutPlan', 'quantityDone'])
  })
  test('without the count the percent stays where it was', () => {
    expect(apply(counted, { quantityPlanned: null })).toMatchObject({ percentComplete: 60, quantityDone: null })
  })
  test('未启动 means that none is done', () => {
    expect(apply(counted, { status: 'notStarted' })).toMatchObject({ quantityDone: 0, percentComplete: 0, actualStart: null })
    expect(refusal(counted, { status: 'notStarted', quantityDone: 2 })).toEqual(['contradictsStatus', 'quantityDone'])
  })
})

describe('已完成 is 100:', () => {
  test('finishing sets the day and the percent', () => {
    expect(apply(running, { status: 'completed' })).toMatchObject({ actualFinish: today, percentComplete: 100 })
  })
  test('100 % finishes', () => {
    expect(apply(running, { percentComplete: 100 })).toMatchObject({ actualFinish: today })
  })
  test('a finish of an earlier day is kept', () => {
    expect(apply(running, { actualFinish: '2024-06-06' })).toMatchObject({ actualFinish: '2024-06-06', percentComplete: 100 })
  })
  test('less than 100 % reopens', () => {
    expect(apply(finished, { percentComplete: 80 })).toMatchObject({ actualFinish: null, percentComplete: 80 })
  })
  test('what is reopened without a percent is not at 100 any more', () => {
    expect(apply(finished, { status: 'inProgress' })).toMatchObject({ actualFinish: null, percentComplete: 99 })
  })
  test('nobody expects the finish of what is finished', () => {
    expect(apply({ ...running, expectedFinish: '2024-06-20' }, { status: 'completed' })).toMatchObject({ expectedFinish: null })
  })
})

describe('a task with a reviewer', () => {
  test('is not finished by its owner, in whatever words', () => {
    expect(refusal(reviewed, { status: 'completed' })).toEqual(['needsAcceptance', 'status'])
    expect(refusal(reviewed, { actualFinish: today })).toEqual(['needsAcceptance', 'actualFinish'])
  })
  test('waits at 100 % for the acceptance', () => {
    const waiting = apply({ reviewerId: 'reviewer' }, { percentComplete: 100 })
    expect([waiting.actualFinish, waiting.actualStart, taskStatus(waiting, today)]).toEqual([null, today, 'inProgress'])
  })
  test('is finished by the acceptance', () => {
    const accepted = applyTaskPatch(task(reviewed), { status: 'completed' }, { today, accepting: true })
    expect(accepted).toMatchObject({ actualFinish: today, percentComplete: 100 })
  })
  test('is no longer accepted once it was reopened', () => {
    const reopened = apply({ ...finished, reviewerId: 'reviewer', reviewState: 'accepted' }, { percentComplete: 90 })
    expect(reopened.reviewState).toBe('none')
  })
  test('that is taken away waits for nobody', () => {
    expect(apply({ ...reviewed, reviewState: 'submitted' }, { reviewerId: null })).toMatchObject({ reviewState: 'none' })
  })
})

describe('a status is shorthand for facts:', () => {
  test('进行中 begins today, unless it began before', () => {
    expect(apply({}, { status: 'inProgress' })).toMatchObject({ actualStart: today })
    expect(apply(running, { status: 'inProgress' })).toMatchObject({ actualStart: '2024-06-02' })
  })
  test('已延期 can’t be given to a task that is not late', () => {
    expect(refusal(running, { status: 'overdue' })).toEqual(['overdueIsDerived', 'status'])
  })
  test('已延期 is taken of a task that is or was late', () => {
    expect(apply({ plannedFinish: '2024-06-07' }, { status: 'overdue' }).actualStart).toBeNull()
    expect(apply({ plannedFinish: '2024-06-20' }, { status: 'overdue', expectedFinish: '2024-06-22' })).toBeTruthy()
    expect(apply({ plannedFinish: '2024-06-05' }, { status: 'overdue', actualFinish: '2024-06-06' })).toBeTruthy()
  })
  test('two cells of one row must not contradict each other', () => {
    expect(refusal({}, { status: 'notStarted', percentComplete: 40 })).toEqual(['contradictsStatus', 'percentComplete'])
    expect(refusal({}, { status: 'completed', percentComplete: 60 })).toEqual(['contradictsStatus', 'percentComplete'])
    expect(refusal({}, { status: 'inProgress', actualFinish: today })).toEqual(['contradictsStatus', 'actualFinish'])
    expect(refusal({}, { status: 'notStarted', actualStart: today })).toEqual(['contradictsStatus', 'actualStart'])
  })
  test('a finished task can be cancelled and comes back finished', () => {
    const cancelled = apply(finished, { status: 'cancelled' })
    expect(taskStatus(cancelled, today)).toBe('cancelled')
    expect(taskStatus(applyTaskPatch(cancelled, { isCancelled: false }, { today }), today)).toBe('completed')
  })
})

describe('dates that can’t be are refused at the cell that brought them in:', () => {
  test.each<[string, Partial<Task>, TaskPatch, string, string]>([
    [
      'a start after the finish',
      { plannedFinish: '2024-06-05' },
      { plannedStart: '2024-06-06' },
      'finishBeforeStart',
      'plannedStart',
    ],
    [
      'a finish before the start',
      { plannedStart: '2024-06-05' },
      { plannedFinish: '2024-06-04' },
      'finishBeforeStart',
      'plannedFinish',
    ],
    ['a finish before the work began', running, { actualFinish: '2024-06-01' }, 'finishBeforeStart', 'actualFinish'],
    ['a beginning after the finish', finished, { actualStart: '2024-06-06' }, 'finishBeforeStart', 'actualStart'],
    ['a beginning tomorrow', {}, { actualStart: '2024-06-09' }, 'actualInFuture', 'actualStart'],
    ['a finish tomorrow', running, { actualFinish: '2024-06-09' }, 'actualInFuture', 'actualFinish'],
  ])('%s', (_, facts, patch, code, field) => {
    expect(refusal(facts, patch)).toEqual([code, field])
  })
})

const day = fc.integer({ min: -20, max: 20 }).map((offset) => addDays(today, offset))
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const anyPatch: fc.Arbitrary<TaskPatch> = fc
  .record({
    status: optional(fc.constantFrom(...taskStatuses)),
    percentComplete: optional(fc.integer({ min: 0, max: 100 })),
    quantityPlanned: optional(fc.option(fc.integer({ min: 1, max: 8 }))),
    quantityDone: optional(fc.option(fc.integer({ min: 0, max: 9 }))),
    plannedStart: optional(fc.option(day)),
    plannedFinish: optional(fc.option(day)),
    expectedFinish: optional(fc.option(day)),
    actualStart: optional(fc.option(day)),
    actualFinish: optional(fc.option(day)),
    isPaused: optional(fc.boolean()),
    isCancelled: optional(fc.boolean()),
    reviewerId: optional(fc.constantFrom(null, 'reviewer')),
  })
  .map((patch) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)))

interface Step {
  before: Task
  after: Task
  patch: TaskPatch
}

/** A task as any history of edits may leave it, and each step on the way. */
const history = fc.array(anyPatch, { maxLength: 6 }).map((patches) =>
  patches.reduce<Step[]>((steps, patch) => {
    const before = steps.at(-1)?.after ?? task()
    const field = refusal(before, patch)?.[1]
    return [...steps, { before, patch, after: field === undefined ? applyTaskPatch(before, patch, { today }) : before }]
  }, []),
)

const laws: Record<string, (step: Step) => boolean> = {
  'percent is the count where there is one': ({ after: { quantityPlanned, quantityDone, percentComplete } }) =>
    quantityPlanned === null ? quantityDone === null : percentComplete === percentOfCount(quantityDone ?? 0, quantityPlanned),
  'what is finished is at 100 % and not paused': ({ after: { actualFinish, percentComplete, isPaused } }) =>
    !actualFinish || (percentComplete === 100 && !isPaused),
  'a task with a reviewer never finishes without the acceptance': ({ before, after }) =>
    before.actualFinish !== null || !after.reviewerId || !after.actualFinish,
  'dates are in order and no work is done tomorrow': ({ after: { plannedStart, plannedFinish, actualStart, actualFinish } }) =>
    isInOrder(plannedStart, plannedFinish) &&
    isInOrder(actualStart, actualFinish) &&
    isInOrder(actualStart ?? actualFinish, today),
  'a refusal names a cell of the edit': ({ before, patch }) =>
    [undefined, ...Object.keys(patch)].includes(refusal(before, patch)?.[1]),
  'the plan moves only where it was said': ({ before, after, patch }) =>
    (['plannedStart', 'plannedFinish'] as const).every((field) => patch[field] !== undefined || after[field] === before[field]),
}

test.each(Object.entries(laws))('whatever is edited in whatever order, %s', (_, law) => {
  expect(
    fc.check(
      fc.property(history, (steps) => steps.every(law)),
      { numRuns: 500 },
    ).counterexample,
  ).toBeNull()
})

function isInOrder(start: string | null, finish: string | null): boolean {
  return !start || !finish || start <= finish
}
