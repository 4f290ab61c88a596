import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import type { PastTask } from './experience.ts'
import { experienceOf, experienceWith, isPlannedShort } from './experience.ts'
import { fieldSynonyms } from './search/synonyms.ts'

let count = 0
/** Planned for `planned` days from 1 June, begun on the day, done after `actual` days. */
function past(name: string, planned: number, actual: number, fields: Partial<PastTask> = {}): PastTask {
  const first = '2023-06-01'
  return {
    id: `t${++count}`,
    campaignId: 'last year',
    name,
    plannedStart: first,
    plannedFinish: addDays(first, planned - 1),
    actualStart: first,
    actualFinish: addDays(first, actual - 1),
    delayReason: '',
    ...fields,
  }
}

const experience = (tasks: PastTask[]) => experienceOf(tasks, fieldSynonyms)

describe('what usually went late', () => {
  test('comes first, with its share, its median and why', () => {
    const tasks = [
      past('朋友圈广告投放', 3, 3),
      past('KOL内容发布', 4, 7, { delayReason: '达人改期' }),
      past('KOL内容发布', 4, 5, { campaignId: 'two years ago', delayReason: '达人改期' }),
      past('KOL内容发布', 4, 4, { campaignId: 'three years ago' }),
    ]
    expect(experience(tasks)).toEqual([
      {
        name: 'KOL内容发布',
        tasks: 3,
        campaigns: 3,
        late: 2,
        medianDaysLate: 2,
        plannedDays: 4,
        actualDays: 5,
        reasons: ['达人改期'],
        isFew: false,
      },
      {
        name: '朋友圈广告投放',
        tasks: 1,
        campaigns: 1,
        late: 0,
        medianDaysLate: null,
        plannedDays: 3,
        actualDays: 3,
        reasons: [],
        isFew: true,
      },
    ])
  })

  test.each([
    ['物料设计', '素材设计'],
    ['KOL内容发布', '达人内容发布'],
    ['主视觉与物料设计', '物料设计'],
    ['618复盘会', '双11复盘会'],
  ])('%s and %s are one sort of task', (one, other) => {
    expect(experience([past(one, 3, 4), past(other, 3, 5)])).toHaveLength(1)
  })

  test.each([
    ['物料设计', '门店物料陈列'],
    ['KOL内容发布', '公众号内容发布'],
    ['地推活动', '活动复盘会'],
  ])('%s and %s are two', (one, other) => {
    expect(experience([past(one, 3, 4), past(other, 3, 5)])).toHaveLength(2)
  })
})

describe('a task that is planned', () => {
  const tasks = [past('物料设计', 5, 6), past('素材设计', 5, 8), past('地推活动', 10, 10)]

  test('shorter than ones like it took is too short', () => {
    const found = experienceWith('主视觉物料设计', tasks, fieldSynonyms)
    expect(found).toMatchObject({ tasks: 2, actualDays: 7 })
    expect(isPlannedShort(3, found)).toBe(true)
    expect(isPlannedShort(7, found)).toBe(false)
  })

  test('is compared with nothing where nothing was like it, and not with a single case', () => {
    expect(experienceWith('直播彩排', tasks, fieldSynonyms)).toBeNull()
    expect(isPlannedShort(1, experienceWith('地推活动', tasks, fieldSynonyms))).toBe(false)
  })
})

describe('whatever the tasks are', () => {
  const names = ['物料设计', '素材设计', 'KOL签约', '达人签约', '直播', '门店陈列', '618复盘', '海报设计', '', 'KV']
  const task = fc
    .record({
      name: fc.constantFrom(...names),
      planned: fc.integer({ min: 1, max: 30 }),
      actual: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ name, planned, actual }) => past(name, planned, actual))
  const tasks = fc.array(task, { maxLength: 30 })

  test('their order does not matter', () => {
    fc.assert(
      fc.property(
        tasks.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([one, other]) => {
          expect(experience(other)).toEqual(experience(one))
        },
      ),
    )
  })

  test('each is in one sort, late ones are not more than all, and a median lies between the shortest and the longest', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        const found = experience(given)
        expect(found.reduce((sum, sort) => sum + sort.tasks, 0)).toBe(given.length)
        for (const { late, tasks: all, actualDays, plannedDays, medianDaysLate } of found) {
          expect(late).toBeLessThanOrEqual(all)
          expect(medianDaysLate === null).toBe(late === 0)
          expect(actualDays).toBeGreaterThanOrEqual(1)
          expect(actualDays).toBeLessThanOrEqual(60)
          expect(plannedDays).toBeLessThanOrEqual(30)
        }
      }),
    )
  })

  test('a word for another that means the same changes nothing but names', () => {
    const renamed = (name: string) => name.replace('物料', '素材').replace('KOL', '达人')
    const numbers = (given: PastTask[]) =>
      experience(given)
        .map((sort) => JSON.stringify({ ...sort, name: '' }))
        .toSorted()
    fc.assert(
      fc.property(tasks, (given) => {
        expect(numbers(given.map((row) => ({ ...row, name: renamed(row.name) })))).toEqual(numbers(given))
      }),
    )
  })
})
