import { expect, test } from 'vitest'
import { blankTask } from '../taskEdit.ts'
import type { PlanTask } from './planDraft.ts'
import { emptyTask } from './planDraft.ts'
import { taskFromRow } from './taskFacts.ts'

const today = '2024-06-08'

test('a row that only names a task is a task that was not begun', () => {
  const { task, refused } = read({ name: '海报设计' })
  expect(refused).toEqual([])
  expect(task).toMatchObject({ name: '海报设计', actualStart: null, actualFinish: null, percentComplete: 0 })
})

test('a task that is said to be finished without a day finished when it was planned to', () => {
  const planned = { plannedStart: '2024-06-01', plannedFinish: '2024-06-03' }
  expect(read({ status: 'completed', ...planned }).task).toMatchObject({ actualFinish: '2024-06-03', percentComplete: 100 })
})

test('work can’t have begun or finished after today, so today stands in for a planned day to come', () => {
  const planned = { plannedStart: '2024-06-10', plannedFinish: '2024-06-20' }
  expect(read({ status: 'completed', ...planned }).task.actualFinish).toBe(today)
  expect(read({ status: 'inProgress', ...planned }).task).toMatchObject({ actualStart: today, actualFinish: null })
})

test('the days that the row names stand before the planned ones', () => {
  const row = { plannedStart: '2024-06-02', plannedFinish: '2024-06-05', actualStart: '2024-06-02', actualFinish: '2024-06-06' }
  expect(read(row).task).toMatchObject({ actualStart: '2024-06-02', actualFinish: '2024-06-06', percentComplete: 100 })
})

test('a percent or a count means that work was begun', () => {
  expect(read({ percentComplete: 60, plannedStart: '2024-06-05' }).task).toMatchObject({
    percentComplete: 60,
    actualStart: '2024-06-05',
  })
  expect(read({ quantityDone: 3, quantityPlanned: 5, quantityUnit: '商圈' }).task).toMatchObject({
    percentComplete: 60,
    actualStart: today,
    quantityUnit: '商圈',
  })
})

test('100 % alone is not yet a finished task: nobody said that it was done', () => {
  expect(read({ percentComplete: 100, status: 'inProgress' }).task).toMatchObject({ percentComplete: 99, actualFinish: null })
})

test('a paused or cancelled row stays so', () => {
  expect(read({ status: 'paused', percentComplete: 30 }).task).toMatchObject({ isPaused: true, percentComplete: 30 })
  expect(read({ status: 'cancelled' }).task.isCancelled).toBe(true)
})

test('what contradicts the rules is left out and named, the rest is taken', () => {
  const { task, refused } = read({ plannedStart: '2024-06-10', plannedFinish: '2024-06-01', remarks: '留下' })
  expect(refused.map(({ code }) => code)).toEqual(['finishBeforeStart'])
  expect(task).toMatchObject({ name: '任务', remarks: '留下' })
  expect(read({ actualFinish: '2024-07-01' }).refused.map(({ code }) => code)).toContain('actualInFuture')
})

test('a name that is too long is cut between two characters, never within one', () => {
  const { name } = read({ name: `${'字'.repeat(199)}𠮷野家` }).task
  expect(name).toBe('字'.repeat(199))
})

function read(row: Partial<PlanTask>) {
  return taskFromRow(blankTask('1', 1), { ...emptyTask, name: '任务', ...row }, today)
}
