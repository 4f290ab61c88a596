import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const { baselines, campaigns, events, goals, phases, tasks } = operations

describe('a baseline', () => {
  test('keeps the plan of its moment, numbered, with who and why', async () => {
    const { linYue, campaignId, taskIds, goalId, phaseIds, chenHao } = world
    const first = await linYue.call(baselines.freeze, { campaignId, note: '评审会通过' })
    expect(first.number).toBe(1)
    await linYue.call(tasks.update, { campaignId, taskId: taskIds.ads, plannedFinish: '2024-06-07', ownerId: chenHao.id })
    await linYue.call(goals.update, { campaignId, goalId, targetValue: '4000000' })
    await linYue.call(phases.update, { campaignId, phaseId: phaseIds.warmUp, endDate: '2024-06-09' })
    await linYue.call(tasks.batch, { campaignId, remove: [taskIds.influencers] })
    const { id: added } = await linYue.call(tasks.create, { campaignId, name: '返场促销' })
    const { differences } = await linYue.call(baselines.compare, { campaignId, number: 1 })
    expect(differences.map(({ noun, kind, name, varianceDays }) => [noun, kind, name, varianceDays])).toEqual([
      ['goal', 'changed', '销售额', null],
      ['phase', 'changed', expect.any(String), expect.any(Number)],
      ['task', 'changed', '朋友圈广告投放', 4],
      ['task', 'added', '返场促销', null],
      ['task', 'removed', 'KOL内容发布', null],
    ])
    expect(differences[2]!.fields).toContainEqual({ field: 'ownerId', before: world.zhangMin.id, after: chenHao.id })
    expect((await linYue.call(baselines.list, { campaignId })).baselines).toMatchObject([
      { number: 1, note: '评审会通过', frozenOn: TODAY, authorId: linYue.id },
    ])
    await linYue.call(tasks.batch, { campaignId, remove: [added] })
  })

  test('gives every row its dates, phases and milestones too', async () => {
    const plan = await world.linYue.call(campaigns.plan, { campaignId: world.campaignId })
    const warmUp = plan.phases.find(({ id }) => id === world.phaseIds.warmUp)!
    expect(warmUp.baselineEndDate).not.toBe(warmUp.endDate)
    expect(plan.milestones.every(({ baselineDueDate, dueDate }) => baselineDueDate === dueDate)).toBe(true)
    expect(plan.campaign).toMatchObject({ baselineNumber: 1, baselineFrozenOn: TODAY })
  })

  test('after the first one needs a reason', async () => {
    const { linYue, campaignId } = world
    const refused = await linYue.refused(baselines.freeze, { campaignId, note: '  ' })
    expect(refused).toMatchObject({ status: 422, code: 'baselineNeedsReason', field: 'note' })
    expect(refused.title).toContain('请写明为什么')
  })

  test('in force is the newest; two can be compared with each other', async () => {
    const { linYue, campaignId, taskIds } = world
    expect((await linYue.call(baselines.freeze, { campaignId, note: '商圈改期' })).number).toBe(2)
    const { differences } = await linYue.call(baselines.compare, { campaignId, number: 1, with: 2 })
    expect(differences.map(({ id }) => id)).toContain(taskIds.ads)
    const plan = await linYue.call(campaigns.plan, { campaignId })
    expect(plan.tasks.find(({ id }) => id === taskIds.ads)).toMatchObject({ baselineFinish: '2024-06-07' })
  })

  test('is taken back whole by undo, and the one before is in force again', async () => {
    const { linYue, campaignId, taskIds } = world
    const { events: happened } = await linYue.call(events.list, { campaignId, limit: 1 })
    await linYue.call(events.undo, { campaignId, eventId: happened[0]!.id })
    const plan = await linYue.call(campaigns.plan, { campaignId })
    expect(plan.campaign.baselineNumber).toBe(1)
    expect(plan.tasks.find(({ id }) => id === taskIds.ads)).toMatchObject({ baselineFinish: '2024-06-03' })
    expect((await linYue.call(baselines.list, { campaignId })).baselines.map(({ number }) => number)).toEqual([1])
    expect(await linYue.refused(baselines.compare, { campaignId, number: 2 })).toMatchObject({ status: 404 })
    expect((await linYue.call(baselines.freeze, { campaignId, note: '再来一次' })).number).toBe(2)
  })

  test('can’t be changed, not even by who reaches the database', async () => {
    const client = new Client(server.database.owner)
    await client.connect()
    const change = client.query(`update baseline_row set fields = '{}'`)
    await expect(change).rejects.toThrow('what was frozen does not change')
    await client.end()
  })

  test('of an empty plan would say nothing', async () => {
    const { linYue } = world
    const empty = { name: '空', kind: 'launch', startDate: '2024-07-01', endDate: '2024-07-02', isEmpty: true } as const
    const { id } = await linYue.call(campaigns.create, empty)
    expect(await linYue.refused(baselines.freeze, { campaignId: id })).toMatchObject({ status: 409, code: 'nothingToFreeze' })
  })
})
