import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClosingReport } from '#domain/closingReport/closingReport.ts'
import { reportFigures } from '#domain/closingReport/reportFigures.ts'
import { reportPage } from '#domain/closingReport/reportPage.ts'
import { operations } from '#operations/index.ts'
import { importWorkbook } from '#server/documents/importWorkbook.ts'
import { readWorkbook } from '#server/documents/readWorkbook.ts'
import { renderedReport } from '#test/chromium.ts'
import { openDemoServer } from '#test/demoServer.ts'
import type { DemoServer } from '#test/demoServer.ts'
import { downloadOffline } from '#test/offlineWorld.ts'
import { documentFile } from '#test/reportWorld.ts'

let demo: DemoServer
let report: ClosingReport
const texts: Record<string, string> = {}
let workbook: Buffer

const RARE = '𠮷野家×夏季😀 "新品"/上市: #strong[*x*] $1'

beforeAll(async () => {
  demo = await openDemoServer()
  const { lead, campaignId } = demo
  await lead.call(operations.campaigns.update, { campaignId, name: RARE })
  const { tasks } = await lead.call(operations.campaigns.plan, { campaignId })
  const note = { remarks: '=SUM(A1:A9)', statusNote: `第一行\n${'长'.repeat(4990)}` }
  await lead.call(operations.tasks.update, { campaignId, taskId: tasks[0]!.id, ...note })
  report = (await lead.call(operations.closingReports.read, { campaignId })).report
  const [docx, pdf, xlsx] = [
    await documentFile(lead, { campaignId, format: 'docx' }),
    await documentFile(lead, { campaignId, format: 'pdf' }),
    await documentFile(lead, { campaignId, format: 'xlsx' }),
  ]
  texts.docx = (await mammoth.extractRawText({ buffer: docx.bytes })).value
  texts.pdf = (await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true })).text
  workbook = xlsx.bytes
  texts.xlsx = (await readWorkbook(workbook)).sheets
    .filter(({ name }) => name === '总结数据')
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => (cell?.kind === 'text' ? cell.value : ''))))
    .join('\n')
  texts.html = await renderedReport(await downloadOffline(lead, campaignId))
  texts.header = docx.headers.get('content-disposition')!
}, 180_000)
afterAll(() => demo.close())

/** Where lines end is each program's own affair. */
const packed = (text: string) => text.replace(/\s+/g, '')

describe('a figure is the same', () => {
  test.each(['docx', 'pdf', 'xlsx', 'html'])('in the .%s as in the report', (format) => {
    const figures = reportFigures(report).filter(({ text }) => text !== '–')
    expect(figures.length).toBeGreaterThan(100)
    const text = packed(texts[format]!)
    expect(figures.filter((figure) => !text.includes(packed(figure.text)))).toEqual([])
  })

  test.each(['docx', 'pdf', 'html'])('row by row in the tables of the .%s', (format) => {
    const text = packed(texts[format]!)
    const rows = reportPage(report).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows.filter((row) => !text.includes(packed(row.join(''))))).toEqual([])
  })
})

test('what people wrote stays what it is: rare characters, quotes, and what another program would take for its own', () => {
  for (const format of ['docx', 'pdf', 'html']) expect(packed(texts[format]!)).toContain(packed(RARE))
  expect(decodeURIComponent(texts.header!.split("UTF-8''")[1]!)).toBe(
    '营销活动-执行跟踪-𠮷野家×夏季😀 ＂新品＂／上市： #strong[＊x＊] $1-总结报告-2024-06-08.docx',
  )
})

test('the workbook has tables (一) to (六) and the data, formulas are text, and an import of it finds each task once', async () => {
  const { sheets } = await readWorkbook(workbook)
  expect(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
    '营销活动基本信息',
    '执行任务跟踪',
    '关键指标跟踪',
    '问题与风险跟踪',
    '复盘与策略调整',
    '经验总结',
    '总结数据',
    '任务数据',
    '指标数据',
    '状态变更',
  ])
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  expect(cells.filter((cell) => cell?.kind === 'text' && cell.value === '=SUM(A1:A9)')).toHaveLength(1)
  expect(cells.some((cell) => cell?.kind === 'text' && cell.value.length > 4990)).toBe(true)
  const { draft } = await importWorkbook(workbook, { mappings: [] })
  const { tasks } = await demo.lead.call(operations.campaigns.plan, { campaignId: demo.campaignId })
  expect(draft.tasks.map(({ name }) => name).toSorted()).toEqual(tasks.map(({ name }) => name).toSorted())
})

test('what was made of the very same is not made again, and a change makes a new one', async () => {
  const { lead, campaignId } = demo
  const print = async () => (await lead.call(operations.closingReports.print, { campaignId, format: 'docx' })).document
  const [first, second] = [await print(), await print()]
  expect([first.state, second.id]).toEqual(['done', first.id])
  await lead.call(operations.goals.create, { campaignId, metric: '口碑' })
  expect((await print()).id).not.toBe(first.id)
})

test('one that nobody waits for any more is cancelled, and asked for again is made anew', async () => {
  const { lead, campaignId } = demo
  const asked = { campaignId, format: 'pdf', asOf: '2024-06-08' } as const
  await lead.call(operations.goals.create, { campaignId, metric: '复购' })
  const { id: documentId } = (await lead.call(operations.closingReports.print, asked)).document
  await lead.call(operations.closingReports.cancel, { campaignId, documentId })
  const state = async () => (await lead.call(operations.closingReports.document, { campaignId, documentId })).document.state
  expect(await state()).toBe('cancelled')
  expect(await lead.refused(operations.closingReports.file, { campaignId, documentId })).toMatchObject({ code: 'reportNotMade' })
  expect((await documentFile(lead, asked)).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await state()).toBe('cancelled')
}, 60_000)

test('where a maker died in the middle, another follows, and what keeps failing says so', async () => {
  const { lead, campaignId, sql } = demo
  const asked = { campaignId, format: 'xlsx', asOf: '2024-06-07' } as const
  await documentFile(lead, asked)
  const dead = `state = 'running', claimed_until = now() - interval '1 second', bytes = null`
  await lead.call(operations.goals.create, { campaignId, metric: '转介绍' })
  const { id } = (await lead.call(operations.closingReports.print, { ...asked, asOf: '2024-06-08' })).document
  const about = { campaignId, documentId: id }
  await lead.call(operations.closingReports.cancel, about)
  await sql(`update report_document set ${dead}, attempts = 2, source = '{}' where id = '${id}'`)
  await expect
    .poll(async () => (await lead.call(operations.closingReports.document, about)).document.state, { timeout: 40_000 })
    .toBe('failed')
  expect(await lead.refused(operations.closingReports.file, about)).toMatchObject({ code: 'reportFailed' })
}, 60_000)
