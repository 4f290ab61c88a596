import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Day } from '#domain/day.ts'
import { isCorrection } from '#domain/progressUpdate.ts'
import { isOpen } from '#domain/task.ts'
import { applyWhatCanBeTaken } from '#domain/taskEdit.ts'
import type { Saying } from './sayings.ts'
import { patchOf } from './sayings.ts'

export type TodayAnswer = OutputOf<Operations['today']['tasks']>
export type DueTask = TodayAnswer['tasks'][number]

/** The day that is spoken of, today or the one before, and what day it is. */
export interface Spoken {
  day: Day
  today: Day
}

/** What the server has, and on it what is still on its way, as of the day that is spoken of. What was finished or judged is gone. */
export function withSayings({ tasks, toReview }: TodayAnswer, sayings: readonly Saying[], spoken: Spoken): TodayAnswer {
  const judged = new Set(sayings.filter(({ act }) => act === 'accept' || act === 'returnForRework').map(({ taskId }) => taskId))
  const isToday = spoken.day === spoken.today
  return {
    tasks: tasks
      .filter((task) => isToday || wasDue(task, spoken.day))
      .map((task) => sayings.reduce((shown, saying) => afterSaying(shown, saying, spoken), asOf(task, spoken)))
      .filter(isOpen),
    toReview: isToday ? toReview.filter(({ id }) => !judged.has(id)) : [],
  }
}

/** Whether there was anything to record of it on that day: it ran, or should have begun, even if what is known of it begins today. */
function wasDue({ actualStart, plannedStart, plannedFinish }: DueTask, day: Day): boolean {
  return [actualStart, plannedStart ?? plannedFinish].some((since) => since !== null && since <= day)
}

/** Whether what is said about that day only corrects its record, as newer things are known of the task. */
export function onlyCorrects(task: DueTask, { day, today }: Spoken): boolean {
  return isCorrection(task, day, today, task.recordedOn)
}

export function isAnswered(task: DueTask, { day, today }: Spoken): boolean {
  return task.recordedOn === day || (day !== today && task.yesterday !== null)
}

function asOf(task: DueTask, spoken: Spoken): DueTask {
  if (!onlyCorrects(task, spoken)) return task
  const { percentComplete, quantityDone } = task.yesterday ?? {}
  return {
    ...task,
    percentComplete: percentComplete ?? task.percentComplete,
    quantityDone: quantityDone ?? task.quantityDone,
  }
}

function afterSaying(task: DueTask, saying: Saying, spoken: Spoken): DueTask {
  if (saying.taskId !== task.id) return task
  if (saying.act === 'submitForReview') return { ...task, reviewState: 'submitted' }
  const { next } = applyWhatCanBeTaken(task, patchOf(saying), spoken.today, () => null)
  if (saying.act !== 'record') return { ...task, ...next }
  if (!onlyCorrects(task, { ...spoken, day: saying.day })) return { ...task, ...next, recordedOn: saying.day }
  const { percentComplete, quantityDone } = next
  const recorded = { ...task, yesterday: { percentComplete, quantityDone, note: saying.says.note ?? '' } }
  return saying.day === spoken.day ? { ...recorded, percentComplete, quantityDone } : recorded
}
