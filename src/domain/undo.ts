import type { Change, Fields, Noun } from './change.ts'
import { inverse, sameValue } from './change.ts'
import { Problem } from './problem.ts'
import { percentOfCount } from './progress.ts'
import type { Task } from './task.ts'

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
