import { finishVariance } from '#domain/baseline.ts'
import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { lateness, taskStatus } from '#domain/task.ts'
import type { TaskView } from '../paths.ts'
import { NO_PHASE } from './taskBlocks.ts'
import { readSort } from './sort.ts'

export interface Naming {
  person: (id: string | null) => string
}

/** Which tasks a view shows and in which order, within a phase. */
export interface ViewRules {
  isNarrowed: boolean
  isShown: (task: Task) => boolean
  order: (a: Task, b: Task) => number
  /** Whether a task that changed is shown as it was, and at the same place. */
  staysInPlace: (before: Task, after: Task) => boolean
}

export function rulesOf(view: TaskView, today: Day, naming: Naming): ViewRules {
  const isShown = filterOf(view, today, naming)
  const bySort = sortOf(view, today, naming)
  return {
    isNarrowed: Boolean(view.owner || view.status || view.phase || view.q),
    isShown,
    order: (a, b) => bySort(a, b) || a.position - b.position || (a.id < b.id ? -1 : 1),
    staysInPlace: (before, after) =>
      before.phaseId === after.phaseId &&
      before.position === after.position &&
      isShown(before) === isShown(after) &&
      bySort(before, after) === 0,
  }
}

function filterOf({ owner, status, phase, q }: TaskView, today: Day, naming: Naming): (task: Task) => boolean {
  const owners = owner?.split(',')
  const statuses = status?.split(',')
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  return (task) =>
    (!owners || owners.includes(task.ownerId ?? NO_PHASE) || task.collaboratorIds.some((id) => owners.includes(id))) &&
    (!statuses || statuses.includes(taskStatus(task, today)) || (statuses.includes('late') && lateness(task, today) > 0)) &&
    (!phase || (task.phaseId ?? NO_PHASE) === phase) &&
    (words.length === 0 || matches(task, words, naming))
}

function matches(task: Task, words: string[], naming: Naming): boolean {
  const text = [
    task.name,
    task.description,
    task.statusNote,
    task.issue,
    task.countermeasure,
    task.remarks,
    naming.person(task.ownerId),
  ]
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

/** By the column that the view is sorted by; 0 where there is none. */
function sortOf(view: TaskView, today: Day, naming: Naming): (a: Task, b: Task) => number {
  const sort = readSort(view.sort)
  if (!sort) return () => 0
  const key = sortKeys(today, naming)[sort.column] ?? ((task: Task) => task[sort.column as keyof Task] as string | number | null)
  const sign = sort.descending ? -1 : 1
  return (a, b) => sign * compareKeys(key(a), key(b), sort.descending)
}

function sortKeys(today: Day, naming: Naming): Record<string, (task: Task) => string | number | null> {
  const statusOrder = ['overdue', 'inProgress', 'notStarted', 'paused', 'completed', 'cancelled']
  return {
    ownerId: (task) => naming.person(task.ownerId) || null,
    status: (task) => statusOrder.indexOf(taskStatus(task, today)),
    lateness: (task) => lateness(task, today),
    finishVariance: (task) => finishVariance(task, today),
    progress: (task) => task.percentComplete,
  }
}

/** What is empty stands last whichever way the rest is turned. */
function compareKeys(a: string | number | null, b: string | number | null, descending: boolean): number {
  const [emptyA, emptyB] = [a === null || a === '', b === null || b === '']
  if (emptyA || emptyB) return emptyA === emptyB ? 0 : (emptyA ? 1 : -1) * (descending ? -1 : 1)
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN')
}
