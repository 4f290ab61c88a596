import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { readWorkbook } from '#server/documents/readWorkbook.ts'
import { addKpis, enterDays } from '#test/kpiWorld.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  const { impressions, conversion, sales } = await addKpis(world)
  await enterDays(world.zhangMin, campaignId, impressions, [90, 110])
  const values = [
    { kpiId: conversion, day: '2024-06-01', numerator: '1', denominator: '30' },
    { kpiId: sales, day: '2024-06-01', dimension: '门店', value: '120.35' },
    { kpiId: sales, day: '2024-06-01', dimension: '电商', value: '80.1' },
  ]
  await world.linYue.call(operations.measurements.recordGrid, { campaignId, values })
  const note = { campaignId, kpiId: impressions, day: '2024-06-02', varianceReason: '博主提前发布', improvement: '加投' }
  await world.zhangMin.call(operations.kpiNotes.write, note)
  await world.zhangMin.call(operations.issues.raise, {
    campaignId,
    taskId: world.taskIds.ads,
    description: '=审核变慢',
    impact: '曝光量少两成',
    severity: 'high',
  })
})
afterAll(() => server.close())

test('the workbook holds the values with their targets and notes, and the issues', async () => {
  const sheets = await exported(world.linYue)
  expect(sheets.get('关键指标跟踪')).toEqual(
    expect.arrayContaining([
      '日期|阶段|指标名称|目标值|实际值|完成率|偏差|偏差原因分析|改进措施|数据来源',
      expect.stringMatching(/^2024-06-02\|.+\|曝光量\|100\|110\|1\.1\|\+10次 \(\+10%\)\|博主提前发布\|加投$/),
    ]),
  )
  expect(sheets.get('问题与风险跟踪')).toEqual(
    expect.arrayContaining([
      '编号|提出日期|问题描述|关联任务|影响|影响程度|责任人|解决措施|计划解决日期|实际解决日期|状态|备注',
      expect.stringMatching(/^\d+\|2024-06-\d\d\|=审核变慢\|朋友圈广告投放\|曝光量少两成\|严重\|张敏\|/),
    ]),
  )
})

test('a guest’s workbook holds neither', async () => {
  expect([...(await exported(world.studio)).keys()]).not.toEqual(expect.arrayContaining(['关键指标跟踪']))
  expect([...(await exported(world.studio)).keys()]).not.toEqual(expect.arrayContaining(['问题与风险跟踪']))
})

test('an export that nobody edited still shows no differences, and its values are in already', async () => {
  const file = await bytesOf(world.linYue)
  const { differences, problems } = await world.linYue.call(operations.workbook.compare, { campaignId }, { file })
  expect({ differences, problems }).toEqual({ differences: [], problems: [] })
  const choice = { campaignId, sheet: '关键指标跟踪' }
  const reading = await world.linYue.call(operations.measurements.readFile, choice, { file })
  expect(reading).toMatchObject({ fresh: 0, corrections: 0, unchanged: 4, refused: [] })
})

async function bytesOf(person: Person): Promise<Uint8Array<ArrayBuffer>> {
  const response = await person.send(`/api/campaigns/${campaignId}/workbook`)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

async function exported(person: Person): Promise<Map<string, string[]>> {
  const { sheets } = await readWorkbook(await bytesOf(person))
  return new Map(
    sheets.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => cells.map((cell) => String((cell as { value?: unknown } | undefined)?.value ?? '')).join('|')),
    ]),
  )
}
