import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Named } from '#test/world.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())

describe('a meeting', () => {
  beforeEach(async () => {
    const { reviews } = await world.linYue.call(operations.reviews.list, { campaignId })
    for (const { id, isOver } of reviews)
      if (!isOver) await world.linYue.call(operations.reviews.end, { campaignId, reviewId: id })
  })

  test('sees what is so at this moment, and keeps it when that changes', async () => {
    const late = await addTask(world, { name: '易拉宝', plannedStart: '2024-06-01', plannedFinish: '2024-06-05', issue: '缺货' })
    const reviewId = await begin('dailyStandup')
    await world.linYue.call(operations.tasks.update, { campaignId, taskId: late, name: '展架', status: 'completed' })
    const { pack } = await world.linYue.call(operations.reviews.get, { campaignId, reviewId })
    expect(pack.late).toContainEqual(expect.objectContaining({ id: late, name: '易拉宝', days: 3, cause: '缺货' }))
    const now = await world.linYue.call(operations.reviews.prepare, { campaignId, kind: 'dailyStandup' })
    expect(now.pack.finished).toContainEqual(expect.objectContaining({ id: late, name: '展架' }))
  })

  test('of a campaign without tasks is empty and no error', async () => {
    const period = { startDate: '2024-07-01', endDate: '2024-07-10' }
    const about = { name: '空活动', kind: 'brandEvent', isEmpty: true, ...period } as const
    const { id } = await world.linYue.call(operations.campaigns.create, about)
    for (const kind of ['dailyStandup', 'weeklyReview', 'retrospective'] as const) {
      const { pack } = await world.linYue.call(operations.reviews.prepare, { campaignId: id, kind })
      expect(pack).toMatchObject({ late: [], goals: [], health: { level: 'good' } })
    }
  })

  test('that looks back on the whole campaign tells also what was done before its first day', async () => {
    const early = {
      plannedStart: '2024-05-10',
      plannedFinish: '2024-05-12',
      actualStart: '2024-05-10',
      actualFinish: '2024-05-12',
    }
    const id = await addTask(world, { name: '选品', ...early })
    const { pack } = await world.linYue.call(operations.reviews.prepare, { campaignId, kind: 'retrospective' })
    expect(pack.finished).toContainEqual(expect.objectContaining({ id }))
  })

  test('of a phase needs the phase', async () => {
    const asked = { campaignId, kind: 'phaseReview' } as const
    expect(await world.linYue.refused(operations.reviews.start, asked)).toMatchObject({ code: 'reviewNeedsPhase' })
    const { pack } = await world.linYue.call(operations.reviews.prepare, { ...asked, phaseId: world.phaseIds.warmUp })
    expect(pack.phase).toBe('预热期')
  })

  test('of a kind is one at a time', async () => {
    await begin('weeklyReview')
    expect(await world.linYue.refused(operations.reviews.start, { campaignId, kind: 'weeklyReview' })).toMatchObject({
      status: 409,
      code: 'reviewIsOpen',
    })
  })

  test('is written down by two people at once; on the same line the second is asked', async () => {
    const reviewId = await begin('dailyStandup')
    const about = { campaignId, reviewId }
    const [one] = await Promise.all(
      [world.linYue, world.zhangMin].map((person) =>
        person.call(operations.reviews.addNote, { ...about, section: 'note', text: `${person.name}写的` }),
      ),
    )
    const { notes, revision } = await world.linYue.call(operations.reviews.get, about)
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['张敏写的', '林悦写的'].toSorted())
    const edit = { ...about, noteId: one!.id, basedOn: revision }
    await world.zhangMin.call(operations.reviews.editNote, { ...edit, text: '张敏改的' })
    expect(await world.linYue.refused(operations.reviews.editNote, { ...edit, text: '林悦改的' })).toMatchObject({
      status: 409,
      theirs: '张敏改的',
    })
  })

  test('that is over is not changed, and its minutes went to who was there and who has to act', async () => {
    const reviewId = await begin('dailyStandup', [world.zhangMin.id])
    await decide({ content: '改用同城快递', ownerId: world.chenHao.id, reviewId })
    await world.linYue.call(operations.reviews.end, { campaignId, reviewId })
    const line = { campaignId, reviewId, section: 'note', text: '太晚了' } as const
    expect(await world.linYue.refused(operations.reviews.addNote, line)).toMatchObject({ code: 'reviewIsOver' })
    for (const person of [world.zhangMin, world.chenHao]) expect(await kindsToldOf(person, reviewId)).toContain('reviewMinutes')
  })

  test('leaves minutes that read as text, with what people typed as text', async () => {
    const reviewId = await begin('dailyStandup')
    const note = { campaignId, reviewId, section: 'highlight', text: '# 到店人数翻倍 [链接](http://x)' } as const
    await world.linYue.call(operations.reviews.addNote, note)
    await decide({ content: '加投信息流', reason: '曝光落后', dueDate: '2024-06-10', reviewId })
    const minutes = await world.linYue.call(operations.reviews.minutes, { campaignId, reviewId })
    const text = new TextDecoder().decode(minutes as unknown as Uint8Array)
    expect(text).toContain(`# 夏季新品上市 · 每日晨会 ${TODAY}`)
    expect(text).toContain('- \\# 到店人数翻倍 \\[链接\\](http://x)')
    expect(text).toContain('加投信息流；因为曝光落后；2024-06-10 前完成')
  })
})

describe('a decision', () => {
  test('carries its task, its proposal and its target as one event, which one undo takes back', async () => {
    const moved = await addTask(world, { plannedStart: '2024-06-10', plannedFinish: '2024-06-12' })
    const { goalId } = world
    const made = await decide({
      content: '地推顺延',
      ownerId: world.chenHao.id,
      dueDate: '2024-06-10',
      tasks: [{ name: '通知商圈', ownerId: world.chenHao.id, phaseId: world.phaseIds.execution }],
      shifts: [{ taskId: moved, shiftDays: 2 }],
      targets: [{ goalId, targetValue: '4500000' }],
    })
    const decision = await decisionOf(made.id)
    expect([decision.taskIds.length, decision.proposalIds.length, decision.goalIds]).toEqual([1, 1, [goalId]])
    const { proposals } = await world.linYue.call(operations.rescheduleProposals.list, { campaignId })
    expect(proposals).toContainEqual(expect.objectContaining({ id: decision.proposalIds[0], taskId: moved }))
    expect(await planOf()).toMatchObject({ target: '4500000', tasks: expect.arrayContaining(['通知商圈']) })
    expect(await kindsToldOf(world.chenHao, made.id)).toEqual(['decisionTask'])

    await world.linYue.call(operations.events.undo, { campaignId, eventId: made.eventId! })
    expect(await planOf()).toMatchObject({ target: '5000000', tasks: expect.not.arrayContaining(['通知商圈']) })
    const { decisions } = await world.linYue.call(operations.decisions.list, { campaignId })
    expect(decisions.map(({ id }) => id)).not.toContain(made.id)
  })

  test('is followed up by its KPI before and after, called association', async () => {
    const { metrics } = await world.linYue.call(operations.metrics.list, {})
    const metricId = metrics.find(({ name }) => name === '曝光量')!.id
    const { id: kpiId } = await world.linYue.call(operations.kpis.create, { campaignId, metricId })
    for (const [day, value] of [
      ['2024-06-06', '100'],
      ['2024-06-07', '300'],
    ] as const)
      await world.linYue.call(operations.measurements.record, { campaignId, kpiId, day, value })
    const { id } = await decide({ content: '加投', kpiId, effectiveFrom: '2024-06-07' })
    const { effect, effectSentence } = await decisionOf(id)
    expect(effect).toMatchObject({ kind: 'measured', before: 100, after: 300, days: 2 })
    expect(effectSentence.zh).toContain('关联，不是因果证明')
  })

  test('on no KPI, or on one without values, says why it can’t be measured', async () => {
    const { id } = await decide({ content: '换供应商' })
    expect((await decisionOf(id)).effectSentence.zh).toBe('无法衡量：没有指定应影响的指标。')
    const nonsense = { campaignId, content: '加投', effectiveFrom: TODAY }
    expect(await world.linYue.refused(operations.decisions.make, nonsense)).toMatchObject({ code: 'effectWithoutKpi' })
  })

  test('is carried out by its owner, and dropped by a lead alone', async () => {
    const { id: decisionId } = await decide({ content: '换供应商', ownerId: world.chenHao.id })
    const about = { campaignId, decisionId }
    expect(await world.zhangMin.refused(operations.decisions.finish, about)).toMatchObject({ status: 403 })
    await world.chenHao.call(operations.decisions.finish, { ...about, outcome: '已换' })
    expect(await decisionOf(decisionId)).toMatchObject({ state: 'done', doneOn: TODAY, outcome: '已换' })
    expect(await world.linYue.refused(operations.decisions.drop, about)).toMatchObject({ status: 409 })
  })
})

test('a campaign’s health gives its reasons, and a guest does not hear of it', async () => {
  const { health } = await world.linYue.call(operations.reviews.health, { campaignId })
  expect(health.aspects.map(({ aspect }) => aspect)).toEqual(['schedule', 'goals', 'issues', 'recording'])
  expect(await world.studio.refused(operations.reviews.health, { campaignId })).toMatchObject({ status: 403 })
})

async function begin(kind: 'dailyStandup' | 'weeklyReview', attendeeIds: string[] = []) {
  return (await world.linYue.call(operations.reviews.start, { campaignId, kind, attendeeIds })).id
}

type Decided = Omit<Parameters<typeof inCampaign>[0], 'campaignId'>

function inCampaign(decision: {
  content: string
  reason?: string
  ownerId?: string
  dueDate?: string
  kpiId?: string
  effectiveFrom?: string
  reviewId?: string
  tasks?: { name: string; ownerId: string; phaseId: string }[]
  shifts?: { taskId: string; shiftDays: number }[]
  targets?: { goalId: string; targetValue: string }[]
}) {
  return { campaignId, ...decision }
}

function decide(decision: Decided) {
  return world.linYue.call(operations.decisions.make, inCampaign(decision))
}

async function decisionOf(id: string) {
  const { decisions } = await world.linYue.call(operations.decisions.list, { campaignId })
  return decisions.find((decision) => decision.id === id)!
}

async function planOf() {
  const { goals, tasks } = await world.linYue.call(operations.campaigns.plan, { campaignId })
  return { target: goals.find(({ id }) => id === world.goalId)!.targetValue, tasks: tasks.map(({ name }) => name) }
}

async function kindsToldOf(person: Named, subjectId: string) {
  const { notices } = await person.call(operations.notices.list, { limit: 200 })
  return notices.filter((notice) => notice.subjectId === subjectId).map(({ kind }) => kind)
}
