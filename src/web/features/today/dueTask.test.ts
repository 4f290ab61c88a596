import { describe, expect, test } from 'vitest'
import { blankTask } from '#domain/taskEdit.ts'
import { zh } from '../../messages/zh.ts'
import type { DueTask } from './dueTask.ts'
import { dueWords } from '../../plan/dueWords.ts'
import { withSayings } from './dueTask.ts'

const today = '2024-06-08'
const about = { campaignId: 'summer', taskId: 'street' }
const street: DueTask = {
  ...blankTask('street', 1),
  name: '地推活动',
  campaignId: 'summer',
  campaignName: '夏季新品上市',
  phaseName: '执行期',
  checklist: [],
  recordedOn: null,
  quantityPlanned: 5,
  quantityDone: 2,
  percentComplete: 40,
}
const after = (...sayings: Parameters<typeof withSayings>[1]) =>
  withSayings({ tasks: [street], toReview: [street] }, sayings, today)

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

test('a due day is said as people say it', () => {
  const words = ['2024-06-06', '2024-06-08', '2024-06-09', '2024-06-11', null].map((plannedFinish) =>
    dueWords({ plannedFinish }, today, zh),
  )
  expect(words).toEqual(['晚 2 天', '今天', '明天', '3 天后', '未排期'])
})
