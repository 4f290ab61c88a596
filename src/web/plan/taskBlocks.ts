import { finishVariance } from '#domain/baseline.ts'
import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { lateness, taskStatus } from '#domain/task.ts'
import type { TaskView } from '../paths.ts'
import type { Phase, Plan } from './plan.ts'
import { inOrder } from './plan.ts'
import type { RowRef } from '../ui/grid/types.ts'
import { readSort } from './taskView.ts'

/** A phase with its tasks in the order of the sheet; the last block holds the tasks without a phase. */
export interface Block {
  phase: Phase | null
  tasks: Task[]
}

export const NO_PHASE = 'none'
export const bandKey = (phaseId: string | null) => `band:${phaseId ?? NO_PHASE}`
export const newKey = (phaseId: string | null) => `new:${phaseId ?? NO_PHASE}`

/** The phase that a band or an empty line is of; undefined for the key of a task. */
export function phaseOfKey(key: string): string | null | undefined {
  const match = /^(?:band|new):(.+)$/.exec(key)
  if (!match) return undefined
  return match[1] === NO_PHASE ? null : match[1]!
}

export interface Naming {
  person: (id: string | null) => string
}

/** The tasks that the view lets through, by phase. Phases without any stay while nothing is filtered, so that tasks can be added. */
export function blocksOf(plan: Pick<Plan, 'phases' | 'tasks'>, view: TaskView, today: Day, naming: Naming): Block[] {
  const isShown = filterOf(view, today, naming)
  const byPhase = new Map<string | null, Task[]>()
  for (const task of plan.tasks.values()) {
    if (!isShown(task)) continue
    const phaseId = task.phaseId !== null && plan.phases.has(task.phaseId) ? task.phaseId : null
    const tasks = byPhase.get(phaseId)
    if (tasks) tasks.push(task)
    else byPhase.set(phaseId, [task])
  }
  const order = orderOf(view, today, naming)
  const blocks: Block[] = inOrder(plan.phases.values()).map((phase) => ({
    phase,
    tasks: (byPhase.get(phase.id) ?? []).toSorted(order),
  }))
  const loose = (byPhase.get(null) ?? []).toSorted(order)
  if (loose.length > 0 || plan.phases.size === 0) blocks.push({ phase: null, tasks: loose })
  return isNarrowed(view) ? blocks.filter(({ tasks }) => tasks.length > 0) : blocks
}

/** The lines of the sheet. A collapsed block is its band alone; only who may add tasks gets the empty lines. */
export function linesOf(
  blocks: Block[],
  collapsed: ReadonlySet<string>,
  mayAdd: boolean,
  numbers?: ReadonlyMap<string, number>,
): RowRef[] {
  return blocks.flatMap(({ phase, tasks }) => {
    const id = phase?.id ?? null
    const band: RowRef = { key: bandKey(id), kind: 'band' }
    if (collapsed.has(band.key)) return [band]
    const rows = tasks.map((task): RowRef => ({ key: task.id, kind: 'row', number: numbers?.get(task.id) }))
    return mayAdd ? [band, ...rows, { key: newKey(id), kind: 'new' } as const] : [band, ...rows]
  })
}

/** The same lines as before keep the same array, so that an edit that moves nothing draws one row. */
export function keepSame(before: readonly RowRef[], after: readonly RowRef[]): readonly RowRef[] {
  const isSame =
    before.length === after.length &&
    before.every((ref, index) => ref.key === after[index]!.key && ref.number === after[index]!.number)
  return isSame ? before : after
}

function isNarrowed({ owner, status, phase, q }: TaskView): boolean {
  return Boolean(owner || status || phase || q)
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

type Order = (a: Task, b: Task) => number

function orderOf(view: TaskView, today: Day, naming: Naming): Order {
  const sort = readSort(view.sort)
  const byPosition: Order = (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)
  if (!sort) return byPosition
  const key = sortKeys(today, naming)[sort.column] ?? ((task: Task) => task[sort.column as keyof Task] as string | number | null)
  const sign = sort.descending ? -1 : 1
  return (a, b) => sign * compareKeys(key(a), key(b), sort.descending) || byPosition(a, b)
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
