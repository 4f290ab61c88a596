import type { Change, Fields } from './change.ts'
import { inverse, sameValue } from './change.ts'
import { Problem } from './problem.ts'

export type CurrentRow = Fields & { id: string; removed: boolean }

/** The changes that take an event back. Throws a `Problem` where a later change stands on one of its rows. */
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
    return [inverse(change)]
  })
}

function laterChanges(row: CurrentRow, fields: string[]): Problem {
  return new Problem(
    'laterChanges',
    { name: String(row.name ?? row.metric ?? ''), fields: fields.join(', ') },
    { extra: { fields } },
  )
}
