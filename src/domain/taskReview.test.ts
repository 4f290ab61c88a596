import { describe, expect, test } from 'vitest'
import { blankTask } from './taskEdit.ts'
import { performReview, taskCan } from './taskReview.ts'
import type { ReviewAct } from './taskReview.ts'
import type { Task } from './task.ts'

const today = '2024-06-08'
const owner = { personId: 'owner', role: 'member' } as const
const reviewer = { personId: 'reviewer', role: 'member' } as const
const lead = { personId: 'lead', role: 'lead' } as const

const open: Task = { ...blankTask('id', 1), ownerId: 'owner', reviewerId: 'reviewer', percentComplete: 80 }
const submitted = performReview('submitForReview', open, owner, today)
const accepted = performReview('accept', submitted, reviewer, today)

test('the owner submits, and the work has begun by then', () => {
  expect(submitted).toMatchObject({ reviewState: 'submitted', submissionVersion: 1, actualStart: today, actualFinish: null })
})

test('the acceptance finishes the task', () => {
  expect(accepted).toMatchObject({ reviewState: 'accepted', actualFinish: today, percentComplete: 100 })
})

test('what is returned says what is missing, and comes again as the next version', () => {
  const returned = performReview('returnForRework', submitted, reviewer, today, '缺字幕')
  expect(returned).toMatchObject({ reviewState: 'returned', statusNote: '缺字幕', actualFinish: null })
  expect(performReview('submitForReview', returned, owner, today)).toMatchObject({ submissionVersion: 2 })
})

test('a count that is not complete is not accepted', () => {
  const counted = { ...submitted, quantityPlanned: 3, quantityDone: 2 }
  expect(() => performReview('accept', counted, reviewer, today)).toThrow('countIncomplete')
})

describe('is refused:', () => {
  test.each<[string, ReviewAct, Task, { personId: string; role: 'member' | 'lead' }, string]>([
    ['to submit without a reviewer', 'submitForReview', { ...open, reviewerId: null }, owner, 'noReviewer'],
    ['to submit twice', 'submitForReview', submitted, owner, 'alreadySubmitted'],
    ['to submit what is finished', 'submitForReview', accepted, owner, 'alreadyFinished'],
    ['to submit what is cancelled', 'submitForReview', { ...open, isCancelled: true }, owner, 'alreadyFinished'],
    ['to submit another’s work', 'submitForReview', open, { personId: 'colleague', role: 'member' }, 'onlyOwner'],
    ['to accept one’s own work', 'accept', submitted, owner, 'onlyReviewer'],
    ['to accept as the lead', 'accept', submitted, lead, 'onlyReviewer'],
    ['to accept what nobody submitted', 'accept', open, reviewer, 'nothingSubmitted'],
    ['to accept what was cancelled meanwhile', 'accept', { ...submitted, isCancelled: true }, reviewer, 'alreadyFinished'],
    ['to accept twice', 'accept', accepted, reviewer, 'alreadyFinished'],
    ['to return what nobody submitted', 'returnForRework', open, reviewer, 'nothingSubmitted'],
    ['to return as the owner', 'returnForRework', submitted, owner, 'onlyReviewer'],
  ])('%s', (_, act, task, person, code) => {
    expect(taskCan[act](task, person)?.code).toBe(code)
  })
})

test('a lead may submit for the owner', () => {
  expect(taskCan.submitForReview(open, lead)).toBeNull()
})
