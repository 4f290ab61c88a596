import { v7 as newId } from 'uuid'
import type { Change, Fields } from '#domain/change.ts'
import { changed, created, removed, sameValue } from '#domain/change.ts'
import { Problem, problemSentence } from '#domain/problem.ts'
import type { TaskPatch } from '#domain/progress.ts'
import type { Task } from '#domain/task.ts'
import { applyWhatCanBeTaken, blankTask, refuseTaskEdit } from '#domain/taskEdit.ts'
import type { InputOf } from '#operations/operation.ts'
import type { tasks } from '#operations/tasks.ts'
import type { CampaignContext } from '../context.ts'
import { lastPositions, taskReferences, tasksById } from '../queries/tasks.ts'
import { changedByOthers } from './conflicts.ts'
import { progressChanges } from './progressChanges.ts'

type Batch = Omit<InputOf<typeof tasks.batch>, 'campaignId'>
export interface RefusedEdit {
  taskId: string
  problem: Problem
}

/** What a batch of edits comes to: the changes that can be made, and what can't be taken, each with its reason. */
export async function decideBatch(
  context: CampaignContext,
  batch: Batch,
): Promise<{ changes: Change[]; refused: RefusedEdit[] }> {
  const refused: RefusedEdit[] = []
  const refuseReference = await referenceCheck(context, batch)
  const created = await decideCreations(context, batch.create ?? [], refuseReference, refused)
  const { changes: updated, updates } = await decideUpdates(context, batch, refuseReference, refused)
  const gone = await decideRemovals(context, batch.remove ?? [], refused)
  const progress = await progressChanges(context, updates, context.today)
  return { changes: [...created, ...updated, ...gone, ...progress], refused }
}

type FieldCheck = (field: keyof TaskPatch, value: unknown) => Problem | null

async function decideCreations(
  context: CampaignContext,
  tasks: NonNullable<Batch['create']>,
  refuseReference: FieldCheck,
  refused: RefusedEdit[],
): Promise<Change[]> {
  if (tasks.length === 0) return []
  if (context.campaign.role !== 'lead')
    throw new Problem('notAllowed', { role: context.language === 'zh' ? '活动负责人' : 'lead of the campaign' })
  const last = await lastPositions(context.tx, context.who.workspaceId, context.campaign.id)
  return tasks.map(({ id = newId(), ...patch }) => {
    const phaseId = patch.phaseId ?? null
    const position = patch.position ?? Math.floor(last.get(phaseId) ?? 0) + 1
    last.set(phaseId, Math.max(position, last.get(phaseId) ?? 0))
    const taken = applyWhatCanBeTaken(blankTask(id, position), patch, context.today, (field) =>
      refuseReference(field, patch[field]),
    )
    refused.push(...taken.refused.map((problem) => ({ taskId: id, problem })))
    return created('task', taken.next.name ? taken.next : { ...taken.next, name: patch.name })
  })
}

async function decideUpdates(context: CampaignContext, batch: Batch, refuseReference: FieldCheck, refused: RefusedEdit[]) {
  const updates: { task: Task; next: Task }[] = []
  const ids = (batch.update ?? []).map(({ taskId }) => taskId)
  if (ids.length === 0) return { changes: [], updates }
  const tasks = await tasksById(context, ids)
  const theirs = await changedByOthers(context, ids, batch.basedOn)
  const editor = { personId: context.who.personId, role: context.campaign.role }
  for (const { taskId, patch } of batch.update ?? []) {
    const task = tasks.get(taskId)
    if (!task) {
      refused.push({ taskId, problem: new Problem('notFound') })
      continue
    }
    const taken = applyWhatCanBeTaken(
      task,
      patch,
      context.today,
      (field) =>
        refuseTaskEdit(task, field, editor) ?? refuseReference(field, patch[field]) ?? conflict(theirs.get(taskId), field, patch),
    )
    refused.push(...taken.refused.map((problem) => ({ taskId, problem })))
    tasks.set(taskId, taken.next)
    updates.push({ task, next: taken.next })
  }
  const changes = updates.map(({ task, next }) => changed('task', task, next)).filter((change) => change !== null)
  return { changes: mergeById(changes), updates }
}

async function decideRemovals(context: CampaignContext, ids: string[], refused: RefusedEdit[]): Promise<Change[]> {
  if (ids.length === 0) return []
  const tasks = await tasksById(context, ids)
  return ids.flatMap((id) => {
    const problem = !tasks.has(id)
      ? new Problem('notFound')
      : context.campaign.role === 'lead'
        ? null
        : new Problem('onlyLead', { field: 'name' })
    if (!problem) return [removed('task', id)]
    refused.push({ taskId: id, problem })
    return []
  })
}

/** A batch may name a task twice: it is still one change from the first `before` to the last `after`. */
function mergeById(changes: Change[]): Change[] {
  const merged = new Map<string, Change>()
  for (const change of changes) {
    const first = merged.get(change.id)
    merged.set(
      change.id,
      first ? { ...change, before: { ...change.before, ...first.before }, after: { ...first.after, ...change.after } } : change,
    )
  }
  return [...merged.values()]
}

function conflict(theirs: Fields | undefined, field: keyof TaskPatch, patch: TaskPatch): Problem | null {
  const meant = field === 'status' ? (['actualStart', 'actualFinish', 'isPaused', 'isCancelled'] as const) : ([field] as const)
  const changedMeanwhile = meant.find(
    (name) => theirs && name in theirs && (field === 'status' || !sameValue(theirs[name], patch[field])),
  )
  if (!theirs || !changedMeanwhile) return null
  return new Problem('conflict', { fields: field }, { field, extra: { theirs: theirs[changedMeanwhile] } })
}

/** Refuses phases of other campaigns and people of other workspaces. Asks the database only where the batch points to any. */
async function referenceCheck({ tx, who, campaign }: CampaignContext, batch: Batch): Promise<FieldCheck> {
  const patches = [...(batch.create ?? []), ...(batch.update ?? []).map(({ patch }) => patch)]
  const points = patches.some(
    ({ phaseId, ownerId, reviewerId, collaboratorIds }) => phaseId ?? ownerId ?? reviewerId ?? collaboratorIds?.length,
  )
  if (!points) return () => null
  const { phaseIds, personIds } = await taskReferences(tx, who.workspaceId, campaign.id)
  const known: Partial<Record<keyof TaskPatch, Set<string>>> = {
    phaseId: phaseIds,
    ownerId: personIds,
    reviewerId: personIds,
    collaboratorIds: personIds,
  }
  return (field, value) => {
    const ids = known[field] && value != null ? [value].flat() : []
    return ids.every((id) => known[field]!.has(String(id))) ? null : new Problem('unknownReference', { field }, { field })
  }
}

export function refusalRow({ taskId, problem }: RefusedEdit, language: 'zh' | 'en') {
  return {
    taskId,
    field: problem.field ?? null,
    code: problem.code,
    message: problemSentence(problem, language),
    ...(problem.extra && 'theirs' in problem.extra && { theirs: problem.extra.theirs }),
  }
}
