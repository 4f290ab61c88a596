import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { progressFields } from './progress.ts'
import type { TaskPatch } from './progress.ts'
import { applyWhatCanBeTaken, blankTask, refuseTaskEdit } from './taskEdit.ts'
import type { Task } from './task.ts'

const today = '2024-06-08'
const task: Task = { ...blankTask('id', 1), name: '海报', ownerId: 'owner', collaboratorIds: ['helper'], reviewerId: 'reviewer' }
const code = (personId: string, role: 'lead' | 'member' | 'viewer' | 'guest', field: string, patch: TaskPatch = {}) =>
  refuseTaskEdit(task, field, { personId, role }, patch)?.code ?? null

function take(from: Task, patch: TaskPatch) {
  const { next, refused } = applyWhatCanBeTaken(from, patch, today, () => null)
  return { next, cells: refused.map((problem) => [problem.field, problem.code]) }
}

describe('a lead changes everything,', () => {
  test.each(['name', 'plannedFinish', 'ownerId', 'status', 'isCancelled'])('%s too', (field) => {
    expect(code('anybody', 'lead', field)).toBeNull()
  })
})

describe('the owner and those who help', () => {
  test.each(['owner', 'helper'])('record progress (%s)', (person) => {
    for (const role of ['member', 'guest'] as const)
      expect(progressFields.map((field) => code(person, role, field))).toEqual(progressFields.map(() => null))
  })
  test.each(['name', 'plannedStart', 'plannedFinish', 'ownerId', 'reviewerId', 'position', 'quantityPlanned', 'isCancelled'])(
    'leave the plan to the lead: %s',
    (field) => {
      expect(code('owner', 'member', field)).toBe('onlyLead')
    },
  )
  test('do not cancel, nor take a cancellation back, by way of the status', () => {
    const cancelled = { ...task, isCancelled: true }
    const owner = { personId: 'owner', role: 'member' } as const
    expect(refuseTaskEdit(task, 'status', owner, { status: 'cancelled' })?.code).toBe('onlyLead')
    expect(refuseTaskEdit(cancelled, 'status', owner, { status: 'inProgress' })?.code).toBe('onlyLead')
  })
})

test('nobody else records progress, not even the reviewer', () => {
  for (const person of ['reviewer', 'colleague']) expect(code(person, 'member', 'percentComplete')).toBe('onlyOwner')
})

describe('of a row that is pasted', () => {
  test('the cell that can’t be taken is named and the others are saved', () => {
    const { next, cells } = take(task, { plannedStart: '2024-06-05', plannedFinish: '2024-06-01', remarks: '急' })
    expect(cells).toEqual([['plannedFinish', 'finishBeforeStart']])
    expect(next).toMatchObject({ plannedStart: '2024-06-05', plannedFinish: null, remarks: '急' })
  })
  test('several cells that can’t be taken are all named', () => {
    const { cells } = take(task, { status: 'completed', actualStart: '2024-06-20', quantityDone: 3 })
    expect(cells.map(([field]) => field).toSorted()).toEqual(['actualStart', 'quantityDone', 'status'])
  })
  test('a cell that the caller refuses does not spoil the row', () => {
    const refuse = (field: string) => refuseTaskEdit(task, field, { personId: 'owner', role: 'member' })
    const { next, refused } = applyWhatCanBeTaken(task, { ownerId: 'x', issue: '缺料' }, today, refuse)
    expect([next.ownerId, next.issue, refused.length]).toEqual(['owner', '缺料', 1])
  })
  test('what is taken and what is named are together the row', () => {
    const day = fc.constantFrom('2024-06-01', '2024-06-05', '2024-06-08', '2024-06-20')
    const row = fc.record(
      {
        status: fc.constantFrom('notStarted', 'inProgress', 'completed', 'overdue', 'paused'),
        percentComplete: fc.integer({ min: 0, max: 100 }),
        quantityDone: fc.nat(9),
        plannedStart: day,
        plannedFinish: day,
        actualStart: day,
        actualFinish: day,
        remarks: fc.string(),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<TaskPatch>
    fc.assert(
      fc.property(row, (patch) => {
        const { next, cells } = take(task, patch)
        const named = cells.map(([field]) => field)
        expect(named.every((field) => Object.hasOwn(patch, field!))).toBe(true)
        expect(new Set(named).size).toBe(named.length)
        const isTaken = (field: 'plannedStart' | 'plannedFinish' | 'remarks') =>
          !(field in patch) || named.includes(field) || next[field] === patch[field]
        expect(isTaken('plannedStart') && isTaken('plannedFinish') && isTaken('remarks')).toBe(true)
      }),
    )
  })
})
