import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from './change.ts'
import type { KnownRow } from './timeMachine.ts'
import { rowsBefore } from './timeMachine.ts'

const row = (id: string, fields: object, removed = false): KnownRow => ({ noun: 'task', id, removed, fields: { ...fields } })

test('a task that was made later was not there; one that was removed later was', () => {
  const rows = [row('new', { name: '返场' }), row('gone', { name: '海报' }, true)]
  const changes: Change[] = [
    { noun: 'task', id: 'gone', kind: 'removed', before: null, after: null },
    { noun: 'task', id: 'new', kind: 'created', before: null, after: { name: '返场' } },
  ]
  expect(rowsBefore(rows, changes)).toEqual([row('gone', { name: '海报' })])
})

test('of two changes of one field the older value stands', () => {
  const changes: Change[] = [
    { noun: 'task', id: '1', kind: 'changed', before: { percentComplete: 40 }, after: { percentComplete: 80 } },
    { noun: 'task', id: '1', kind: 'changed', before: { percentComplete: 0 }, after: { percentComplete: 40 } },
  ]
  expect(rowsBefore([row('1', { percentComplete: 80, name: '海报' })], changes)).toEqual([
    row('1', { percentComplete: 0, name: '海报' }),
  ])
})

const act = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  field: fc.constantFrom('name', 'percentComplete'),
  value: fc.integer(),
  removes: fc.boolean(),
})

/** Plays one act forward, as a handler would record it. */
function play(
  rows: Map<string, KnownRow>,
  { id, field, value, removes }: { id: string; field: string; value: number; removes: boolean },
) {
  const before = rows.get(id)
  if (!before) {
    rows.set(id, row(id, { [field]: value }))
    return { noun: 'task', id, kind: 'created', before: null } as const
  }
  if (removes) {
    rows.set(id, { ...before, removed: !before.removed })
    return { noun: 'task', id, kind: before.removed ? 'restored' : 'removed', before: null } as const
  }
  rows.set(id, { ...before, fields: { ...before.fields, [field]: value } })
  return { noun: 'task', id, kind: 'changed', before: { [field]: before.fields[field] } } as const
}

const seen = (rows: Iterable<KnownRow>) =>
  Array.from(rows, ({ id, fields }) => [id, fields.name ?? null, fields.percentComplete ?? null]).toSorted()

test('going back over everything that happened gives what there was, at every moment', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), fc.nat(30), (acts, at) => {
      const rows = new Map<string, KnownRow>()
      const early = acts.slice(0, at)
      for (const one of early) play(rows, one)
      const then = seen([...rows.values()].filter(({ removed }) => !removed))
      const later = acts.slice(at).map((one) => play(rows, one))
      expect(seen(rowsBefore(rows.values(), later.toReversed()))).toEqual(then)
    }),
  )
})
