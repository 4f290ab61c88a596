import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

const { workbook } = operations
let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const calendar = `选题,编辑,上线,形式
开箱测评,张敏,03/04/2024,图文
成分科普,陈昊,05/04/2024,短视频
合计,,,2
`

test('a reading shows what each column means with values from it, and which rows are left out', async () => {
  const { tables, sheets } = await read(calendar)
  expect(tables).toMatchObject([{ headerRow: 1, headings: ['选题', '编辑', '上线', '形式'], reason: null }])
  expect(tables[0]!.samples[1]).toEqual(['张敏', '陈昊'])
  expect(tables[0]!.leftOut.map(({ row }) => row)).toEqual([4])
  expect(sheets[0]).toMatchObject({ anchor: 1, remembered: null })
})

test('the order of days and months, the meaning of a column and what is left out are as somebody says', async () => {
  const columns = { name: 'A', owner: 'B', plannedFinish: 'C' }
  const said = await read(calendar, [{ sheet: '', headerRow: 1, columns, order: 'dmy' }])
  expect(said.draft.tasks).toMatchObject([{ name: '开箱测评', plannedFinish: '2024-04-03' }, { plannedFinish: '2024-04-05' }])
  const american = await read(calendar, [{ sheet: '', headerRow: 1, columns, order: 'mdy' }])
  expect(american.draft.tasks).toMatchObject([{ plannedFinish: '2024-03-04' }, { plannedFinish: '2024-05-04' }])
  const none = await read(calendar, [{ sheet: '', headerRow: 1, leftOut: true }])
  expect(none).toMatchObject({ importable: false, draft: { tasks: [] } })
})

test('what was said of one file is offered for the next of that shape, in this workspace alone', async () => {
  const { sheets } = await read(calendar)
  const tables = [{ offset: 0, columns: { name: 'A' as const, owner: 'B' }, order: 'dmy' as const }]
  await world.linYue.call(workbook.rememberMapping, { fingerprint: sheets[0]!.fingerprint, tables })
  const next = `四月内容排期,,,\n${calendar.replace('开箱测评', '新品预告')}`
  expect((await read(next)).sheets[0]).toMatchObject({ remembered: tables, anchor: 2 })
  const elsewhere = await world.stranger.call(workbook.read, {}, { file: calendar })
  expect(elsewhere.sheets[0]).toMatchObject({ remembered: null })
})

test('a budget is told as such, and becomes tasks only when somebody insists', async () => {
  const budget = '项目,单价,数量,金额\n海报,12,100,1200\n展架,80,10,800\n'
  const { importable, tables } = await read(budget)
  expect(importable).toBe(false)
  expect(tables).toMatchObject([{ reason: expect.stringContaining('预算表'), tasks: 0 }])
  const insisted = await read(budget, [{ sheet: '', headerRow: 1, columns: { name: 'A' } }])
  expect(insisted.draft.tasks.map(({ name }) => name)).toEqual(['海报', '展架'])
})

test('a list in GBK is read, and an .xls says how to convert it', async () => {
  const gbk = Buffer.from('c8cecef1c3fbb3c62cb8bad4f0c8cb0acdfac6bd2cd5c5c3f40a', 'hex')
  const { tables } = await world.linYue.call(workbook.read, {}, { file: new Uint8Array(gbk) })
  expect(tables[0]!.headings).toEqual(['任务名称', '负责人'])
  const xls = new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]))
  expect(await world.linYue.refused(workbook.read, {}, { file: xls })).toMatchObject({ title: expect.stringContaining('.xlsx') })
})

function read(file: string, mappings?: object[]) {
  return world.linYue.call(workbook.read, mappings ? { mappings: JSON.stringify(mappings) } : {}, { file })
}
