import type { Change, Fields, Noun } from './change.ts'
import { inverse, sameValue } from './change.ts'
import { Problem } from './problem.ts'
import { percentOfCount, progressFields } from './progress.ts'
import type { Task } from './task.ts'
import type { Editor } from './taskEdit.ts'
import { isTheirs } from './taskEdit.ts'

export type CurrentRow = Fields & { id: string; removed: boolean }

/**
 * The changes that take an event back. Throws a `Problem` where a later change stands on one of its rows, or where the row would
 * contradict itself.
 */
export function undoChanges(changes: Change[], currentRows: ReadonlyMap<string, CurrentRow>): Change[] {
  return changes.flatMap((change) => {
    const row = currentRows.get(change.id)
    if (!row) throw new Problem('notFound')
    if (change.kind === 'removed') return row.removed ? [inverse(change)] : []
    if (row.removed) {
      if (change.kind === 'created' || change.kind === 'restored') return []
      throw laterChanges(row, Object.keys(change.after ?? {}))
    }
    const overwritten = Object.entries(change.after ?? {}).filter(([field, value]) => !sameValue(row[field], value))
    if (overwritten.length > 0)
      throw laterChanges(
        row,
        overwritten.map(([field]) => field),
      )
    if (change.kind === 'changed') refuseContradiction(change.noun, row, { ...row, ...change.before })
    return [inverse(change)]
  })
}

/**
 * Whether somebody may take back what they did: a lead everything, everyone else what they said and added, and progress and reviews on
 * tasks that are theirs to this day. `taskOf` finds the task that a change is about, as it is now and as far as the person may see it.
 * In the issue log everyone takes back what they did there, with the words that it left on a task.
 */
export function refuseUndo(
  changes: Change[],
  taskOf: (change: Change) => Task | undefined,
  { personId, role }: Editor,
  eventType: string,
): Problem | null {
  if (role === 'lead') return null
  const isOfLog = eventType.startsWith('issue')
  for (const change of changes) {
    if (change.noun === 'issue' || (isOfLog && isIssueText(change))) continue
    const task = taskOf(change)
    if (saidBySomebody.has(change.noun) && (task || role !== 'guest')) continue
    if (!task || !(isTheirs(task, personId) || task.reviewerId === personId)) return new Problem('notYours')
    if (change.noun === 'progressUpdate') continue
    if (change.noun !== 'task' || change.kind !== 'changed') return new Problem('notYours')
    const field = Object.keys(change.after ?? {}).find((name) => !ownFields.has(name))
    if (field) return new Problem('onlyLead', { field }, { field })
  }
  return null
}

/** Rows of which each is one person's own, and nobody's plan. */
const saidBySomebody = new Set<Noun>([
  'attachment',
  'submission',
  'comment',
  'checklistItem',
  'kpiNote',
  'taskResult',
  'lesson',
  'rescheduleProposal',
])

/** The words of a task that follow its issue, which whoever raised it may not edit otherwise. */
function isIssueText({ noun, kind, after }: Change): boolean {
  const fields = Object.keys(after ?? {})
  return noun === 'task' && kind === 'changed' && fields.every((field) => field === 'issue' || field === 'countermeasure')
}

const ownFields = new Set<string>([...progressFields, 'reviewState', 'submissionVersion'])

const spans = [
  ['startDate', 'endDate'],
  ['plannedStart', 'plannedFinish'],
  ['actualStart', 'actualFinish'],
] as const

/** Fields that nobody touched since can still rest on others that somebody did. */
function refuseContradiction(noun: Noun, row: CurrentRow, next: CurrentRow): void {
  for (const [first, last] of spans) {
    const [start, finish] = [next[first], next[last]] as (string | null | undefined)[]
    if (start && finish && finish < start) throw laterChanges(row, [first, last])
  }
  if (noun !== 'task') return
  const { quantityPlanned, quantityDone, percentComplete, actualFinish, reviewerId, reviewState } = next as unknown as Task
  if (quantityPlanned !== null && percentComplete !== percentOfCount(quantityDone ?? 0, quantityPlanned))
    throw laterChanges(row, ['quantityPlanned', 'quantityDone'])
  if (actualFinish && !row.actualFinish && reviewerId && reviewState !== 'accepted') throw new Problem('needsAcceptance')
}

function laterChanges(row: CurrentRow, fields: readonly string[]): Problem {
  return new Problem(
    'laterChanges',
    { name: String(row.name ?? row.metric ?? ''), fields: fields.join(', ') },
    { extra: { fields } },
  )
}
