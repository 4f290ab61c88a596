import * as fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { layoutCells, planLayout } from '#domain/planSheet/planLayout.ts'
import { readPlan } from '#domain/planSheet/readPlan.ts'
import type { Plan } from '#domain/planSheet/planDraft.ts'
import { summerLaunch, task } from '#test/examplePlan.ts'
import { somePlan } from '#test/somePlan.ts'
import { readWorkbook } from './readWorkbook.ts'
import { writeWorkbook } from './writeWorkbook.ts'

/** The file as a spreadsheet program would show it, without the hidden list of names. */
async function shown(plan: Plan) {
  const { sheets } = await readWorkbook(await writeWorkbook(plan))
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, rows, merges }) => ({
      name,
      merges,
      rows: rows.map(({ row, cells }) => ({ row, values: cells.map((cell) => cell?.value) })),
    }))
}

test('the file holds what was laid out, cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(somePlan, async (plan) => {
      const laidOut = layoutCells(planLayout(plan)).sheets.map(({ name, rows, merges }) => ({
        name,
        merges,
        rows: rows.map(({ row, cells }) => ({
          row,
          values: cells.slice(0, cells.findLastIndex(Boolean) + 1).map((cell) => cell?.value),
        })),
      }))
      expect(await shown(plan)).toEqual(laidOut)
    }),
    { numRuns: 15 },
  )
}, 30_000)

test('an exported file, imported again, is the same plan', async () => {
  const { draft } = readPlan(await readWorkbook(await writeWorkbook(summerLaunch)))
  expect(draft).toMatchObject({ ...summerLaunch, problems: [] })
})

test('what people typed stays text, whatever it looks like', async () => {
  const typed = [
    '=1+1',
    '+86 138',
    '-5%',
    '@店长',
    '=HYPERLINK("http://example.com")',
    '6.1',
    '_x000D_',
    'a\tb',
    '<b>&amp;</b>',
    ' 两端有空格 ',
    '换行\r\n两次\n\n',
    '\u0000控制\u0007符',
    '表情😀',
    '半个\ud83d',
  ]
  const tasks = typed.map((remarks, index) => task(`task-${index}`, null, { name: `任务${index}`, remarks }))
  const bytes = await writeWorkbook({ ...summerLaunch, phases: [], tasks })
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const cells = [...(sheets[1]?.cells?.values() ?? [])]
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
  expect(cells.find(({ value }) => value === '=1+1')?.style?.numFmt).toBe('@')
  const { draft } = readPlan(await readWorkbook(bytes))
  expect(draft.tasks.map(({ remarks }) => remarks)).toEqual([
    '=1+1',
    '+86 138',
    '-5%',
    '@店长',
    '=HYPERLINK("http://example.com")',
    '6.1',
    '_x000D_',
    'a\tb',
    '<b>&amp;</b>',
    '两端有空格',
    '换行\n两次',
    '控制符',
    '表情😀',
    '半个\ufffd',
  ])
})

test('the sheet of tasks is ready to be edited and printed', async () => {
  const { sheets } = await readXlsx(await writeWorkbook(summerLaunch), { readStyles: true })
  const [basics, tasks, names] = sheets
  expect(sheets.map(({ name, hidden }) => [name, Boolean(hidden)])).toEqual([
    ['营销活动基本信息', false],
    ['执行任务跟踪', false],
    ['名单', true],
  ])
  expect(basics?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' })
  expect(tasks).toMatchObject({
    freezePane: { rows: 3, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$3',
    },
  })
  expect(tasks?.dataValidations).toMatchObject([
    { type: 'list', errorStyle: 'information', formula1: '名单!$A$1:$A$5' },
    { type: 'list', errorStyle: 'stop', values: ['未启动', '进行中', '已完成', '已延期', '已暂停', '已取消'] },
  ])
  expect(names?.rows.flat().filter(Boolean)).toEqual(['市场专员*', '张**', '李**', '渠道经理', '王**'].toSorted())
  expect(tasks?.columns?.at(-1)).toMatchObject({ hidden: true })
  expect(tasks?.cells?.get('5,3')).toMatchObject({ type: 'date', style: { numFmt: 'yyyy-mm-dd' } })
})
