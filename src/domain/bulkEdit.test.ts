import { expect, test } from 'vitest'
import { bulkPatch } from './bulkEdit.ts'
import { blankTask } from './taskEdit.ts'

const task = {
  ...blankTask('t', 1),
  ownerId: 'zhang',
  collaboratorIds: ['chen'],
  plannedStart: '2024-06-29',
  plannedFinish: '2024-06-30',
}

test('what is so already is not changed', () => {
  expect(bulkPatch(task, { kind: 'ownerId', id: 'zhang' }, '2024-06-08')).toBeNull()
  expect(bulkPatch(task, { kind: 'addCollaborator', id: 'chen' }, '2024-06-08')).toBeNull()
  expect(bulkPatch(task, { kind: 'addCollaborator', id: 'zhang' }, '2024-06-08')).toBeNull()
  expect(bulkPatch(task, { kind: 'status', status: 'notStarted' }, '2024-06-08')).toBeNull()
  expect(bulkPatch(blankTask('u', 1), { kind: 'shift', days: 2 }, '2024-06-08')).toBeNull()
})

test('a shift moves both planned days; a collaborator joins those who are there', () => {
  expect(bulkPatch(task, { kind: 'shift', days: 2 }, '2024-06-08')).toEqual({
    plannedStart: '2024-07-01',
    plannedFinish: '2024-07-02',
  })
  expect(bulkPatch(task, { kind: 'addCollaborator', id: 'wu' }, '2024-06-08')).toEqual({ collaboratorIds: ['chen', 'wu'] })
  expect(bulkPatch(task, { kind: 'phaseId', id: null }, '2024-06-08')).toBeNull()
})
