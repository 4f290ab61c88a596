import { describe, expect, test } from 'vitest'
import { blankTask } from '#domain/taskEdit.ts'
import { zh } from '../../messages/zh.ts'
import type { DueTask } from './dueTask.ts'
import { dueWords } from '../../plan/dueWords.ts'
import { isAnswered, withSayings } from './dueTask.ts'

const today = '2024-06-08'
const about = { campaignId: 'summer', taskId: 'street' }
const street: DueTask = {
  ...blankTask('street', 1),
  name: '地推活动',
  plannedStart: '2024-06-06',
  campaignId: 'summer',
  campaignName: '夏季新品上市',
  phaseName: '执行期',
  checklist: [],
  recordedOn: null,
  yesterday: null,
  quantityPlanned: 5,
  quantityDone: 2,
  percentComplete: 40,
}
const after = (...sayings: Parameters<typeof withSayings>[1]) =>
  withSayings({ tasks: [street], toReview: [street] }, sayings, { day: today, today })

describe('before the server has answered', () => {
  test('a count is shown with the percent that follows from it', () => {
    expect(after({ ...about, act: 'record', day: today, says: { quantityDone: 3 } }).tasks[0]).toMatchObject({
      quantityDone: 3,
      percentComplete: 60,
      actualStart: today,
    })
  })

  test('that nothing changed shows as looked at today', () => {
    expect(after({ ...about, act: 'record', day: today, says: {} }).tasks[0]).toEqual({ ...street, recordedOn: today })
  })

  test('a finished task is no longer due', () => {
    expect(after({ ...about, act: 'record', day: today, says: { quantityDone: 5 } }).tasks).toEqual([])
  })

  test('what was judged no longer waits', () => {
    expect(after({ ...about, act: 'accept' }).toReview).toEqual([])
    expect(after({ ...about, act: 'returnForRework', note: '缺封面' }).toReview).toEqual([])
  })
})

describe('of yesterday', () => {
  test('only what ran or should have begun then is asked for, and nothing that waits to be judged today', () => {
    const begun = { ...street, actualStart: today }
    const later = { ...street, plannedStart: today }
    const early = { ...later, actualStart: spoken.day }
    const shown = withSayings({ tasks: [street, begun, later, early], toReview: [street] }, [], spoken)
    expect(shown).toEqual({ tasks: [street, begun, early], toReview: [] })
  })

  const spoken = { day: '2024-06-07', today }
  const seen = (task: DueTask, ...sayings: Parameters<typeof withSayings>[1]) =>
    withSayings({ tasks: [task], toReview: [] }, sayings, spoken).tasks[0]!
  const newer = { ...street, recordedOn: today, yesterday: { percentComplete: 20, quantityDone: 1, note: '' } }

  test('the record of that day is shown and corrected, also by two presses in a row', () => {
    expect(seen(newer)).toMatchObject({ quantityDone: 1, percentComplete: 20 })
    const said = { ...about, act: 'record', day: spoken.day, says: { quantityDone: 2 } } as const
    expect(seen(newer, said)).toMatchObject({ quantityDone: 2, percentComplete: 40, recordedOn: today })
    expect(withSayings({ tasks: [newer], toReview: [] }, [said], { day: today, today }).tasks[0]!.quantityDone).toBe(2)
  })

  test('a word moves the task where nothing newer is known', () => {
    const known = { ...street, recordedOn: '2024-06-06' }
    const said = { ...about, act: 'record', day: spoken.day, says: { quantityDone: 3 } } as const
    expect(isAnswered(known, spoken)).toBe(false)
    expect(seen(known, said)).toMatchObject({ quantityDone: 3, recordedOn: spoken.day })
    expect(isAnswered(seen(known, said), spoken)).toBe(true)
  })
})

test('a due day is said as people say it', () => {
  const words = ['2024-06-06', '2024-06-08', '2024-06-09', '2024-06-11', null].map((plannedFinish) =>
    dueWords({ plannedFinish }, today, zh),
  )
  expect(words).toEqual(['晚 2 天', '今天', '明天', '3 天后', '未排期'])
})
