import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { keptTables, tablesLeftOut } from '#server/queries/archiveRows.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, seenTask } from '#test/world.ts'
import { quietCampaign } from '#test/examples/archives.ts'

const { archives, closings, issues, lessons, tasks } = operations

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  campaignId = await quietCampaign(world)
})

describe('what is still open', () => {
  test('is listed: tasks, issues, proposals, decisions, and what was handed in only once', async () => {
    const { linYue, zhangMin } = world
    const taskId = await newTask({ plannedStart: '2024-06-10', plannedFinish: '2024-06-12', ownerId: zhangMin.id })
    const handedIn = await newTask({ name: '海报', ownerId: zhangMin.id, reviewerId: linYue.id })
    await zhangMin.call(tasks.submitForReview, { campaignId, taskId: handedIn })
    const { id: issueId } = await linYue.call(issues.raise, { campaignId, description: '物料晚到\n详情' })
    const { id: proposalId } = await linYue.call(operations.rescheduleProposals.create, { campaignId, taskId, shiftDays: 2 })
    const { id: decisionId } = await linYue.call(operations.decisions.make, { campaignId, content: '加投信息流' })
    const { items } = await linYue.call(closings.list, { campaignId })
    expect(items.map(({ kind, id, name }) => [kind, id, name])).toEqual([
      ['submission', handedIn, '海报'],
      ['task', taskId, '地推'],
      ['issue', issueId, '物料晚到'],
      ['rescheduleProposal', proposalId, '地推'],
      ['decision', decisionId, '加投信息流'],
    ])
  })

  test('is decided one kind after another, until the campaign can be archived', async () => {
    const { linYue } = world
    await newTask()
    await linYue.call(issues.raise, { campaignId, description: '物料晚到' })
    await linYue.call(operations.decisions.make, { campaignId, content: '加投信息流' })
    for (const [kind, act, words] of [
      ['task', 'cancel', '预算不足'],
      ['issue', 'finish', '换了供应商'],
      ['decision', 'finish', '曝光回到目标'],
    ] as const)
      expect(await decide(kind, act, { words })).toMatchObject({ decided: 1, refused: [] })
    expect(await linYue.call(closings.list, { campaignId })).toMatchObject({ items: [], prompts: [] })
    expect(await linYue.call(archives.create, { campaignId, documents: [] })).toMatchObject({ version: 1 })
  })
})

describe('deciding', () => {
  test('many tasks at once is one event, which one undo takes back', async () => {
    const ids = [await newTask(), await newTask(), await newTask()]
    const { eventId, decided } = await decide('task', 'finish', { ids, day: '2024-06-07' })
    expect(decided).toBe(3)
    expect(await task(ids[2]!)).toMatchObject({ actualFinish: '2024-06-07', percentComplete: 100 })
    await world.linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await task(ids[2]!)).toMatchObject({ actualFinish: null, percentComplete: 0 })
  })

  test('goes as far as it can and names what it can’t, with the reason', async () => {
    const ids = [await newTask(), await newTask({ reviewerId: world.zhangMin.id })]
    const { decided, refused } = await decide('task', 'finish', { ids })
    expect(decided).toBe(1)
    expect(refused).toEqual([{ id: ids[1], code: 'needsAcceptance', message: expect.stringContaining('审核') }])
  })

  test('wants a reason for what will not be done, and for what came of a decision', async () => {
    await newTask()
    expect(await refusedDecision('task', 'cancel')).toMatchObject({ status: 422, field: 'words' })
    await decide('task', 'cancel', { words: '天气' })
    await world.linYue.call(operations.decisions.make, { campaignId, content: '加投' })
    expect(await refusedDecision('decision', 'finish')).toMatchObject({ status: 422, field: 'words' })
    expect(await refusedDecision('decision', 'carryOver')).toMatchObject({ code: 'closingActForbids' })
  })

  test('is the leads’', async () => {
    await newTask({ ownerId: world.zhangMin.id })
    const { items } = await world.zhangMin.call(closings.list, { campaignId })
    const input = { campaignId, kind: 'task' as const, ids: [items[0]!.id], act: 'cancel' as const, words: '不做' }
    expect(await world.zhangMin.refused(closings.decide, input)).toMatchObject({ status: 403 })
  })
})

describe('carrying over', () => {
  test('takes a task with its owner and checklist to its new days, and both sides say so', async () => {
    const { linYue, zhangMin } = world
    const to = await quietCampaign(world)
    const first = await newTask({ plannedStart: '2024-06-10', plannedFinish: '2024-06-12', ownerId: zhangMin.id })
    const second = await newTask({ plannedStart: '2024-06-15', plannedFinish: '2024-06-15' })
    await linYue.call(operations.checklistItems.create, { campaignId, taskId: first, names: ['备货'] })
    await decide('task', 'carryOver', { ids: [first, second], toCampaignId: to, firstDay: '2024-07-01' })
    const plan = await linYue.call(operations.campaigns.plan, { campaignId: to })
    expect(plan.tasks.map(({ name, plannedStart, plannedFinish }) => [name, plannedStart, plannedFinish])).toEqual([
      ['地推', '2024-07-01', '2024-07-03'],
      ['地推', '2024-07-06', '2024-07-06'],
    ])
    expect(plan.tasks[0]).toMatchObject({ ownerId: zhangMin.id, remarks: expect.stringContaining('承接自') })
    expect(plan.checklistItems).toMatchObject([{ name: '备货', taskId: plan.tasks[0]!.id, doneOn: null }])
    expect(await task(first)).toMatchObject({ isCancelled: true, remarks: expect.stringContaining('已转入') })
    expect((await linYue.call(closings.list, { campaignId })).items).toEqual([])
  })

  test('takes an issue with its history in words', async () => {
    const { linYue } = world
    const to = await quietCampaign(world)
    await linYue.call(issues.raise, { campaignId, description: '审核变慢', rootCause: '资质不全' })
    await decide('issue', 'carryOver', { toCampaignId: to })
    const { issues: there } = await linYue.call(issues.list, { campaignId: to })
    expect(there).toMatchObject([
      { description: '审核变慢', state: 'open', remarks: expect.stringContaining('根本原因：资质不全') },
    ])
    const { issues: here } = await linYue.call(issues.list, { campaignId })
    expect(here).toMatchObject([{ state: 'closed', remarks: expect.stringContaining('已转入') }])
  })

  test('only to another campaign that one leads, sees, and that is not archived', async () => {
    const { linYue, zhangMin, privateCampaignId } = world
    await newTask()
    expect(await refusedDecision('task', 'carryOver', { toCampaignId: campaignId })).toMatchObject({ code: 'carryWhere' })
    const filed = await quietCampaign(world)
    await linYue.call(archives.create, { campaignId: filed, documents: [] })
    expect(await refusedDecision('task', 'carryOver', { toCampaignId: filed })).toMatchObject({ code: 'campaignArchived' })
    const theirs = await quietCampaign({ linYue: zhangMin })
    const { id } = await zhangMin.call(tasks.create, { campaignId: theirs, name: '海报' })
    const input = { campaignId: theirs, kind: 'task' as const, ids: [id], act: 'carryOver' as const }
    expect(await zhangMin.refused(closings.decide, { ...input, toCampaignId: privateCampaignId })).toMatchObject({
      status: 422,
      code: 'unknownReference',
    })
    expect(await zhangMin.refused(closings.decide, { ...input, toCampaignId: campaignId })).toMatchObject({
      code: 'carryNeedsLead',
    })
  })
})

describe('what went differently', () => {
  test('keeps the campaign from the archive until there is a lesson or a word why not', async () => {
    const { linYue } = world
    const [first, second] = [await lateTask(), await lateTask()]
    expect(await linYue.refused(archives.create, { campaignId, documents: [] })).toMatchObject({
      code: 'lessonsUnanswered',
      params: { count: 2 },
    })
    const lesson = { campaignId, kind: 'improvement', content: '提前备货', sourceNoun: 'task', sourceId: first } as const
    await linYue.call(lessons.write, lesson)
    const { eventId } = await dismiss(second)
    expect(await linYue.call(closings.list, { campaignId })).toMatchObject({ prompts: [], answered: 2 })
    await linYue.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect((await linYue.call(closings.list, { campaignId })).prompts).toMatchObject([{ id: second, lateDays: 4 }])
    await dismiss(second)
    await linYue.call(archives.create, { campaignId, documents: [] })
  })

  test('is dismissed once, and only what was asked about', async () => {
    const late = await lateTask()
    await dismiss(late)
    expect(await dismiss(late)).toMatchObject({ eventId: null })
    const input = { campaignId, subjects: [{ noun: 'task' as const, id: await newTask() }], reason: '没什么' }
    expect(await world.linYue.refused(closings.dismissLesson, input)).toMatchObject({ status: 409, code: 'promptGone' })
  })
})

test('every table that holds a campaign’s rows is in its archive, or is left out on purpose', async () => {
  const client = new Client(server.database.owner)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'campaign_id' order by 1`,
  )
  await client.end()
  const known = new Set([...keptTables.map(({ table }) => table), ...tablesLeftOut])
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
})

async function newTask(fields: Partial<Parameters<typeof addTask>[1]> = {}): Promise<string> {
  return (await world.linYue.call(tasks.create, { campaignId, name: '地推', ...fields })).id
}

async function lateTask(): Promise<string> {
  const taskId = await newTask({ plannedStart: '2024-06-01', plannedFinish: '2024-06-02' })
  await world.linYue.call(tasks.update, { campaignId, taskId, actualFinish: '2024-06-06' })
  return taskId
}

function task(id: string) {
  return seenTask(world.linYue, campaignId, id)
}

function dismiss(id: string) {
  return world.linYue.call(closings.dismissLesson, { campaignId, subjects: [{ noun: 'task', id }], reason: '天气' })
}

type Kind = 'task' | 'issue' | 'decision'
type Act = 'finish' | 'cancel' | 'carryOver'
interface Said {
  ids?: string[]
  day?: string
  words?: string
  toCampaignId?: string
  firstDay?: string
}

async function decisionInput(kind: Kind, act: Act, { ids, ...said }: Said) {
  const { items } = await world.linYue.call(closings.list, { campaignId })
  const open = items.filter((item) => item.kind === kind).map(({ id }) => id)
  return { campaignId, kind, act, ids: ids ?? open, ...said }
}

async function decide(kind: Kind, act: Act, said: Said = {}) {
  return world.linYue.call(closings.decide, await decisionInput(kind, act, said))
}

async function refusedDecision(kind: Kind, act: Act, said: Said = {}) {
  return world.linYue.refused(closings.decide, await decisionInput(kind, act, said))
}
