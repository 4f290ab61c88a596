import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Day } from '#domain/day.ts'
import { isOpen } from '#domain/task.ts'
import { applyWhatCanBeTaken } from '#domain/taskEdit.ts'
import type { Saying } from './sayings.ts'
import { patchOf } from './sayings.ts'

export type TodayAnswer = OutputOf<Operations['today']['tasks']>
export type DueTask = TodayAnswer['tasks'][number]

/** What the server has, and on it what is still on its way. What was finished or judged is gone. */
export function withSayings({ tasks, toReview }: TodayAnswer, sayings: readonly Saying[], today: Day): TodayAnswer {
  const judged = new Set(sayings.filter(({ act }) => act === 'accept' || act === 'returnForRework').map(({ taskId }) => taskId))
  return {
    tasks: tasks.map((task) => sayings.reduce((shown, saying) => afterSaying(shown, saying, today), task)).filter(isOpen),
    toReview: toReview.filter(({ id }) => !judged.has(id)),
  }
}

function afterSaying(task: DueTask, saying: Saying, today: Day): DueTask {
  if (saying.taskId !== task.id) return task
  if (saying.act === 'submitForReview') return { ...task, reviewState: 'submitted' }
  const recordedOn = saying.act === 'record' ? saying.day : task.recordedOn
  return { ...task, ...applyWhatCanBeTaken(task, patchOf(saying), today, () => null).next, recordedOn }
}
