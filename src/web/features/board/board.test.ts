import { expect, test } from 'vitest'
import { blankTask } from '#domain/taskEdit.ts'
import { columnsByOwner, columnsByStatus, meaningOf, refuseMove, workInHand } from './board.ts'

const today = '2024-06-08'
const lead = { personId: 'lin', role: 'lead' } as const
const owner = { personId: 'zhang', role: 'member' } as const
const planned = {
  ...blankTask('poster', 1),
  name: '海报',
  ownerId: 'zhang',
  plannedStart: '2024-06-06',
  plannedFinish: '2024-06-12',
}
const late = { ...planned, id: 'venue', plannedStart: '2024-06-01', plannedFinish: '2024-06-05', actualStart: '2024-06-01' }

test('a card stands under its status, what is due first above', () => {
  const columns = columnsByStatus([{ ...planned, id: 'b', plannedFinish: '2024-06-20' }, planned, late], today)
  expect(columns.map(({ key, tasks }) => [key, tasks.map(({ id }) => id)])).toEqual([
    ['notStarted', ['poster', 'b']],
    ['inProgress', []],
    ['overdue', ['venue']],
    ['completed', []],
  ])
})

test('paused and cancelled have a column only where something is paused or cancelled', () => {
  expect(columnsByStatus([{ ...planned, isPaused: true }], today).map(({ key }) => key)).toContain('paused')
  expect(columnsByStatus([planned], today).map(({ key }) => key)).not.toContain('paused')
})

test('tasks of nobody stand first', () => {
  const columns = columnsByOwner([planned, { ...planned, id: 'b', ownerId: null }], () => '张敏')
  expect(columns.map(({ key }) => key)).toEqual(['', 'zhang'])
})

test('putting a card under 进行中 begins the task, under somebody hands it over, where it is means nothing', () => {
  expect(meaningOf(planned, 'inProgress', 'status', today)).toEqual({ status: 'inProgress' })
  expect(meaningOf(planned, 'chen', 'owner', today)).toEqual({ ownerId: 'chen' })
  expect(meaningOf(planned, 'notStarted', 'status', today)).toBeNull()
})

test('nothing is put under 已延期: that follows from the dates', () => {
  expect(refuseMove(planned, { status: 'overdue' }, lead, today)?.code).toBe('overdueIsDerived')
})

test('what is late stays late when it is begun again, and that is said', () => {
  expect(refuseMove(late, { status: 'inProgress' }, lead, today)?.code).toBe('overdueIsDerived')
  expect(refuseMove(late, { status: 'completed' }, lead, today)).toBeNull()
})

test('an owner moves their own cards on, hands none over, and touches nobody else’s', () => {
  expect(refuseMove(planned, { status: 'inProgress' }, owner, today)).toBeNull()
  expect(refuseMove(planned, { ownerId: 'chen' }, owner, today)?.code).toBe('onlyLead')
  expect(refuseMove({ ...planned, ownerId: 'chen' }, { status: 'inProgress' }, owner, today)?.code).toBe('onlyOwner')
})

test('what a reviewer must accept is not finished by a hand', () => {
  expect(refuseMove({ ...planned, reviewerId: 'lin' }, { status: 'completed' }, lead, today)).not.toBeNull()
})

test('in hand is what was begun and is open', () => {
  expect(workInHand([late, planned, { ...late, id: 'c', actualFinish: '2024-06-07' }])).toEqual([{ ownerId: 'zhang', count: 1 }])
})
