import { expect, test } from 'vitest'
import { cascade } from './cascade.ts'
import { workCalendar } from './workCalendar.ts'

const facts = { actualStart: null, actualFinish: null, isPinned: false, isCancelled: false }

test('a task that only leaves a day off at its start is not made to end earlier', () => {
  const tasks = [
    { id: 'a', plannedStart: '2024-06-21', plannedFinish: '2024-06-22', ...facts },
    { id: 'b', plannedStart: '2024-06-22', plannedFinish: '2024-06-30', ...facts },
  ]
  const link = { id: 'l', predecessorId: 'a', successorId: 'b', kind: 'FS', lag: 0, lagUnit: 'day' } as const
  expect(cascade(tasks, [link], workCalendar([])).moves).toEqual([
    { taskId: 'b', from: { start: '2024-06-22', finish: '2024-06-30' }, to: { start: '2024-06-24', finish: '2024-06-30' } },
  ])
})
