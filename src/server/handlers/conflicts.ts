import { sameValue } from '#domain/change.ts'
import type { Fields } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { taskStatus } from '#domain/task.ts'
import type { WorkspaceContext } from '../context.ts'
import { fieldsChangedSince } from '../queries/events.ts'

interface Conflict {
  field: string
  yours: unknown
  theirs: unknown
}

/** Fields of rows that somebody else changed since `basedOn`, with their present values: `rowId → field → value`. */
export async function changedByOthers(
  { tx, who }: Pick<WorkspaceContext, 'tx' | 'who'>,
  rowIds: string[],
  basedOn: number | undefined,
): Promise<Map<string, Fields>> {
  const theirs = new Map<string, Fields>()
  if (basedOn === undefined || rowIds.length === 0) return theirs
  for (const { rowId, field, value, actorId } of await fieldsChangedSince(tx, who.workspaceId, rowIds, basedOn))
    if (actorId !== who.personId) theirs.set(rowId, { ...theirs.get(rowId), [field]: value })
  return theirs
}

/** Throws where `patch` would write over what somebody else set meanwhile; both values travel with the refusal. */
export async function refuseConflicts(
  context: Pick<WorkspaceContext, 'tx' | 'who'>,
  rowId: string,
  basedOn: number | undefined,
  patch: Fields,
): Promise<void> {
  const theirs = (await changedByOthers(context, [rowId], basedOn)).get(rowId) ?? {}
  const fields = Object.keys(patch).filter((field) => field in theirs && !sameValue(theirs[field], patch[field]))
  if (fields.length > 0) throw conflict(fields.map((field) => ({ field, yours: patch[field], theirs: theirs[field] })))
}

/** The same for one field of a task, where a status stands for the facts that it follows from. */
export function taskConflict(task: Task, field: keyof TaskPatch, patch: TaskPatch, theirs: Fields, today: Day): Problem | null {
  if (field !== 'status')
    return field in theirs && !sameValue(theirs[field], patch[field])
      ? conflict([{ field, yours: patch[field], theirs: theirs[field] }])
      : null
  const touched = ['actualStart', 'actualFinish', 'isPaused', 'isCancelled'].some((fact) => fact in theirs)
  const now = taskStatus(task, today)
  return touched && now !== patch.status ? conflict([{ field, yours: patch.status, theirs: now }]) : null
}

/** Several conflicts as one refusal. */
export function joinConflicts(problems: Problem[]): Problem {
  return conflict(problems.flatMap(({ extra }) => (extra?.conflicts ?? []) as Conflict[]))
}

export function conflict(conflicts: Conflict[]): Problem {
  const [first] = conflicts
  const fields = conflicts.map(({ field }) => field).join(', ')
  return new Problem('conflict', { fields }, { field: first!.field, extra: { conflicts, theirs: first!.theirs } })
}
