import { v7 as newId } from 'uuid'
import { useCallback, useRef } from 'react'
import { positionsBetween } from '#domain/position.ts'
import type { TaskPatch } from '#domain/progress.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { inOrder } from '../../plan/plan.ts'
import type { NewTask, TaskBatch } from '../../plan/outbox.ts'
import { usePlanStore } from '../../plan/PlanProvider.tsx'
import type { PlanStore, RefusedCell } from '../../plan/planStore.ts'
import type { CellAt, Edit, Refusal } from '../../ui/grid/types.ts'
import { columnOf, patchOf } from './patches.ts'
import { newName } from './people.ts'
import { savePredecessors } from './predecessorEdits.ts'
import { withoutPredecessors } from './predecessorLines.ts'
import { phaseOfKey } from '../../plan/taskBlocks.ts'

/** A line that becomes a task. */
export interface AddedLine {
  id: string
  phaseId: string | null
  values: Record<string, unknown>
}

export interface Conflict {
  taskId: string
  field: string
  yours: unknown
  theirs: unknown
}

interface SheetEditingOptions {
  onConflicts: (conflicts: Conflict[]) => void
  /** People who had to be written down first. */
  onPeople: (names: string[]) => void
  /** When one task got a name, and its user may like to hear of it. */
  onNamed: (taskId: string) => void
  /** What a task is called whose name was not given. */
  newTask: string
}

/** What the sheet's gestures do to the plan. Each is one batch: saved together, undone together. */
export function useSheetEditing({ onConflicts, onPeople, onNamed, newTask }: SheetEditingOptions) {
  const store = usePlanStore()
  const { forms } = useMessages()
  const begun = useRef<CellAt & { revision: number }>(null)
  const begin = useCallback((at: CellAt) => (begun.current = { ...at, revision: store.getPlan()!.revision }), [store])

  const send = useCallback(
    async (batch: TaskBatch, basedOn?: number): Promise<Refusal[]> => {
      const refused = await store.edit(batch, basedOn)
      const conflicts = refused.filter(({ code }) => code === 'conflict')
      if (conflicts.length > 0) onConflicts(conflicts.map((cell) => conflictOf(cell, batch)))
      return refused
        .filter(({ code }) => code !== 'conflict')
        .map(({ taskId, field, message }) => ({ key: taskId, column: columnOf(field), reason: message }))
    },
    [store, onConflicts],
  )

  const edit = useCallback(
    async (given: readonly Edit[], lines: readonly AddedLine[] = []): Promise<Refusal[]> => {
      const { links, edits, added } = withoutPredecessors(given, lines)
      const people = await addPeople([
        ...edits.map((change) => ('value' in change ? change.value : null)),
        ...added.flatMap(({ values }) => Object.values(values)),
      ])
      if (people.size > 0) onPeople([...people.keys()])
      const batch = batchOf(edits, added, newTask, (value) => people.get(newName(value) ?? '') ?? value)
      const isNothing = edits.length + added.length === 0
      const refused = isNothing ? [] : await send(batch, revisionSeen(edits, begun.current))
      const [named, another] = refused.length > 0 ? [] : namedIn(batch)
      if (named && !another) onNamed(named)
      return [...refused, ...(await savePredecessors(store, links, forms.unreachable))]
    },
    [send, store, onPeople, onNamed, newTask, forms.unreachable],
  )

  return {
    /** Remembers what its user saw when they began to fill in a cell: what comes in before they end is a conflict. */
    begin,
    edit,
    send,
    remove: (ids: readonly string[]) => send({ remove: [...ids] }),
    insert: ({ before, count }: { before: string; count: number }) => send({ create: inserted(store, before, count, newTask) }),
    move: ({ keys, before }: { keys: readonly string[]; before: string | null }) => send({ update: moved(store, keys, before) }),
    /** On a conflict the user's own value wins: the edit is made again on top of the other's. */
    insist: (conflicts: Conflict[]) =>
      send({ update: conflicts.map(({ taskId, field, yours }) => ({ taskId, patch: { [field]: yours } as TaskPatch })) }),
  }
}

function revisionSeen(edits: readonly Edit[], begun: (CellAt & { revision: number }) | null): number | undefined {
  const [only, another] = edits
  return only && !another && only.key === begun?.key && only.column === begun.column ? begun.revision : undefined
}

/** Cells of one row become one patch; those of an empty line become a task. */
function batchOf(
  edits: readonly Edit[],
  added: readonly AddedLine[],
  newTask: string,
  resolve: (value: unknown) => unknown,
): TaskBatch {
  const patches = new Map<string, TaskPatch>()
  const lines = [...added]
  for (const change of edits) {
    const value = resolve('value' in change ? change.value : change.text)
    const phaseId = phaseOfKey(change.key)
    if (phaseId !== undefined) lines.push({ id: newId(), phaseId, values: { [change.column]: value } })
    else patches.set(change.key, { ...patches.get(change.key), ...patchOf(change.column, value) })
  }
  const create = lines.map(({ id, phaseId, values }): NewTask => {
    const patch = Object.entries(values).reduce<TaskPatch>(
      (all, [column, value]) => ({ ...all, ...patchOf(column, resolve(value)) }),
      {},
    )
    return { ...patch, id, phaseId, name: patch.name || newTask } as NewTask
  })
  return { update: [...patches].map(([taskId, patch]) => ({ taskId, patch })), create }
}

function namedIn({ create = [], update = [] }: TaskBatch): string[] {
  const renamed = update.filter(({ patch }) => patch.name).map(({ taskId }) => taskId)
  return [...create.map(({ id }) => id), ...renamed]
}

/** Writes down the people whom nobody knew yet; answers their ids by name. */
async function addPeople(values: unknown[]): Promise<Map<string, string>> {
  const names = [...new Set(values.map(newName).filter((name) => name !== null))]
  const ids = new Map(names.map((name) => [name, newId()]))
  await Promise.all([...ids].map(([name, id]) => api.people.create({ id, name })))
  return ids
}

function conflictOf({ taskId, field, theirs }: RefusedCell, { update = [] }: TaskBatch): Conflict {
  const patch = update.find((change) => change.taskId === taskId)?.patch
  return { taskId, field: field ?? '', theirs, yours: patch?.[field as keyof TaskPatch] }
}

/** `count` empty tasks before the row or line `before`. */
function inserted(store: PlanStore, before: string, count: number, name: string): NewTask[] {
  const { phaseId, between } = placeBefore(store, before, [])
  const positions = positionsBetween(between[0], between[1], count) ?? Array.from({ length: count }, () => between[0] ?? 0)
  return positions.map((position) => ({ id: newId(), phaseId, position, name }))
}

/** The rows `keys`, in their order, before the line `before`. Where no number is left between two neighbours the phase is numbered anew. */
function moved(store: PlanStore, keys: readonly string[], before: string | null): { taskId: string; patch: TaskPatch }[] {
  const { phaseId, between, rest, at } = placeBefore(store, before, keys)
  const positions = positionsBetween(between[0], between[1], keys.length)
  if (positions) return keys.map((taskId, index) => ({ taskId, patch: { phaseId, position: positions[index]! } }))
  const order = [...rest.slice(0, at), ...keys, ...rest.slice(at)]
  return order.map((taskId, index) => ({ taskId, patch: { phaseId, position: index + 1 } }))
}

/** Where a line is: its phase, the neighbours it would stand between, and the rest of that phase's order. Before a band is the end of the block above. */
function placeBefore(store: PlanStore, before: string | null, moving: readonly string[]) {
  const plan = store.getPlan()!
  const phaseIds: (string | null)[] = [...inOrder(plan.phases.values()).map(({ id }) => id), null]
  const line = before === null ? undefined : phaseOfKey(before)
  const above = before?.startsWith('band:') ? phaseIds.indexOf(line ?? null) - 1 : null
  const isTop = above === -1
  const phaseId = isTop
    ? phaseIds[0]!
    : above !== null
      ? phaseIds[above]!
      : (line ?? plan.tasks.get(before ?? '')?.phaseId ?? null)
  const tasks = inOrder([...plan.tasks.values()].filter((task) => task.phaseId === phaseId && !moving.includes(task.id)))
  const found = tasks.findIndex((task) => task.id === before)
  const at = isTop ? 0 : found < 0 ? tasks.length : found
  const between: [number | null, number | null] = [tasks[at - 1]?.position ?? null, tasks[at]?.position ?? null]
  return { phaseId, between, rest: tasks.map(({ id }) => id), at }
}
