import { expect, test } from 'vitest'
import type { LateTask, TaskCounts } from './closingReport.ts'
import { countFigure, nothing } from './figure.ts'
import { taskBlocks } from './taskBlocks.ts'

const late = (cause: string): LateTask => ({
  taskId: cause,
  name: '陈列',
  phase: '',
  owner: '',
  due: '2024-06-01',
  finished: null,
  days: nothing,
  cause,
  causeMissing: false,
  recovery: '',
})

function rowsOfLate(tasks: LateTask[]) {
  const one = countFigure(1)
  const all: TaskCounts = {
    total: one,
    finishedOnTime: one,
    finishedLate: one,
    open: one,
    overdue: one,
    cancelled: one,
    percent: one,
    medianDaysLate: one,
    worstDaysLate: one,
  }
  const report = { language: 'zh', asOf: '2024-06-08', tasks: { all, phases: [], late: tasks } } as never
  const blocks = taskBlocks(report)
  const table = blocks.findLast((block) => block.kind === 'table')
  return { rows: table?.kind === 'table' ? table.rows : [], last: blocks.at(-1)! }
}

test('a cause of thousands of characters is told as far as paper has room, and where the rest is', () => {
  const cause = rowsOfLate([late('𠮷'.repeat(5000)), late('短')]).rows.map((row) => row[6])
  expect(cause).toEqual([`${'𠮷'.repeat(400)}…（全文见 Excel 文件）`, '短'])
})

test('of hundreds of late tasks those that are the latest are printed, and the rest is counted', () => {
  const { rows, last } = rowsOfLate(Array.from({ length: 75 }, (_, at) => late(`${at}`)))
  expect([rows.length, last]).toMatchObject([60, { kind: 'rule', text: '另有 15 项延期任务，见 Excel 文件中的“任务数据”。' }])
})
