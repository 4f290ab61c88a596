import { expect, test } from 'vitest'
import { blankTask } from '#domain/taskEdit.ts'
import { shownTask } from './optimistic.ts'
import type { TaskBatch } from './outbox.ts'

const today = '2024-06-08'
const stored = { ...blankTask('1', 12), name: '海报设计' }

test('what was typed is shown before the server has it', () => {
  const shown = shownTask('1', stored, [waiting({ update: [{ taskId: '1', patch: { percentComplete: 40 } }] })], today)
  expect(shown).toMatchObject({ name: '海报设计', percentComplete: 40 })
})

test('a new task stands after all others until the server has given it its place', () => {
  const shown = shownTask('2', undefined, [waiting({ create: [{ id: '2', name: '新任务' }] })], today)
  expect(shown?.position).toBeGreaterThan(stored.position)
})

test('a task that is being removed is gone at once', () => {
  expect(shownTask('1', stored, [waiting({ remove: ['1'] })], today)).toBeUndefined()
})

function waiting(batch: TaskBatch) {
  return { key: 'k', basedOn: 1, batch }
}
