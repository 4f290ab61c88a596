import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Fields } from './change.ts'
import { changed, created, inverse, removed, sameValue } from './change.ts'
import { Problem } from './problem.ts'
import type { Task } from './task.ts'
import { blankTask } from './taskEdit.ts'
import type { CurrentRow } from './undo.ts'
import { undoChanges } from './undo.ts'

type Rows = Map<string, CurrentRow>

/** What a database does with changes. */
function perform(rows: Rows, changes: Change[]): Rows {
  const next = new Map(rows)
  for (const { id, kind, after } of changes) {
    const row = next.get(id) ?? { id, removed: false }
    if (kind === 'created') next.set(id, { ...row, ...after })
    else if (kind === 'changed') next.set(id, { ...row, ...after })
    else next.set(id, { ...row, removed: kind === 'removed' })
  }
  return next
}

const rowsOf = (...rows: Fields[]): Rows =>
  new Map(rows.map((row, index) => [String(row.id ?? index), { id: String(row.id ?? index), removed: false, ...row }]))

function refusal(changes: Change[], rows: Rows) {
  try {
    undoChanges(changes, rows)
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.extra?.fields]
    throw error
  }
  return null
}

describe('undo', () => {
  const row = { id: 'a', name: '海报', startDate: '2024-06-01' }
  const renaming = changed('phase', row, { name: '主海报' })!

  test('gives every field back', () => {
    const undone = perform(rowsOf({ ...row, name: '主海报' }), undoChanges([renaming], rowsOf({ ...row, name: '主海报' })))
    expect(undone).toEqual(rowsOf(row))
  })
  test('leaves what others changed in other fields', () => {
    const now = rowsOf({ ...row, name: '主海报', startDate: '2024-06-02' })
    expect(perform(now, undoChanges([renaming], now)).get('a')).toMatchObject({ name: '海报', startDate: '2024-06-02' })
  })
  test('is refused where the same field was changed since', () => {
    expect(refusal([renaming], rowsOf({ ...row, name: '终稿' }))).toEqual(['laterChanges', ['name']])
  })
  test('is refused where the row was removed since', () => {
    expect(refusal([renaming], rowsOf({ ...row, name: '主海报', removed: true }))).toEqual(['laterChanges', ['name']])
  })
  test('takes a new row away, unless somebody worked on it', () => {
    const creation = created('phase', row)
    expect(undoChanges([creation], rowsOf(row))).toEqual([removed('phase', 'a')])
    expect(refusal([creation], rowsOf({ ...row, name: '主海报' }))).toEqual(['laterChanges', ['name']])
  })
  test('brings a removed row back, and does nothing where it is back already', () => {
    const removal = removed('phase', 'a')
    expect(perform(rowsOf({ ...row, removed: true }), undoChanges([removal], rowsOf({ ...row, removed: true })))).toEqual(
      rowsOf(row),
    )
    expect(undoChanges([removal], rowsOf(row))).toEqual([])
  })
  test('is refused where dates would end before they begin', () => {
    const later = changed('phase', { id: 'a', startDate: '2024-06-05' }, { startDate: '2024-06-01' })!
    const now = rowsOf({ id: 'a', startDate: '2024-06-01', endDate: '2024-06-03' })
    expect(refusal([later], now)).toEqual(['laterChanges', ['startDate', 'endDate']])
  })
  test('is refused where percent and count would contradict each other', () => {
    const task = { ...blankTask('a', 1), quantityPlanned: 5, quantityDone: 0 }
    const more = changed('task', task, { quantityPlanned: 10 })!
    const now = rowsOf({ ...task, quantityPlanned: 10, quantityDone: 5, percentComplete: 50 })
    expect(refusal([more], now)).toEqual(['laterChanges', ['quantityPlanned', 'quantityDone']])
  })
  test('finishes no task past its reviewer', () => {
    const task = { ...blankTask('a', 1), actualFinish: '2024-06-08', percentComplete: 100 }
    const reopening = changed<Task>('task', task, { actualFinish: null, percentComplete: 99 })!
    const now = rowsOf({ ...task, actualFinish: null, percentComplete: 99, reviewerId: 'reviewer' })
    expect(refusal([reopening], now)).toEqual(['needsAcceptance', undefined])
  })
})

const fields = fc.record(
  {
    name: fc.string(),
    position: fc.double({ noNaN: true }),
    ownerIds: fc.array(fc.string(), { maxLength: 3 }),
    note: fc.option(fc.string()),
  },
  { requiredKeys: [] },
)
const step = fc.oneof(
  fc.record({ kind: fc.constant('changed' as const), at: fc.nat(), patch: fields }),
  fc.record({ kind: fc.constant('removed' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('created' as const), row: fields }),
)

/** Any event on any plan: a few rows, and several of them created, changed or removed at once. */
const story = fc
  .tuple(fc.array(fields, { minLength: 1, maxLength: 5 }), fc.array(step, { maxLength: 6 }))
  .map(([start, steps]) => {
    const rows = rowsOf(...start)
    const touched = new Set<string>()
    const changes = steps.flatMap((each, index): Change[] => {
      if (each.kind === 'created') return [created('goal', { id: `new ${index}`, ...each.row })]
      const row = rows.get(String(each.at % start.length))!
      if (touched.has(row.id)) return []
      touched.add(row.id)
      if (each.kind === 'removed') return [removed('goal', row.id)]
      return [changed('goal', row, each.patch as Partial<CurrentRow>)].filter((change) => change !== null)
    })
    return { rows, changes }
  })

const visible = (rows: Rows) => [...rows.values()].filter((row) => !row.removed)

test('an event and its undo leave every row as it was', () => {
  fc.assert(
    fc.property(story, ({ rows, changes }) => {
      const after = perform(rows, changes)
      const undone = perform(after, undoChanges(changes, after))
      expect(same(visible(undone), visible(rows))).toBe(true)
    }),
  )
})

test('the undo of the undo is the event again', () => {
  fc.assert(
    fc.property(story, ({ rows, changes }) => {
      const after = perform(rows, changes)
      const undoing = undoChanges(changes, after)
      const undone = perform(after, undoing)
      expect(same(visible(perform(undone, undoChanges(undoing, undone))), visible(after))).toBe(true)
    }),
  )
})

test('taken back twice, a change is itself', () => {
  fc.assert(
    fc.property(story, ({ changes }) => {
      const lasting = changes.filter(({ kind }) => kind === 'changed')
      expect(lasting.map((change) => inverse(inverse(change)))).toEqual(lasting)
    }),
  )
})

test('where nothing differs there is no change', () => {
  fc.assert(
    fc.property(fields, (row) => {
      expect(changed('goal', { id: 'a', ...row }, structuredClone(row))).toBeNull()
    }),
  )
})

function same(some: CurrentRow[], others: CurrentRow[]): boolean {
  const names = new Set([...some, ...others].flatMap((row) => Object.keys(row)))
  return (
    some.length === others.length &&
    some.every((row, index) => [...names].every((name) => sameValue(row[name], others[index]![name])))
  )
}
