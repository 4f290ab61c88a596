import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis, type KpiWorld } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let kpis: KpiWorld
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  kpis = await addKpis(world)
})
afterAll(() => server.close())

const { readFile, importFile, list } = operations.measurements

async function valuesOf(kpiId: string): Promise<string[]> {
  const { measurements } = await world.linYue.call(list, { campaignId, kpiId })
  return measurements.map(({ day, dimension, value }) => [day.slice(5), dimension, value].filter(Boolean).join(' '))
}

test('a wide table from Excel in GBK, with units, channels and a cell that nobody can read', async () => {
  const text = '日期,渠道,展现量(万),备注\n6月1日,抖音,"1.2",好\n6月1日,小红书,2,\n6月2日,抖音,坏,\n6月2日,小红书,"2,5",\n'
  const file = new Uint8Array(gbk(text))
  const reading = await world.zhangMin.call(readFile, { campaignId }, { file })
  expect(reading).toMatchObject({
    mapping: { kind: 'wide', date: '日期', dimension: '渠道' },
    metrics: [{ written: '展现量', kpiId: kpis.impressions }],
    remembered: false,
    fresh: 3,
    refused: [{ line: 4, column: 'C 展现量(万)', text: '坏', reason: '看不懂数值“坏”' }],
  })
  const stored = await world.zhangMin.call(importFile, { campaignId, fileName: '6月.csv' }, { file })
  expect(stored).toMatchObject({ stored: 3 })
  expect(await valuesOf(kpis.impressions)).toEqual(['06-01 小红书 20000', '06-01 抖音 12000', '06-02 小红书 25000'])
})

test('a question that only a person can answer stops the import, and its answer is remembered for the next file of this shape', async () => {
  const file = (day: string) => `day;metric;value\n${day};GMV;1000\n`
  const reading = await world.linYue.call(readFile, { campaignId }, { file: file('04/06/2024') })
  expect(reading.questions).toMatchObject([{ code: 'dayOrder', example: '04/06/2024' }])
  expect(await world.linYue.refused(importFile, { campaignId }, { file: file('04/06/2024') })).toMatchObject({
    code: 'tableHasQuestions',
  })
  const mapping = JSON.stringify({ ...reading.mapping, dayOrder: 'dmy' })
  await world.linYue.call(importFile, { campaignId, mapping }, { file: file('04/06/2024') })
  const next = await world.linYue.call(readFile, { campaignId }, { file: file('05/06/2024') })
  expect(next).toMatchObject({ remembered: true, questions: [], from: '2024-06-05' })
  expect(await valuesOf(kpis.sales)).toEqual(['06-04 1000'])
})

test('a metric that the campaign does not know is named, and can be said', async () => {
  const file = '日期,神秘数字\n2024-06-06,7\n2024-06-07,8\n'
  const reading = await world.linYue.call(readFile, { campaignId }, { file })
  expect(reading.metrics).toEqual([{ written: '神秘数字', values: 2, kpiId: null, metricId: null }])
  const { id } = await world.linYue.call(operations.kpis.create, { campaignId, metricId: kpis.metrics.get('加购数')! })
  const metrics = JSON.stringify([{ written: '神秘数字', kpiId: id }])
  expect(await world.linYue.call(importFile, { campaignId, metrics }, { file })).toMatchObject({ stored: 2, refused: [] })
  const next = await world.linYue.call(readFile, { campaignId }, { file: `${file}2024-06-08,9\n` })
  expect(next).toMatchObject({ metrics: [{ kpiId: id }], fresh: 1, unchanged: 2 })
})

test('what would be corrected is shown before it is', async () => {
  const { id } = await world.linYue.call(operations.kpis.create, { campaignId, metricId: kpis.metrics.get('退款单数')! })
  await world.linYue.call(importFile, { campaignId }, { file: '日期,退款单数\n2024-06-06,7\n2024-06-07,8\n' })
  const reading = await world.linYue.call(readFile, { campaignId }, { file: '日期,退款单数\n2024-06-06,7\n2024-06-07,9\n' })
  expect(reading).toMatchObject({
    corrections: 1,
    unchanged: 1,
    sample: [{ known: null }, { value: '9', known: '8', kpiId: id }],
  })
})

test('a file without days says so', async () => {
  expect(await world.linYue.refused(readFile, { campaignId }, { file: '姓名,电话\n张三,1\n' })).toMatchObject({
    code: 'tableHasNoDays',
  })
})

test('who may not enter a KPI imports nothing of it', async () => {
  const refused = await world.chenHao.refused(importFile, { campaignId }, { file: '日期,曝光量\n2024-06-06,7\n2024-06-07,9\n' })
  expect(refused).toMatchObject({ code: 'onlyKpiOwner' })
})

/** The bytes that Chinese Excel writes; found by asking the decoder, as there is no encoder. */
function gbk(text: string): number[] {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : pairs.get(char)!))
}
