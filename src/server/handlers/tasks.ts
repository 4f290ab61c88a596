import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { changed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { ReviewAct } from '#domain/taskReview.ts'
import { performReview } from '#domain/taskReview.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { historyAsJson } from '../queries/events.ts'
import { tasksAsJson, tasksById } from '../queries/tasks.ts'
import { joinConflicts } from './conflicts.ts'
import { progressChanges } from './progressChanges.ts'
import type { Recorded } from './record.ts'
import { record } from './record.ts'
import type { HandedIn } from './submissionChanges.ts'
import { submissionChange } from './submissionChanges.ts'
import type { RefusedEdit } from './taskBatch.ts'
import { decideBatch, refusalRow } from './taskBatch.ts'
import { tellNewOwners, tellReviewed } from './taskNotices.ts'

export const tasks: Handlers<'tasks'> = {
  list: async (context, query) => new JsonText(await tasksAsJson(context, query)),

  create: async (context, { id = newId(), ...task }) => {
    const { changes, refused } = await decideBatch(context, { create: [{ id, ...task }] })
    throwFirst(refused)
    return { id, ...(await recordAndTell(context, 'taskCreated', changes)) }
  },

  update: async (context, { taskId, basedOn, ...patch }) => {
    const { changes, refused } = await decideBatch(context, { basedOn, update: [{ taskId, patch }] })
    throwFirst(refused)
    return recordAndTell(context, 'taskChanged', changes)
  },

  batch: async (context, { ...batch }) => {
    const { changes, refused } = await decideBatch(context, batch)
    const recorded = await recordAndTell(context, batchType(batch), changes)
    return { ...recorded, refused: refused.map((refusal) => refusalRow(refusal, context.language)) }
  },

  history: async (context, { taskId }) => {
    await visibleTask(context, taskId)
    return new JsonText(await historyAsJson(context, taskId))
  },

  submitForReview: (context, { taskId, ...handedIn }) => review(context, 'submitForReview', taskId, handedIn),
  accept: (context, { taskId, note }) => review(context, 'accept', taskId, { note }),
  returnForRework: (context, { taskId, note }) => review(context, 'returnForRework', taskId, { note }),
}

async function review(context: CampaignContext, act: ReviewAct, taskId: string, said: HandedIn): Promise<Recorded> {
  const task = await visibleTask(context, taskId)
  const person = { personId: context.who.personId, role: context.campaign.role }
  const next = performReview(act, task, person, context.today, said.note)
  const progress = await progressChanges(context, [{ task, next }], context.today)
  const submission = await submissionChange(context, act, next, said)
  const recorded = await record(context, `task:${act}`, [changed('task', task, next), submission, ...progress])
  await tellReviewed(context, act, task, said.note ?? '', recorded.eventId)
  return recorded
}

export async function recordAndTell(context: CampaignContext, type: string, changes: Change[]): Promise<Recorded> {
  const recorded = await record(context, type, changes)
  await tellNewOwners(context, changes, recorded.eventId)
  return recorded
}

export async function visibleTask(context: CampaignContext, taskId: string) {
  const task = (await tasksById(context, [taskId])).get(taskId)
  if (!task) throw new Problem('notFound')
  return task
}

/** What is refused whatever others do comes before conflicts, of which the caller hears all at once. */
export function throwFirst(refused: RefusedEdit[]): void {
  const problems = refused.map(({ problem }) => problem)
  const final = problems.find(({ code }) => code !== 'conflict')
  if (final) throw final
  if (problems.length > 0) throw joinConflicts(problems)
}

function batchType({ create, update, remove }: { create?: unknown[]; update?: unknown[]; remove?: unknown[] }): string {
  if (create?.length && !update?.length) return create.length > 1 ? 'tasksCreated' : 'taskCreated'
  if (remove?.length && !update?.length) return remove.length > 1 ? 'tasksRemoved' : 'taskRemoved'
  return (update?.length ?? 0) > 1 || create?.length ? 'tasksChanged' : 'taskChanged'
}
