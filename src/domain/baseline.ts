import type { Fields } from './change.ts'
import { sameValue } from './change.ts'
import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import { Problem } from './problem.ts'
import type { Task } from './task.ts'

/** What a baseline keeps of each row. */
export const frozenFields = {
  goal: ['metric', 'comparator', 'targetValue', 'unit'],
  milestone: ['name', 'dueDate', 'dateRule'],
  phase: ['name', 'startDate', 'endDate'],
  task: [
    'name',
    'phaseId',
    'milestoneId',
    'ownerId',
    'reviewerId',
    'plannedStart',
    'plannedFinish',
    'deliverable',
    'acceptanceCriteria',
    'quantityPlanned',
    'quantityUnit',
  ],
} as const

export type FrozenNoun = keyof typeof frozenFields
export const frozenNouns = Object.keys(frozenFields) as FrozenNoun[]

export interface FrozenRow {
  noun: FrozenNoun
  id: string
  fields: Fields
}

export interface PlanDifference {
  noun: FrozenNoun
  id: string
  /** As the later of the two names it. */
  name: string
  kind: 'added' | 'removed' | 'changed'
  fields: { field: string; before: unknown; after: unknown }[]
  /** Days by which the row ends later than before; negative where it ends earlier, null where one of the two has no day. */
  varianceDays: number | null
}

/** The first baseline speaks for itself; why the plan is frozen anew must be said. */
export function refuseBaseline(number: number, note: string): Problem | null {
  return number > 1 && note.trim() === '' ? new Problem('baselineNeedsReason', { number }, { field: 'note' }) : null
}

/** What differs between two states of a plan: rows that came, went or changed, in the order of nouns and names of `after`, then what went. */
export function comparePlans(
  before: readonly FrozenRow[],
  after: readonly FrozenRow[],
  compared: Record<FrozenNoun, readonly string[]> = frozenFields,
): PlanDifference[] {
  const earlier = new Map(before.map((row) => [row.id, row]))
  const later = new Set(after.map(({ id }) => id))
  const differences = [
    ...after.map((row) => difference(earlier.get(row.id), row, compared)),
    ...before.filter(({ id }) => !later.has(id)).map((row) => difference(row, undefined, compared)),
  ].filter((found) => found !== null)
  return differences.toSorted((a, b) => frozenNouns.indexOf(a.noun) - frozenNouns.indexOf(b.noun))
}

/**
 * Days between the baseline finish and the finish as it is known: the actual one, else the latest of plan, expectation and, for work that
 * is behind, today. Null where nothing was frozen.
 */
export function finishVariance(
  task: Pick<Task, 'baselineFinish' | 'plannedFinish' | 'expectedFinish' | 'actualFinish' | 'isCancelled'>,
  today: Day,
): number | null {
  if (!task.baselineFinish || task.isCancelled) return null
  if (task.actualFinish) return daysBetween(task.baselineFinish, task.actualFinish)
  const known = [task.plannedFinish, task.expectedFinish].filter((day) => day !== null).toSorted()
  const finish = known.at(-1) ?? task.baselineFinish
  return daysBetween(task.baselineFinish, finish < today ? today : finish)
}

function difference(
  before: FrozenRow | undefined,
  after: FrozenRow | undefined,
  compared: Record<FrozenNoun, readonly string[]>,
): PlanDifference | null {
  const { noun, id } = (after ?? before)!
  const fields = compared[noun]
    .map((field) => ({ field, before: before?.fields[field] ?? null, after: after?.fields[field] ?? null }))
    .filter((pair) => !sameValue(pair.before, pair.after))
  if (before && after && fields.length === 0) return null
  const kind = before ? (after ? 'changed' : 'removed') : 'added'
  const { name, metric } = (after ?? before)!.fields
  return { noun, id, name: String(name ?? metric ?? ''), kind, fields, varianceDays: varianceDays(before, after) }
}

const endOf = { goal: null, milestone: 'dueDate', phase: 'endDate', task: 'plannedFinish' } as const

function varianceDays(before: FrozenRow | undefined, after: FrozenRow | undefined): number | null {
  const field = after && endOf[after.noun]
  if (!before || !field) return null
  const [from, to] = [before.fields[field], after.fields[field]] as (Day | null | undefined)[]
  return from && to ? daysBetween(from, to) : null
}
