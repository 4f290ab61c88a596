import { describe, expect, test } from 'vitest'
import type { ProgressSaid, ProgressUpdate } from './progressUpdate.ts'
import { blankUpdate, recordProgress } from './progressUpdate.ts'
import { blankTask } from './taskEdit.ts'
import type { Task } from './task.ts'

const today = '2024-06-08'
const fresh = blankTask('task', 1)
const running: Task = { ...fresh, actualStart: '2024-06-02', percentComplete: 60 }
const counted: Task = { ...running, quantityPlanned: 5, quantityDone: 3 }
const on = (day: string, percentComplete: number): ProgressUpdate => ({
  ...blankUpdate(day, 'task', day, 'owner'),
  percentComplete,
})
const say = (task: Task, says: ProgressSaid, day: string, recorded: ProgressUpdate[] = []) =>
  recordProgress(task, says, { day, today, recorded })

test('what is said of today moves the task', () => {
  const { next, entry, isCorrection } = say(running, { percentComplete: 70, note: '两组素材已上线' }, today, [
    on('2024-06-07', 60),
  ])
  expect(next).toMatchObject({ percentComplete: 70, statusNote: '两组素材已上线' })
  expect([entry, isCorrection]).toEqual([{ percentComplete: 70, quantityDone: null, note: '两组素材已上线' }, false])
})

describe('a correction is a correction:', () => {
  test('an entry for an earlier day changes that day, not today’s percent', () => {
    const { next, entry, isCorrection } = say(running, { percentComplete: 40 }, '2024-06-06', [
      on(today, 60),
      on('2024-06-06', 50),
    ])
    expect([next, entry, isCorrection]).toEqual([running, { percentComplete: 40 }, true])
  })
  test('it leaves alone what it does not speak of', () => {
    expect(say(running, { note: '补记' }, '2024-06-06', [on(today, 60)]).entry).toEqual({ note: '补记' })
  })
  test('a percent that came with an import is of today, so an earlier day corrects nothing else', () => {
    expect(say(running, { percentComplete: 20 }, '2024-06-05').next).toBe(running)
    const finished = { ...running, actualFinish: '2024-06-03', percentComplete: 100 }
    expect(say(finished, { percentComplete: 50 }, '2024-06-02').next).toBe(finished)
  })
  test('with a count, the corrected percent is the corrected count', () => {
    const { entry } = say(counted, { quantityDone: 2 }, '2024-06-06', [on(today, 60)])
    expect(entry).toEqual({ quantityDone: 2, percentComplete: 40 })
  })
  test('it does not change the status of now', () => {
    expect(() => say(running, { status: 'completed' }, '2024-06-06', [on(today, 60)])).toThrow('statusIsOfToday')
  })
})

describe('an earlier day moves the task where nothing newer is known:', () => {
  test('the first entry of a task that has not begun', () => {
    expect(say(fresh, { percentComplete: 30 }, '2024-06-07').next).toMatchObject({
      percentComplete: 30,
      actualStart: '2024-06-07',
    })
  })
  test('an entry after the last one', () => {
    const { next } = say(running, { status: 'completed' }, '2024-06-07', [on('2024-06-05', 60)])
    expect(next).toMatchObject({ actualFinish: '2024-06-07', percentComplete: 100 })
  })
})

test('nobody records tomorrow’s progress', () => {
  expect(() => say(running, { percentComplete: 70 }, '2024-06-09')).toThrow('progressInFuture')
})
