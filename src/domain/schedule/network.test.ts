import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test('a task of which only the finish is known stands on that day', () => {
  const task = { id: 'a', plannedStart: null, plannedFinish: null, actualStart: null, isPinned: false, isCancelled: false }
  const { start, finish } = networkOf([{ ...task, actualFinish: '2024-06-03' }], [])
  expect([...start]).toEqual([...finish])
})
