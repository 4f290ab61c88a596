import { v7 as newId } from 'uuid'
import type { Change, Fields } from '#domain/change.ts'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { tooSmall } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { applyWhatCanBeTaken, blankTask, refuseTaskEdit } from '#domain/taskEdit.ts'
import type { InputOf } from '#operations/operation.ts'
import type { tasks } from '#operations/tasks.ts'
import type { CampaignContext } from '../context.ts'
import { takenIds } from '../queries/references.ts'
import { lastPositions, tasksById } from '../queries/tasks.ts'
import { changedByOthers, taskConflict } from './conflicts.ts'
import { issueChanges, newTaskEdits } from './issueChanges.ts'
import { progressChanges } from './progressChanges.ts'
import { linksRemovedWith } from './dependencies.ts'
import type { TaskReferenceCheck } from './taskReferences.ts'
import { taskReferenceCheck } from './taskReferences.ts'

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
  const patches = [...(batch.create ?? []), ...(batch.update ?? []).map(({ patch }) => patch)]
  const refuseReference = await taskReferenceCheck(context, patches)
  const added = await decideCreations(context, batch.create ?? [], refuseReference, refused)
  const gone = await decideRemovals(context, [...new Set(batch.remove)], refused)
  const staying = (batch.update ?? []).filter(({ taskId }) => !gone.some(({ id }) => id === taskId))
  const updates = await decideUpdates(context, staying, batch.basedOn, refuseReference, refused)
  const updated = updates.map(({ task, next }) => changed('task', task, next)).filter((change) => change !== null)
  const progress = await progressChanges(context, updates, context.today)
  const issues = await issueChanges(context, [...newTaskEdits(added), ...updates])
  const links = await linksRemovedWith(
    context,
    gone.map(({ id }) => id),
  )
  return { changes: [...added, ...updated, ...gone, ...links, ...progress, ...issues], refused }
}

async function decideCreations(
  context: CampaignContext,
  given: NonNullable<Batch['create']>,
  refuseReference: TaskReferenceCheck,
  refused: RefusedEdit[],
): Promise<Change[]> {
  if (given.length === 0) return []
  const { tx, who, campaign, today, language } = context
  const last = await lastPositions(tx, who.workspaceId, campaign.id)
  const chosen = given.flatMap(({ id }) => id ?? [])
  const taken = chosen.length > 0 ? await takenIds(tx, who.workspaceId, 'task', chosen) : new Set<string>()
  return given.flatMap(({ id = newId(), ...patch }) => {
    const problem = campaign.role === 'lead' ? taken.has(id) && idTaken() : tooSmall('campaign:lead', language)
    if (problem) refused.push({ taskId: id, problem })
    if (problem) return []
    taken.add(id)
    const phaseId = patch.phaseId ?? null
    const position = patch.position ?? Math.floor(last.get(phaseId) ?? 0) + 1
    last.set(phaseId, Math.max(position, last.get(phaseId) ?? 0))
    const blank = { ...blankTask(id, position), name: patch.name }
    const decided = applyWhatCanBeTaken(blank, patch, today, (field) => refuseReference(blank, field, patch[field]))
    refused.push(...decided.refused.map((reason) => ({ taskId: id, problem: reason })))
    return [created('task', decided.next)]
  })
}

/** The tasks before and after; one that is named twice takes both patches, one after the other. */
async function decideUpdates(
  context: CampaignContext,
  given: NonNullable<Batch['update']>,
  basedOn: number | undefined,
  refuseReference: TaskReferenceCheck,
  refused: RefusedEdit[],
): Promise<{ task: Task; next: Task }[]> {
  if (given.length === 0) return []
  const ids = [...new Set(given.map(({ taskId }) => taskId))]
  const updates = new Map([...(await tasksById(context, ids))].map(([id, task]) => [id, { task, next: task }]))
  const theirs = await changedByOthers(context, [...updates.keys()], basedOn)
  const editor = { personId: context.who.personId, role: context.campaign.role }
  for (const { taskId, patch } of given) {
    const update = updates.get(taskId)
    if (!update) {
      refused.push({ taskId, problem: new Problem('notFound') })
      continue
    }
    const { task, next } = update
    const decided = applyWhatCanBeTaken(
      next,
      patch,
      context.today,
      (field) =>
        refuseTaskEdit(task, field, editor, patch) ??
        refuseReference(next, field, patch[field]) ??
        taskConflict(task, field, patch, theirs.get(taskId) ?? ({} as Fields), context.today),
    )
    refused.push(...decided.refused.map((problem) => ({ taskId, problem })))
    update.next = decided.next
  }
  return [...updates.values()]
}

async function decideRemovals(context: CampaignContext, ids: string[], refused: RefusedEdit[]): Promise<Change[]> {
  if (ids.length === 0) return []
  const known = await tasksById(context, ids)
  return ids.flatMap((id) => {
    const isLead = context.campaign.role === 'lead'
    const problem = !known.has(id) ? new Problem('notFound') : isLead ? null : tooSmall('campaign:lead', context.language)
    if (!problem) return [removed('task', id)]
    refused.push({ taskId: id, problem })
    return []
  })
}

function idTaken(): Problem {
  return new Problem('idTaken', {}, { field: 'id' })
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
