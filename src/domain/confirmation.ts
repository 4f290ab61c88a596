import type { FrozenRow, PlanDifference } from './baseline.ts'
import { comparePlans } from './baseline.ts'
import type { Day } from './day.ts'
import { Problem } from './problem.ts'
import type { KnownRow, PastChange } from './timeMachine.ts'
import { rowsBefore } from './timeMachine.ts'

export const confirmationAnswers = ['pending', 'confirmed', 'objected'] as const
export const requestStates = ['open', 'accepted', 'declined'] as const

export interface Confirmation {
  id: string
  personId: string
  answer: (typeof confirmationAnswers)[number]
  planRevision: number | null
  answeredOn: Day | null
  objection: string
  recordedById: string | null
  remindedOn: Day | null
}

export interface ChangeRequest {
  id: string
  personId: string
  taskId: string | null
  text: string
  state: (typeof requestStates)[number]
  answer: string
  askedOn: Day
  answeredById: string | null
  answeredOn: Day | null
}

/** What of a plan concerns those it is published to: goals, milestones and tasks, as they are or as they were. */
export interface PlanKnown {
  rows: readonly KnownRow[]
  /** The contacts of the departments that take part. */
  contacts: readonly { personId: string; departmentId: string }[]
  people: readonly { id: string; departmentId: string | null; isGuest: boolean }[]
}

/** Somebody's part of the plan. */
export interface Share {
  goals: FrozenRow[]
  milestones: FrozenRow[]
  tasks: FrozenRow[]
  /** For a department's contact: what its other people do. */
  departmentTasks: FrozenRow[]
}

/**
 * What a change of which fields means to those concerned; anything else asks nobody again. A contact is asked about another's task only
 * where its days or its owner changed.
 */
const material = {
  goal: ['comparator', 'targetValue', 'unit'],
  milestone: ['dueDate', 'dateRule'],
  task: ['ownerId', 'plannedStart', 'plannedFinish', 'deliverable', 'acceptanceCriteria', 'quantityPlanned'],
  departmentTask: ['ownerId', 'plannedStart', 'plannedFinish'],
} as const

/** The fields whose changes are looked at, by noun; `isCancelled` takes a task out of the plan. */
export const materialFields = {
  goal: [...material.goal],
  milestone: [...material.milestone],
  task: [...material.task, 'isCancelled'],
} as const

/** Whoever owns a task or speaks for a department, but for who published it and knows. */
export function recipientsOf({ rows, contacts }: Pick<PlanKnown, 'rows' | 'contacts'>, publisherId: string | null): string[] {
  const owners = tasksIn(rows).map(({ fields }) => fields.ownerId as string | null)
  const ids = new Set([...owners, ...contacts.map(({ personId }) => personId)])
  return [...ids].filter((id) => id !== null && id !== publisherId) as string[]
}

/** A guest's share is their own tasks. Milestones are those that somebody's tasks lead to: the one that a task names, else the next one due after its finish. */
export function shareOf(personId: string, { rows, contacts, people }: PlanKnown): Share {
  const tasks = tasksIn(rows)
  const own = tasks.filter(({ fields }) => fields.ownerId === personId)
  if (people.find(({ id }) => id === personId)?.isGuest) return { goals: [], milestones: [], tasks: own, departmentTasks: [] }
  const departments = contacts.filter((contact) => contact.personId === personId).map(({ departmentId }) => departmentId)
  const colleagues = new Set(
    people.filter(({ departmentId }) => departmentId && departments.includes(departmentId)).map(({ id }) => id),
  )
  const theirs = tasks.filter(({ fields: { ownerId } }) => ownerId !== personId && colleagues.has(ownerId as string))
  const milestones = ofNoun(rows, 'milestone').toSorted((a, b) => dayOf(a, 'dueDate').localeCompare(dayOf(b, 'dueDate')))
  const next = [...own, ...theirs].map((task) => milestones.find((milestone) => leadsTo(task, milestone, milestones)))
  return {
    goals: ofNoun(rows, 'goal'),
    milestones: milestones.filter((milestone) => next.includes(milestone)),
    tasks: own,
    departmentTasks: theirs,
  }
}

/**
 * What changed in somebody's part of the plan between `then` and now that they would want to be asked about. A milestone that merely came
 * or went because a task moved is told by the task.
 */
export function materialChanges(personId: string, then: PlanKnown, now: PlanKnown): PlanDifference[] {
  const [before, after] = [shareOf(personId, then), shareOf(personId, now)]
  const [existed, exists] = [then, now].map(({ rows }) => new Set(rows.map(({ id }) => id))) as [Set<string>, Set<string>]
  const milestones = comparePlans(everyMilestone(then, before, after), everyMilestone(now, before, after)).filter(
    ({ kind, id }) => kind === 'changed' || !existed.has(id) || !exists.has(id),
  )
  return [
    ...keep(comparePlans(before.goals, after.goals), material.goal),
    ...keep(milestones, material.milestone),
    ...keep(comparePlans(before.tasks, after.tasks), material.task),
    ...keep(comparePlans(before.departmentTasks, after.departmentTasks), material.departmentTask),
  ]
}

export type ConfirmationState = 'pending' | 'confirmed' | 'objected' | 'again'

/** Whether somebody's answer stands. `askedRevision` is that of the last publication which asked everyone. */
export function confirmationState(
  confirmation: Confirmation | undefined,
  { askedRevision, changes, hasOpenRequest }: { askedRevision: number; changes: number; hasOpenRequest: boolean },
): ConfirmationState {
  if (!confirmation || confirmation.planRevision === null || confirmation.answer === 'pending') return 'pending'
  if (confirmation.planRevision < askedRevision) return 'pending'
  if (confirmation.answer === 'objected') return hasOpenRequest ? 'objected' : 'again'
  return changes > 0 ? 'again' : 'confirmed'
}

/** The plan that somebody answered to: what is known now, less what changed since. */
export function planAt(
  plan: PlanKnown,
  revision: number,
  changesNewestFirst: readonly (PastChange & { revision: number })[],
): PlanKnown {
  const since = changesNewestFirst.filter((change) => change.revision > revision)
  return { ...plan, rows: rowsBefore(plan.rows, since) }
}

/** Who may answer for whom: everyone for themselves, a lead for people without an account. */
export function refuseAnswer(
  { personId, isLead }: { personId: string; isLead: boolean },
  answering: { id: string; name: string; hasAccount: boolean },
  recipients: readonly string[],
): Problem | null {
  if (!recipients.includes(answering.id)) return new Problem('notAsked', { name: answering.name })
  if (answering.id === personId) return null
  if (!isLead) return new Problem('answersForSelf')
  return answering.hasAccount ? new Problem('answersThemselves', { name: answering.name }) : null
}

function keep(differences: PlanDifference[], fields: readonly string[]): PlanDifference[] {
  return differences
    .map((difference) => ({ ...difference, fields: difference.fields.filter(({ field }) => fields.includes(field)) }))
    .filter(({ kind, fields: left }) => kind !== 'changed' || left.length > 0)
}

/** Of a plan the milestones that are in either share, so that one that moved away is compared with itself. */
function everyMilestone({ rows }: PlanKnown, ...shares: Share[]): FrozenRow[] {
  const ids = new Set(shares.flatMap(({ milestones }) => milestones.map(({ id }) => id)))
  return ofNoun(rows, 'milestone').filter(({ id }) => ids.has(id))
}

function tasksIn(rows: readonly KnownRow[]): FrozenRow[] {
  const tasks = ofNoun(rows, 'task').filter(({ fields }) => !fields.isCancelled)
  return tasks.toSorted((a, b) => dayOf(a, 'plannedStart').localeCompare(dayOf(b, 'plannedStart')))
}

function ofNoun(rows: readonly KnownRow[], noun: FrozenRow['noun']): FrozenRow[] {
  return rows.filter((row) => row.noun === noun && !row.removed) as FrozenRow[]
}

/** A task that names its milestone leads to that one, any other to the next one due. */
function leadsTo(task: FrozenRow, milestone: FrozenRow, milestones: FrozenRow[]): boolean {
  const named = task.fields.milestoneId
  if (named && milestones.some(({ id }) => id === named)) return milestone.id === named
  const [finish, due] = [task.fields.plannedFinish, milestone.fields.dueDate] as (Day | null | undefined)[]
  return Boolean(finish && due && finish <= due)
}

function dayOf({ fields }: FrozenRow, field: string): Day {
  return (fields[field] as Day | null) ?? '9999'
}
