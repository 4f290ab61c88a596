import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { applyWhatCanBeTaken, blankTask } from '#domain/taskEdit.ts'
import type { TaskPatch } from '#domain/progress.ts'
import type { Pending, TaskBatch } from './outbox.ts'

/** Where the server puts a task that says no place: after the others. */
const LAST = 1e9

/** The task `id` as the user sees it: what the server has, and on it what is still on its way, by the rules that the server will use. */
export function shownTask(id: string, stored: Task | undefined, pending: readonly Pending[], today: Day): Task | undefined {
  return pending.reduce((task, { batch }) => afterBatch(id, task, batch, today), stored)
}

function afterBatch(id: string, task: Task | undefined, batch: TaskBatch, today: Day): Task | undefined {
  if (batch.remove?.includes(id)) return undefined
  const made = batch.create?.find((create) => create.id === id)
  const before = made && !task ? taken(blankTask(id, made.position ?? LAST), made as TaskPatch, today) : task
  const patches = batch.update?.filter((update) => update.taskId === id) ?? []
  return patches.reduce<Task | undefined>((current, { patch }) => current && taken(current, patch, today), before)
}

function taken(task: Task, patch: TaskPatch, today: Day): Task {
  return applyWhatCanBeTaken(task, patch, today, () => null).next
}
