import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrozenRow } from './baseline.ts'
import { comparePlans, finishVariance, refuseBaseline } from './baseline.ts'

const task = (id: string, fields: object = {}): FrozenRow => ({
  noun: 'task',
  id,
  fields: { name: `任务 ${id}`, plannedStart: '2024-06-01', plannedFinish: '2024-06-03', ownerId: 'zhang', ...fields },
})
const goal = (targetValue: string): FrozenRow => ({ noun: 'goal', id: 'g', fields: { metric: '销售额', targetValue } })

describe('comparing two states of a plan', () => {
  test('says which field went from what to what, and by how many days the end moved', () => {
    expect(comparePlans([task('1')], [task('1', { plannedFinish: '2024-06-05' })])).toEqual([
      {
        noun: 'task',
        id: '1',
        name: '任务 1',
        kind: 'changed',
        fields: [{ field: 'plannedFinish', before: '2024-06-03', after: '2024-06-05' }],
        varianceDays: 2,
      },
    ])
  })

  test('tells what came and what went, goals before tasks', () => {
    const found = comparePlans([task('1'), goal('100')], [task('2'), goal('90')])
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['changed', '销售额'],
      ['added', '任务 2'],
      ['removed', '任务 1'],
    ])
  })

  const plans = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3', '4'), finish: fc.constantFrom('2024-06-03', '2024-06-09', null) }),
    { selector: ({ id }) => id },
  )
  const rows = (plan: { id: string; finish: string | null }[]) =>
    plan.map(({ id, finish }) => task(id, { plannedFinish: finish }))

  test('finds nothing between a plan and itself, in whatever order', () => {
    fc.assert(fc.property(plans, (plan) => void expect(comparePlans(rows(plan), rows(plan).toReversed())).toEqual([])))
  })

  test('is the same both ways round, with before and after exchanged', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const there = comparePlans(rows(one), rows(other))
        const back = new Map(comparePlans(rows(other), rows(one)).map((difference) => [difference.id, difference]))
        expect(back.size).toBe(there.length)
        for (const { id, varianceDays, fields } of there) {
          expect(back.get(id)!.varianceDays ?? null).toBe(varianceDays && -varianceDays)
          expect(back.get(id)!.fields).toEqual(
            fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
          )
        }
      }),
    )
  })
})

test('only a later baseline needs a reason', () => {
  expect(refuseBaseline(1, '')).toBeNull()
  expect(refuseBaseline(2, ' \n')).toMatchObject({ code: 'baselineNeedsReason', field: 'note' })
  expect(refuseBaseline(2, '场地改期')).toBeNull()
})

describe('the variance of a task against its baseline', () => {
  const plan = {
    baselineFinish: '2024-06-05',
    plannedFinish: '2024-06-05',
    expectedFinish: null,
    actualFinish: null,
    isCancelled: false,
  }
  test.each([
    ['of a finished task is counted from its actual finish', { actualFinish: '2024-06-06' }, 1],
    ['is negative where it finished early', { actualFinish: '2024-06-04' }, -1],
    ['of a task that was put off is that of the plan', { plannedFinish: '2024-06-09' }, 4],
    ['of a task whose owner expects to be late is that of the expectation', { expectedFinish: '2024-06-10' }, 5],
    ['of a task that is behind grows by the day', {}, 3],
  ])('%s', (_rule, facts, days) => {
    expect(finishVariance({ ...plan, ...facts }, '2024-06-08')).toBe(days)
  })

  test('is nothing where nothing was frozen, or the task was cancelled', () => {
    expect(finishVariance({ ...plan, baselineFinish: null }, '2024-06-08')).toBeNull()
    expect(finishVariance({ ...plan, isCancelled: true }, '2024-06-08')).toBeNull()
  })
})
