import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dependencyKinds, lagUnits } from './dependency.ts'
import { linkText, nameable, predecessorsText, readPredecessors } from './dependencyText.ts'
import { Problem } from './problem.ts'

const tasks = [
  { id: 'a', name: '物料设计' },
  { id: 'b', name: '地推活动' },
  { id: 'c', name: '直播 FS+1' },
  { id: 'd', name: '海报' },
  { id: 'e', name: '海报' },
]
const numbers = new Map(tasks.map(({ id }, index) => [id, index + 1]))
const known = nameable(tasks, numbers)

describe('predecessors are read', () => {
  test.each([
    ['2', [['b', 'FS', 0, 'day']]],
    ['2FS+2d', [['b', 'FS', 2, 'day']]],
    ['1ss-1wd', [['a', 'SS', -1, 'workday']]],
    [' 1 FF + 3 天 ', [['a', 'FF', 3, 'day']]],
    ['2+2个工作日', [['b', 'FS', 2, 'workday']]],
    ['物料设计SF−2日', [['a', 'SF', -2, 'day']]],
    ['直播 FS+1', [['c', 'FS', 0, 'day']]],
    [
      '１、地推活动,2SS',
      [
        ['a', 'FS', 0, 'day'],
        ['b', 'FS', 0, 'day'],
        ['b', 'SS', 0, 'day'],
      ],
    ],
    ['', []],
  ] as const)('%s', (text, expected) => {
    expect(
      readPredecessors(text, known).map(({ predecessorId, kind, lag, lagUnit }) => [predecessorId, kind, lag, lagUnit]),
    ).toEqual(expected)
  })

  test.each([
    ['99', 'dependencyUnknown'],
    ['没有的任务', 'dependencyUnknown'],
    ['海报', 'dependencyAmbiguous'],
    ['FS+2d', 'dependencyUnread'],
  ])('or refused with the part that can’t be: %s', (text, code) => {
    expect(refusalOf(text)).toBe(code)
  })
})

test('what is written is read as it was', () => {
  const link = fc.record({
    predecessorId: fc.constantFrom(...tasks.map(({ id }) => id)),
    kind: fc.constantFrom(...dependencyKinds),
    lag: fc.integer({ min: -365, max: 365 }),
    lagUnit: fc.constantFrom(...lagUnits),
  })
  fc.assert(
    fc.property(fc.uniqueArray(link, { selector: ({ predecessorId }) => predecessorId }), (links) => {
      const sorted = links.toSorted((a, b) => numbers.get(a.predecessorId)! - numbers.get(b.predecessorId)!)
      const meant = sorted.map((each) => (each.lag === 0 ? { ...each, lagUnit: 'day' } : each))
      expect(readPredecessors(predecessorsText(links, numbers), known)).toEqual(meant)
    }),
  )
})

test('a task that simply follows needs no more than its number', () => {
  expect(linkText({ kind: 'FS', lag: 0, lagUnit: 'workday' })).toBe('')
})

function refusalOf(text: string): string | null {
  try {
    readPredecessors(text, known)
    return null
  } catch (error) {
    return error instanceof Problem ? error.code : 'a bug'
  }
}
