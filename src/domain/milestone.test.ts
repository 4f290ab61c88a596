import { expect, test } from 'vitest'
import { milestoneDaysLate, milestoneState } from './milestone.ts'

const today = '2024-06-08'

test.each([
  ['ahead', { dueDate: '2024-06-09', reachedOn: null }, 0],
  ['ahead', { dueDate: null, reachedOn: null }, 0],
  ['due', { dueDate: today, reachedOn: null }, 0],
  ['missed', { dueDate: '2024-06-05', reachedOn: null }, 3],
  ['reached', { dueDate: '2024-06-05', reachedOn: '2024-06-04' }, 0],
  ['reachedLate', { dueDate: '2024-05-25', reachedOn: '2024-05-27' }, 2],
] as const)('a milestone is %s: %j', (state, milestone, daysLate) => {
  expect([milestoneState(milestone, today), milestoneDaysLate(milestone, today)]).toEqual([state, daysLate])
})
