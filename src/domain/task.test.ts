import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { blankTask } from './taskEdit.ts'
import { finishVarianceDays, isOpen, lateDays, lateness, taskStatus } from './task.ts'
import type { Task } from './task.ts'

const today = '2024-06-08'
const task = (facts: Partial<Task> = {}): Task => ({ ...blankTask('id', 1), ...facts })

describe('an open task is overdue', () => {
  test('when today is past its planned finish', () => {
    expect(taskStatus(task({ plannedFinish: '2024-06-07' }), today)).toBe('overdue')
  })
  test('when its owner expects to finish after it', () => {
    expect(taskStatus(task({ plannedFinish: '2024-06-20', expectedFinish: '2024-06-22' }), today)).toBe('overdue')
  })
  test('but not on the day it is due', () => {
    expect(taskStatus(task({ plannedFinish: today }), today)).toBe('notStarted')
  })
  test('but not without a planned finish', () => {
    expect(taskStatus(task({ expectedFinish: '2024-06-22', actualStart: '2024-06-01' }), today)).toBe('inProgress')
  })
})

test('a finished task is finished, however late, and says so in days for ever', () => {
  const late = task({ plannedFinish: '2024-06-05', actualStart: '2024-06-02', actualFinish: '2024-06-06' })
  expect([taskStatus(late, today), finishVarianceDays(late)]).toEqual(['completed', 1])
  expect([taskStatus(late, '2030-01-01'), finishVarianceDays(late)]).toEqual(['completed', 1])
})

test('a finish is counted against the baseline, also when the plan moved on', () => {
  const moved = { plannedFinish: '2024-06-10', baselineFinish: '2024-06-05', actualFinish: '2024-06-08' }
  expect(finishVarianceDays(task(moved))).toBe(3)
})

test('an early finish is a negative variance and no lateness', () => {
  const early = task({ plannedFinish: '2024-06-05', actualFinish: '2024-06-03' })
  expect([finishVarianceDays(early), lateness(early, today)]).toEqual([-2, 0])
})

test.each([
  ['cancelled', { isCancelled: true, actualFinish: '2024-06-01', isPaused: true }],
  ['completed', { actualFinish: '2024-06-01', isPaused: true, plannedFinish: '2024-05-01' }],
  ['paused', { isPaused: true, plannedFinish: '2024-05-01' }],
  ['overdue', { actualStart: '2024-05-01', plannedFinish: '2024-05-02' }],
  ['inProgress', { actualStart: '2024-05-01' }],
  ['notStarted', {}],
] as const)('a task is %s before it is anything below', (status, facts) => {
  expect(taskStatus(task(facts), today)).toBe(status)
})

const day = fc.integer({ min: -40, max: 40 }).map((offset) => addDays(today, offset))
const maybeDay = fc.option(day)
const dates = fc.record({
  plannedFinish: maybeDay,
  expectedFinish: maybeDay,
  actualStart: maybeDay,
  actualFinish: maybeDay,
  isPaused: fc.boolean(),
  isCancelled: fc.boolean(),
})

test('overdue and late days are the same thing said twice', () => {
  fc.assert(
    fc.property(dates, (facts) => {
      const open = task(facts)
      const isLate = isOpen(open) && !open.isPaused && lateDays(open, today) > 0
      expect(taskStatus(open, today) === 'overdue').toBe(isLate)
    }),
  )
})

test('lateness never shrinks while a task stays open', () => {
  fc.assert(
    fc.property(dates, fc.nat(30), (facts, days) => {
      const open = task({ ...facts, actualFinish: null })
      expect(lateDays(open, addDays(today, days))).toBeGreaterThanOrEqual(lateDays(open, today))
    }),
  )
})
