import type { Change, Fields, Noun } from './change.ts'

/** A row as it is known now, removed ones too. */
export interface KnownRow {
  noun: Noun
  id: string
  removed: boolean
  fields: Fields
}

/** What going back needs of a change: after the change stands what is known. */
export type PastChange = Pick<Change, 'noun' | 'id' | 'kind' | 'before'>

/**
 * The rows that there were before `changes`, which are taken back one after another, newest first. Rows that were removed then are left
 * out; a change of a row that nobody gave is passed over.
 */
export function rowsBefore(rows: Iterable<KnownRow>, changesNewestFirst: Iterable<PastChange>): KnownRow[] {
  const known = new Map(Array.from(rows, (row) => [row.id, row]))
  for (const { id, kind, before } of changesNewestFirst) {
    const row = known.get(id)
    if (!row) continue
    if (kind === 'created') known.delete(id)
    else if (kind === 'changed') known.set(id, { ...row, fields: { ...row.fields, ...before } })
    else known.set(id, { ...row, removed: kind === 'restored' })
  }
  return [...known.values()].filter(({ removed }) => !removed)
}
