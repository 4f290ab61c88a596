import type { Change, Fields } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { addDays, daysBetween } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import { DEMO_TODAY } from './plan.ts'

export interface DatedEvent {
  day: Day
  type: string
  actorId: string
  changes: Change[]
}

/** What a plan has before anybody worked on it or froze it. */
const { id: _id, position: _position, ...blank } = blankTask('', 0)
const beginnings: Record<string, Fields> = {
  task: Object.fromEntries(
    (
      [
        'baselineStart',
        'baselineFinish',
        'actualStart',
        'actualFinish',
        'percentComplete',
        'expectedFinish',
        'statusNote',
        'issue',
        'countermeasure',
        'delayReason',
      ] as const
    ).map((field) => [field, blank[field]]),
  ),
  goal: { baselineTargetValue: null },
  milestone: { baselineDueDate: null, reachedOn: null },
  phase: { baselineStartDate: null, baselineEndDate: null },
}

/** The one task that was put off after everyone had confirmed it. */
const putOff = { name: '门店试用体验周', day: '2024-06-05', plannedStart: '2024-06-08', plannedFinish: '2024-06-14' }
const putOffTo = { plannedStart: '2024-06-10', plannedFinish: '2024-06-16' }

export function movedPlan(task: (name: string) => string, leadId: string): DatedEvent {
  const { name, day, ...before } = putOff
  const change: Change = { noun: 'task', id: task(name), kind: 'changed', before, after: putOffTo }
  return { day, type: 'taskChanged', actorId: leadId, changes: [change] }
}

/** The rows as they stood when the plan was written down. */
export function asPlanned(change: Change): Change {
  const beginning = beginnings[change.noun]
  if (!beginning || change.kind !== 'created') return change
  const count = change.noun === 'task' && change.after!.quantityPlanned ? { quantityDone: 0 } : {}
  const { name, day: _, ...dates } = putOff
  return { ...change, after: { ...change.after, ...beginning, ...count, ...(change.after!.name === name && dates) } }
}

/** The baseline fields of each row, as its plan is. */
export function asFrozen({ noun, id, after }: Change): Change | null {
  const { targetValue, dueDate, startDate, endDate, plannedStart, plannedFinish } = after ?? {}
  const frozen: Record<string, Fields> = {
    goal: { baselineTargetValue: targetValue },
    milestone: { baselineDueDate: dueDate },
    phase: { baselineStartDate: startDate, baselineEndDate: endDate },
    task: { baselineStart: plannedStart, baselineFinish: plannedFinish },
  }
  return frozen[noun]
    ? { noun, id, kind: 'changed', before: { ...beginnings[noun], ...pick(frozen[noun]) }, after: frozen[noun] }
    : null
}

function pick(fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, null]))
}

/**
 * How the work came about, day by day: begun on its actual start, halfway through in between, at last as it stands. Milestones are
 * reached on their day.
 */
export function workOf(changes: Change[], actorOf: (ownerId: string | null) => string, leadId: string): DatedEvent[] {
  const steps = changes.flatMap((change): DatedEvent[] => {
    if (change.noun === 'milestone' && change.after?.reachedOn) {
      const after = { reachedOn: change.after.reachedOn }
      return [
        {
          day: String(after.reachedOn),
          type: 'milestoneChanged',
          actorId: leadId,
          changes: [moved(change, { reachedOn: null }, after)],
        },
      ]
    }
    return change.noun === 'task' ? stepsOf(change, actorOf) : []
  })
  const byDay = Map.groupBy(steps, ({ day, actorId, type }) => `${day} ${actorId} ${type}`)
  return [...byDay.values()]
    .map((group) => ({ ...group[0]!, changes: group.flatMap((step) => step.changes) }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

function stepsOf(change: Change, actorOf: (ownerId: string | null) => string): DatedEvent[] {
  const task = change.after as unknown as Task
  if (!task.actualStart) return []
  const count = (percent: number) =>
    task.quantityPlanned ? { quantityDone: Math.round((task.quantityPlanned * percent) / 100) } : {}
  const exact = (done: number) => (task.quantityPlanned ? Math.round((done / task.quantityPlanned) * 100) : null)
  const at = (percent: number) => {
    const { quantityDone } = count(percent) as { quantityDone?: number }
    return { percentComplete: (quantityDone !== undefined ? exact(quantityDone) : null) ?? percent, ...count(percent) }
  }
  const end = task.actualFinish ?? addDays(DEMO_TODAY, -1)
  const days = daysBetween(task.actualStart, end)
  const words = Object.fromEntries(
    (['statusNote', 'issue', 'countermeasure', 'delayReason', 'expectedFinish'] as const).map((field) => [field, task[field]]),
  )
  const last = {
    percentComplete: task.percentComplete,
    ...(task.quantityPlanned && { quantityDone: task.quantityDone }),
    ...words,
  }
  const states: [Day, Fields][] = [
    [
      task.actualStart,
      { actualStart: task.actualStart, ...(days <= 0 && last), ...(days <= 0 && { actualFinish: task.actualFinish }) },
    ],
    ...(days > 2
      ? [[addDays(task.actualStart, Math.floor(days / 2)), at(Math.round(task.percentComplete / 2))] as [Day, Fields]]
      : []),
    ...(days > 0 ? [[end, { ...last, actualFinish: task.actualFinish }] as [Day, Fields]] : []),
  ]
  let known: Fields = asPlanned(change).after!
  return states.flatMap(([day, next]) => {
    const after = Object.fromEntries(Object.entries(next).filter(([field, value]) => known[field] !== value))
    const step = moved(change, known, after)
    known = { ...known, ...after }
    return Object.keys(after).length > 0 ? [{ day, type: 'taskChanged', actorId: actorOf(task.ownerId), changes: [step] }] : []
  })
}

function moved({ noun, id }: Change, known: Fields, after: Fields): Change {
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, known[field] ?? null]))
  return { noun, id, kind: 'changed', before, after }
}
