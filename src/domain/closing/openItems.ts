import type { Decision } from '#domain/decision.ts'
import type { ChangeRequest } from '#domain/confirmation.ts'
import type { Day } from '#domain/day.ts'
import type { Issue } from '#domain/issue.ts'
import { isUnresolved } from '#domain/issue.ts'
import type { RescheduleProposal } from '#domain/rescheduleProposal.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'

/** What can still be open when a campaign is closed, in the order in which it is decided. */
export const openKinds = ['submission', 'task', 'issue', 'rescheduleProposal', 'changeRequest', 'heldValue', 'decision'] as const
export type OpenKind = (typeof openKinds)[number]

/** Finish says that it is done (accept, close, agree); cancel that it will not be (return, reject, discard, drop), with a reason. */
export const closingActs = ['finish', 'cancel', 'carryOver'] as const
export type ClosingAct = (typeof closingActs)[number]

/** What can be done with each kind. */
export const actsOf: Record<OpenKind, readonly ClosingAct[]> = {
  submission: ['finish', 'cancel'],
  task: ['finish', 'cancel', 'carryOver'],
  issue: ['finish', 'cancel', 'carryOver'],
  rescheduleProposal: ['cancel'],
  changeRequest: ['finish', 'cancel'],
  heldValue: ['finish', 'cancel'],
  decision: ['finish', 'cancel'],
}

export interface OpenItem {
  kind: OpenKind
  id: string
  /** The task that a proposal or a request is about; the KPI of a value. */
  subjectId: string | null
  name: string
  personId: string | null
  due: Day | null
}

export interface ClosingFacts {
  tasks: readonly Task[]
  issues: readonly Issue[]
  proposals: readonly RescheduleProposal[]
  changeRequests: readonly ChangeRequest[]
  heldValues: readonly { id: string; kpiId: string; name: string; day: Day; authorId: string }[]
  decisions: readonly Decision[]
}

/** Everything that keeps the campaign from being archived. A task that was handed in waits as a submission, not twice. */
export function openItems(facts: ClosingFacts): OpenItem[] {
  const taskNames = new Map(facts.tasks.map(({ id, name }) => [id, name]))
  const open = facts.tasks.filter(isOpen)
  return [
    ...open.filter(({ reviewState }) => reviewState === 'submitted').map((task) => ofTask('submission', task)),
    ...open.filter(({ reviewState }) => reviewState !== 'submitted').map((task) => ofTask('task', task)),
    ...facts.issues.filter(isUnresolved).map(({ id, taskId, description, ownerId, promisedDate }): OpenItem => ({
      kind: 'issue',
      id,
      subjectId: taskId,
      name: firstLine(description),
      personId: ownerId,
      due: promisedDate,
    })),
    ...facts.proposals
      .filter(({ state }) => state === 'open')
      .map(({ id, taskId, requestedById, requestedOn }): OpenItem => ({
        kind: 'rescheduleProposal',
        id,
        subjectId: taskId,
        name: taskNames.get(taskId) ?? '',
        personId: requestedById,
        due: requestedOn,
      })),
    ...facts.changeRequests
      .filter(({ state }) => state === 'open')
      .map(({ id, taskId, text, personId, askedOn }): OpenItem => ({
        kind: 'changeRequest',
        id,
        subjectId: taskId,
        name: firstLine(text),
        personId,
        due: askedOn,
      })),
    ...facts.heldValues.map(({ id, kpiId, name, day, authorId }): OpenItem => ({
      kind: 'heldValue',
      id,
      subjectId: kpiId,
      name,
      personId: authorId,
      due: day,
    })),
    ...facts.decisions.filter(isUnlookedAt).map(({ id, content, ownerId, dueDate }): OpenItem => ({
      kind: 'decision',
      id,
      subjectId: null,
      name: firstLine(content),
      personId: ownerId,
      due: dueDate,
    })),
  ]
}

/** Not carried out yet, or carried out and nobody said what came of it. */
export function isUnlookedAt({ state, outcome }: Pick<Decision, 'state' | 'outcome'>): boolean {
  return state === 'open' || (state === 'done' && outcome.trim() === '')
}

function ofTask(kind: 'task' | 'submission', { id, name, ownerId, plannedFinish }: Task): OpenItem {
  return { kind, id, subjectId: id, name, personId: ownerId, due: plannedFinish }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!
}
