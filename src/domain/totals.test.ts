import { expect, it } from 'vitest'
import { blankTask } from './taskEdit.ts'
import { sumsOf, totalsOf, totalsOfGroups } from './totals.ts'

const today = '2024-06-08'
const task = (patch: object) => ({ ...blankTask('a', 1), plannedStart: '2024-06-01', plannedFinish: '2024-06-04', ...patch })
const done = task({ actualFinish: '2024-06-04', percentComplete: 100 })
const late = task({ percentComplete: 50 })
const short = task({ plannedStart: null, plannedFinish: null })
const cancelled = task({ isCancelled: true, percentComplete: 100 })

it('weighs a task by its planned days, one where none were planned, and leaves the cancelled out', () => {
  expect(totalsOf([done, late, short, cancelled], today)).toEqual({
    total: 3,
    completed: 1,
    late: 1,
    percent: Math.round(600 / 9),
  })
})

it('is the same for groups together as for all their tasks', () => {
  const groups = [[done], [late, short], []].map((tasks) => sumsOf(tasks, today))
  expect(totalsOfGroups(groups)).toEqual(totalsOf([done, late, short], today))
})

it('is nothing done of nothing', () => {
  expect(totalsOf([], today)).toEqual({ total: 0, completed: 0, late: 0, percent: 0 })
})
