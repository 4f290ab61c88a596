import { expect, test } from 'vitest'
import { workbookOf } from '#test/sheetCells.ts'
import { readPlan } from './readPlan.ts'

test('a list of one’s own names what its rows wait for by its running numbers, and what can’t be read goes to the remarks', () => {
  const { draft } = readPlan(
    workbookOf([
      ['序号', '任务名称', '负责人', '开始时间', '结束时间', '前置任务'],
      [1, '物料设计', '吴桐', '5月20日', '5月25日', ''],
      [2, '物料印刷', '赵刚', '5月26日', '5月31日', 1],
      [3, '地推', '王莉', '6月1日', '6月7日', '2FS+1d，物料设计'],
      [4, '直播', '陈昊', '6月8日', '6月8日', '等设计部'],
    ]),
    { year: 2024 },
  )
  expect(draft.tasks.map(({ predecessors }) => predecessors.map(({ name, kind, lag }) => [name, kind, lag]))).toEqual([
    [],
    [['物料设计', 'FS', 0]],
    [
      ['物料印刷', 'FS', 1],
      ['物料设计', 'FS', 0],
    ],
    [],
  ])
  expect(draft.tasks.at(-1)).toMatchObject({ remarks: '前置任务：等设计部' })
  expect(draft.problems).toMatchObject([{ row: 5, code: 'predecessorsUnread' }])
})
