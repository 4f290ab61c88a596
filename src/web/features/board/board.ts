import type { Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { applyTaskPatch } from '#domain/progress.ts'
import type { Task, TaskStatus } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import type { Editor } from '#domain/taskEdit.ts'
import { refuseTaskEdit } from '#domain/taskEdit.ts'

export type BoardBy = 'status' | 'owner'

export interface Column {
  /** A status, or the id of an owner; '' for tasks of nobody. */
  key: string
  tasks: Task[]
}

/** Left to right as work goes; what is paused or cancelled stands aside, where there is any. */
const usual: readonly TaskStatus[] = ['notStarted', 'inProgress', 'overdue', 'completed']
const aside: readonly TaskStatus[] = ['paused', 'cancelled']

export function columnsByStatus(tasks: Iterable<Task>, today: Day): Column[] {
  const columns = new Map<string, Task[]>(usual.map((status) => [status, []]))
  const rest = new Map<string, Task[]>(aside.map((status) => [status, []]))
  for (const task of tasks) {
    const status = taskStatus(task, today)
    ;(columns.get(status) ?? rest.get(status))!.push(task)
  }
  for (const [status, found] of rest) if (found.length > 0) columns.set(status, found)
  return inOrder(columns)
}

/** One column for each owner by name, tasks of nobody first: somebody must be found for them. */
export function columnsByOwner(tasks: Iterable<Task>, nameOf: (id: string) => string): Column[] {
  const owned = new Map<string, Task[]>()
  for (const task of tasks) {
    const known = owned.get(task.ownerId ?? '')
    if (known) known.push(task)
    else owned.set(task.ownerId ?? '', [task])
  }
  const sorted = [...owned].toSorted(([a], [b]) => (a && b ? nameOf(a).localeCompare(nameOf(b), 'zh-CN') : a ? 1 : -1))
  return inOrder(new Map(sorted))
}

/** What is due first stands first. */
function inOrder(columns: ReadonlyMap<string, Task[]>): Column[] {
  const due = (task: Task) => task.plannedFinish ?? '9'
  return [...columns].map(([key, tasks]) => ({
    key,
    tasks: tasks.toSorted((a, b) => due(a).localeCompare(due(b)) || a.position - b.position || (a.id < b.id ? -1 : 1)),
  }))
}

/** What putting a card into a column means; null where it is there already. */
export function meaningOf(task: Task, column: string, by: BoardBy, today: Day): TaskPatch | null {
  if (by === 'owner') return (task.ownerId ?? '') === column ? null : { ownerId: column || null }
  return taskStatus(task, today) === column ? null : { status: column as TaskStatus }
}

/** Why a card can't be put there, by the rules that the server goes by; null where it can. */
export function refuseMove(task: Task, patch: TaskPatch, editor: Editor, today: Day): Problem | null {
  const field = Object.keys(patch)[0]!
  const refused = refuseTaskEdit(task, field, editor, patch)
  if (refused) return refused
  try {
    const next = applyTaskPatch(task, patch, { today })
    const stays = patch.status !== undefined && patch.status !== taskStatus(next, today)
    return stays ? new Problem('overdueIsDerived', {}, { field }) : null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Who has how much in hand: open tasks that were begun, most first. */
export function workInHand(tasks: Iterable<Task>): { ownerId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { ownerId, actualStart, actualFinish, isCancelled, isPaused } of tasks)
    if (ownerId && actualStart && !actualFinish && !isCancelled && !isPaused) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1)
  return [...counts]
    .map(([ownerId, count]) => ({ ownerId, count }))
    .toSorted((a, b) => b.count - a.count || (a.ownerId < b.ownerId ? -1 : 1))
}
