import type { CellValue } from 'hucre/xlsx'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { newLesson } from '#test/examples/lessons.ts'
import { addKpis, type KpiWorld } from '#test/kpiWorld.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld } from '#test/world.ts'

const issuesName = '问题与风险跟踪'
const kpisName = '关键指标跟踪'

let server: TestServer
let world: World
let kpis: KpiWorld
let campaignId: string
let issueId: string
let taskId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  kpis = await addKpis(world)
  const { linYue, zhangMin } = world
  taskId = await addTask(world, { name: '海报设计', phaseId: world.phaseIds.warmUp, ownerId: zhangMin.id })
  const about = { description: '印厂停电', impact: '晚两天', ownerId: zhangMin.id, promisedDate: '2024-06-10' }
  issueId = (await linYue.call(operations.issues.raise, { campaignId, taskId, ...about })).id
  await linYue.call(operations.issues.raise, { campaignId, description: '=风险', kind: 'risk', severity: 'low' })
  for (const [day, value] of [
    ['2024-06-05', '9000'],
    ['2024-06-06', '7000'],
  ] as const)
    await linYue.call(operations.measurements.record, { campaignId, kpiId: kpis.sales, day, value })
  await linYue.call(operations.kpiNotes.write, { campaignId, kpiId: kpis.sales, day: '2024-06-05', varianceReason: '下雨' })
  await newLesson(world)
})
afterAll(() => server.close())

test('an export that nobody edited shows no difference', async () => {
  expect(await compare(await bytes())).toMatchObject({ differences: [], problems: [] })
})

test('lessons are in it as table (六), with what they were learned from', async () => {
  const { sheets } = await openXlsx(await bytes())
  const rows = sheets.find(({ name }) => name === '经验总结')!.rows
  expect(rows.find((row) => row.includes('提前签订详细排期协议'))).toEqual(expect.arrayContaining(['KOL内容发布']))
})

test('what was written beside the values comes back, and what was rubbed out goes', async () => {
  const file = await edited(kpisName, (rows) => {
    rows.find((row) => row.includes('下雨'))!.splice(7, 2, null, '室内补一场')
    rows.find((row) => row.at(-1) === `kpi:${kpis.sales} 2024-06-06`)![7] = '断货'
  })
  const { revision, differences } = await compare(file)
  expect(differences.map(({ subject, kind, fields }) => [subject, kind, ...fields.map(({ after }) => after)])).toEqual([
    ['kpiNote', 'changed', '', '室内补一场'],
    ['kpiNote', 'changed', '断货'],
  ])
  await world.linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  const { kpiNotes } = await world.linYue.call(operations.kpiNotes.list, { campaignId })
  expect(kpiNotes.map(({ day, varianceReason, improvement }) => [day, varianceReason, improvement])).toEqual([
    ['2024-06-05', '', '室内补一场'],
    ['2024-06-06', '断货', ''],
  ])
  expect(await compare(await bytes())).toMatchObject({ differences: [] })
})

test('an edited issue changes with the words of its task, an added one is raised, and nonsense is named', async () => {
  const file = await edited(issuesName, (rows) => {
    rows
      .find((row) => row.includes(`issue:${issueId}`))!
      .splice(2, 6, '印厂停电两天', '海报设计', '晚三天', '严重', '林悦', '换印厂')
    rows.push([null, new Date('2024-06-07'), '展架少两个', '没有的任务', '', '一般', '', '', null, null, '待处理', ''])
    rows.push([null, new Date('2024-06-07'), '地推许可未批', '', '', '要命', '张敏、林悦', '', null, null, '已解决', ''])
  })
  const { revision, differences, problems } = await compare(file)
  expect(differences.map(({ kind, name }) => [kind, name])).toEqual([
    ['changed', '印厂停电两天'],
    ['added', '展架少两个'],
    ['added', '地推许可未批'],
  ])
  expect(problems.map(({ value }) => value)).toEqual(['要命', '张敏、林悦'])
  const { left, eventId } = await world.linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  expect(left).toEqual([expect.stringContaining('没有的任务')])
  const { issues } = await world.linYue.call(operations.issues.list, { campaignId })
  expect(issues[0]).toMatchObject({
    number: 3,
    description: '地推许可未批',
    state: 'resolved',
    resolvedOn: TODAY,
    severity: 'medium',
  })
  expect(issues.find(({ id }) => id === issueId)).toMatchObject({
    description: '印厂停电两天',
    severity: 'high',
    ownerId: world.linYue.id,
    countermeasure: '换印厂',
  })
  expect(await taskText()).toBe('印厂停电两天')
  expect(await compare(await bytes())).toMatchObject({ differences: [] })

  await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
  expect(await taskText()).toBe('印厂停电')
})

test('an issue that its task’s row changes too is changed once', async () => {
  const workbook = await openXlsx(await bytes())
  const sheet = (name: string) => workbook.sheets.find((each) => each.name === name)!.rows
  sheet(issuesName).find((row) => row.includes(`issue:${issueId}`))![2] = '在问题表里改'
  const taskRow = workbook.sheets.flatMap(({ rows }) => rows).find((row) => row.includes(`task:${taskId}`))!
  taskRow[taskRow.indexOf('印厂停电')] = '在任务行里改'
  const { revision, differences } = await compare(new Uint8Array(await saveXlsx(workbook)))
  const { left } = await world.linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  expect(left).toEqual([expect.stringContaining('以任务行为准')])
  expect(await taskText()).toBe('在任务行里改')
})

async function taskText(): Promise<string> {
  const { tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId })
  return tasks.find(({ id }) => id === taskId)!.issue
}

async function edited(name: string, edit: (rows: CellValue[][]) => void): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await openXlsx(await bytes())
  edit(workbook.sheets.find((sheet) => sheet.name === name)!.rows)
  return new Uint8Array(await saveXlsx(workbook))
}

function compare(file: Uint8Array<ArrayBuffer>) {
  return world.linYue.call(operations.workbook.compare, { campaignId }, { file })
}

async function bytes(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await world.linYue.send(`/api/campaigns/${campaignId}/workbook`)
  return new Uint8Array(await response.arrayBuffer())
}
