import type { CellValue } from 'hucre/xlsx'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { readWorkbook } from '#server/documents/readWorkbook.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, createWorld } from '#test/world.ts'

const SHEET = '复盘与策略调整'

let server: TestServer
let world: World
let campaignId: string
let decisionId: string
let reviewId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  const { linYue, zhangMin } = world
  const attendeeIds = [linYue.id, zhangMin.id]
  reviewId = (await linYue.call(operations.reviews.start, { campaignId, kind: 'dailyStandup', attendeeIds })).id
  for (const [section, text] of [
    ['highlight', '曝光超预期'],
    ['shortfall', '=转化偏低'],
    ['cause', '落地页加载慢'],
  ] as const)
    await linYue.call(operations.reviews.addNote, { campaignId, reviewId, section, text })
  const about = {
    campaignId,
    reviewId,
    content: '压缩落地页图片',
    reason: '首屏 6 秒',
    ownerId: zhangMin.id,
    dueDate: '2024-06-10',
  }
  decisionId = (await linYue.call(operations.decisions.make, about)).id
  await linYue.call(operations.decisions.make, { campaignId, content: '加投朋友圈' })
  await linYue.call(operations.reviews.start, { campaignId, kind: 'weeklyReview', attendeeIds: [] })
})
afterAll(() => server.close())

test('the workbook holds a row for each decision with its meeting, and for a meeting without', async () => {
  expect(await rowsOf(world.linYue)).toEqual([
    '日期|类型|参会人|亮点|不足|原因|调整措施|责任人|完成时限|效果|状态|行标识',
    `${TODAY}|晨会|林悦、张敏|曝光超预期|=转化偏低|落地页加载慢\n首屏 6 秒|压缩落地页图片|张敏|2024-06-10||执行中|decision:${decisionId}`,
    expect.stringMatching(new RegExp(`^${TODAY}\\|\\|\\|\\|\\|\\|加投朋友圈\\|\\|\\|\\|执行中\\|decision:`)),
    expect.stringMatching(new RegExp(`^${TODAY}\\|周会\\|.*\\|review:`)),
  ])
})

test('a guest’s workbook holds none of it', async () => {
  expect(await rowsOf(world.studio)).toEqual([])
})

test('an export that nobody edited shows no difference', async () => {
  expect(await compare(await bytesOf(world.linYue))).toMatchObject({ differences: [], problems: [] })
})

test('an added row becomes a decision of its meeting, an edited one changes, and the next export says so', async () => {
  const bytes = await edited((rows) => {
    const own = rows.find((row) => row.includes(`decision:${decisionId}`))!
    own.splice(6, 5, '压缩图片并预加载', '林悦', new Date('2024-06-12'), '首屏 2 秒', '已完成')
    rows.push([
      new Date(TODAY),
      '晨会',
      null,
      null,
      null,
      '客服排班少',
      '加派客服',
      '新来的小周',
      new Date('2024-06-11'),
      null,
      null,
    ])
  })
  const { revision, differences } = await compare(bytes)
  expect(differences.map(({ kind, name }) => [kind, name])).toEqual([
    ['changed', '压缩图片并预加载'],
    ['added', '加派客服'],
  ])
  const { left } = await world.linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  expect(left).toEqual([])
  const [added, , changed] = (await world.linYue.call(operations.decisions.list, { campaignId })).decisions
  const person = (await world.linYue.call(operations.people.list, {})).people.find(({ name }) => name === '新来的小周')
  expect(added).toMatchObject({
    number: 3,
    content: '加派客服',
    reason: '客服排班少',
    ownerId: person?.id,
    dueDate: '2024-06-11',
    decidedOn: TODAY,
    state: 'open',
    reviewId,
  })
  expect(changed).toMatchObject({
    id: decisionId,
    content: '压缩图片并预加载',
    reason: '首屏 6 秒',
    ownerId: world.linYue.id,
    dueDate: '2024-06-12',
    outcome: '首屏 2 秒',
    state: 'done',
    doneOn: TODAY,
  })
  expect(await compare(await bytesOf(world.linYue))).toMatchObject({ differences: [] })
})

test('a reason that was edited beside the meeting’s own is the decision’s, and nothing else of the row changes', async () => {
  const { linYue } = world
  const bytes = await edited((rows) => {
    rows.find((row) => row.includes(`decision:${decisionId}`))![5] = '落地页加载慢\n首屏 6 秒，跳出率高'
  })
  const { revision, differences } = await compare(bytes)
  expect(differences.map(({ key, fields }) => [key, fields])).toEqual([
    [decisionId, [{ field: 'reason', before: '首屏 6 秒', after: '首屏 6 秒，跳出率高' }]],
  ])
  await linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  const { decisions } = await linYue.call(operations.decisions.list, { campaignId })
  expect(decisions.find(({ id }) => id === decisionId)?.reason).toBe('首屏 6 秒，跳出率高')
  expect(await compare(await bytesOf(linYue))).toMatchObject({ differences: [] })
})

test('what somebody set after the comparison is not written over, and is named', async () => {
  const { zhangMin, linYue } = world
  const about = { campaignId, content: '换主图', ownerId: zhangMin.id }
  const { id } = await linYue.call(operations.decisions.make, about)
  const bytes = await edited((rows) => {
    rows.find((row) => row.includes(`decision:${id}`))![9] = '表里写的'
  })
  const { revision, differences } = await compare(bytes)
  await zhangMin.call(operations.decisions.finish, { campaignId, decisionId: id, outcome: '刚刚写的' })
  const { left } = await linYue.call(operations.workbook.apply, { campaignId, basedOn: revision, differences })
  expect(left).toEqual([expect.stringContaining('换主图')])
  const { decisions } = await linYue.call(operations.decisions.list, { campaignId })
  expect(decisions.find((decision) => decision.id === id)).toMatchObject({ outcome: '刚刚写的', state: 'done' })
})

async function edited(edit: (rows: CellValue[][]) => void): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await openXlsx(await bytesOf(world.linYue))
  edit(workbook.sheets.find(({ name }) => name === SHEET)!.rows)
  return new Uint8Array(await saveXlsx(workbook))
}

function compare(file: Uint8Array<ArrayBuffer>) {
  return world.linYue.call(operations.workbook.compare, { campaignId }, { file })
}

async function bytesOf(person: Person): Promise<Uint8Array<ArrayBuffer>> {
  const response = await person.send(`/api/campaigns/${campaignId}/workbook`)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

/** The rows below the title. */
async function rowsOf(person: Person): Promise<string[]> {
  const { sheets } = await readWorkbook(await bytesOf(person))
  const rows = sheets.find(({ name }) => name === SHEET)?.rows ?? []
  return rows
    .slice(1)
    .map(({ cells }) => Array.from(cells, (cell) => String((cell as { value?: unknown } | undefined)?.value ?? '')).join('|'))
}
