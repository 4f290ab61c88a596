import type { Day } from '../day.ts'
import { dayNumber, dayOfNumber } from '../day.ts'
import { Problem } from '../problem.ts'
import type { RescheduleProposal } from '../rescheduleProposal.ts'
import type { Request } from '../schedule/cascade.ts'
import type { WorkCalendar } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'

type Asked = Pick<RescheduleProposal, 'cause' | 'shiftDays' | 'plannedStart' | 'plannedFinish'>

/**
 * The dates that a proposal is about. Throws a `Problem` where there is nothing to ask: a task that is over, or without dates, or nobody
 * expects it later than it is planned.
 */
export function requestOf(asked: Asked, task: Task, calendar: WorkCalendar, today: Day): Request {
  const start = task.actualStart ?? task.plannedStart ?? task.plannedFinish
  const finish = task.plannedFinish ?? task.plannedStart
  if (task.actualFinish || task.isCancelled) throw new Problem('alreadyFinished')
  if (start === null || finish === null) throw new Problem('rescheduleUndated', { task: task.name })
  const request = { taskId: task.id, ...datesOf(asked, task, { start, finish }, calendar, today) }
  if (request.finish < request.start)
    throw new Problem('finishBeforeStart', { start: request.start, finish: request.finish }, { field: 'plannedFinish' })
  if (request.start === start && request.finish === finish) throw new Problem('nothingToReschedule', { task: task.name })
  return request
}

function datesOf(
  { cause, shiftDays, plannedStart, plannedFinish }: Asked,
  task: Task,
  { start, finish }: { start: Day; finish: Day },
  calendar: WorkCalendar,
  today: Day,
): { start: Day; finish: Day } {
  switch (cause) {
    case 'expectedFinish': {
      const expected = task.expectedFinish ?? finish
      const soonest = finish < today && expected < today ? today : expected
      return { start, finish: soonest > finish ? soonest : finish }
    }
    case 'shift':
      return {
        start: task.actualStart ? start : shifted(start, shiftDays ?? 0, calendar),
        finish: shifted(finish, shiftDays ?? 0, calendar),
      }
    case 'dates':
      return { start: task.actualStart ?? plannedStart ?? start, finish: plannedFinish ?? finish }
  }
}

function shifted(day: Day, days: number, calendar: WorkCalendar): Day {
  return dayOfNumber(calendar.dayOf(calendar.indexAt(dayNumber(day)) + days))
}
