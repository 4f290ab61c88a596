import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameValue } from '../change.ts'
import type { Task } from '../task.ts'
import { blankTask } from '../taskEdit.ts'
import type { AnswerPatch } from './answers.ts'
import { answerFields, answerPatch, compareAnswers, patchesOf } from './answers.ts'

const task = (patch: Partial<Task> = {}): Task => ({ ...blankTask('a', 1), name: 'KOL内容发布', ...patch })
const compare = (base: Task, now: Task, patch: AnswerPatch) =>
  compareAnswers(new Map([['a', base]]), new Map([['a', now]]), { a: patch })

describe('what a colleague filled in', () => {
  test('shows old and new, and hangs together where a percent and its days are one statement', () => {
    const { items } = compare(task(), task(), { percentComplete: 100, actualFinish: '2024-06-05', statusNote: '全部发完' })
    expect(items.map(({ part, isConflict, fields }) => [part, isConflict, fields.map(({ field }) => field)])).toEqual([
      ['progress', false, ['actualFinish', 'percentComplete']],
      ['statusNote', false, ['statusNote']],
    ])
  })

  test('is a conflict where somebody else said something else meanwhile', () => {
    const { items } = compare(task({ percentComplete: 20 }), task({ percentComplete: 60 }), { percentComplete: 80 })
    expect(items).toMatchObject([{ isConflict: true, fields: [{ field: 'percentComplete', base: 20, now: 60, answer: 80 }] }])
  })

  test('is nothing where others said the same', () => {
    expect(compare(task(), task({ statusNote: '已发' }), { statusNote: '已发' }).items).toEqual([])
  })

  test('on a task that is gone is named', () => {
    expect(compareAnswers(new Map([['a', task()]]), new Map(), { a: { statusNote: '已发' } })).toEqual({ items: [], gone: ['a'] })
  })
})

const day = fc.constantFrom(null, '2024-06-01', '2024-06-02')
const words = fc.constantFrom('', '顺利', '缺素材')
const shown = fc
  .record({
    actualStart: day,
    actualFinish: day,
    percentComplete: fc.constantFrom(0, 40, 100),
    quantityDone: fc.constantFrom(null, 0, 3),
    isPaused: fc.boolean(),
    statusNote: words,
    issue: words,
    countermeasure: words,
  })
  .map((patch) => task(patch))

describe('for any three states of a task', () => {
  const taken = (base: Task, now: Task, answer: Task) => {
    const { items } = compare(base, now, answerPatch(base, answer))
    return { items, after: { ...now, ...patchesOf(items).get('a') } }
  }

  test('taking everything makes what was answered true, and keeps what others set and the colleague did not touch', () => {
    fc.assert(
      fc.property(shown, shown, shown, (base, now, answer) => {
        const { after } = taken(base, now, answer)
        for (const field of answerFields)
          expect(after[field]).toEqual(sameValue(base[field], answer[field]) ? now[field] : answer[field])
      }),
    )
  })

  test('a second time nothing is left to take', () => {
    fc.assert(
      fc.property(shown, shown, shown, (base, now, answer) => {
        const { after } = taken(base, now, answer)
        expect(compare(base, after, answerPatch(base, answer)).items).toEqual([])
      }),
    )
  })

  test('there is a conflict exactly where both changed the same thing to different values', () => {
    fc.assert(
      fc.property(shown, shown, shown, (base, now, answer) => {
        const both = answerFields.filter(
          (field) =>
            !sameValue(base[field], answer[field]) &&
            !sameValue(base[field], now[field]) &&
            !sameValue(now[field], answer[field]),
        )
        const { items } = taken(base, now, answer)
        expect(items.some(({ isConflict }) => isConflict)).toBe(both.length > 0)
      }),
    )
  })
})
