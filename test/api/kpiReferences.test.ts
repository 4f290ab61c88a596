import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis } from '#test/kpiWorld.ts'
import type { Person, Refusal } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

/** What 林悦 could name of another workspace, and of a campaign of her own that is not the one in the path. */
interface Foreign {
  kpiId: string
  batchId: string
  heldId: string
  sourceId: string
  taskResultId: string
}

let server: TestServer
let world: World
let campaignId: string
let own: string
let strangers: Foreign & { tokenId: string; phaseId: string }
let elsewhere: Foreign

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
  own = (await addKpis(world)).impressions
  const { stranger, linYue } = world
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const theirs = await stranger.call(operations.campaigns.create, { name: '别家', kind: 'launch', ...period })
  const { phases } = await stranger.call(operations.campaigns.plan, { campaignId: theirs.id })
  const token = await stranger.call(operations.tokens.create, { name: '别家的', scopes: ['kpis:read'] })
  strangers = { ...(await numbersOf(stranger, theirs.id)), tokenId: token.id, phaseId: phases[0]!.id }
  elsewhere = await numbersOf(linYue, world.privateCampaignId)
})
afterAll(() => server.close())

test.each(['another workspace', 'another campaign'])('nothing of %s is found under this campaign', async (where) => {
  const { linYue } = world
  const foreign = where === 'another workspace' ? strangers : elsewhere
  const { kpiId, batchId, sourceId, taskResultId } = foreign
  const day = '2024-06-05'
  const found = [
    await linYue.refused(operations.kpis.update, { campaignId, kpiId, targetValue: '1' }),
    await linYue.refused(operations.kpis.remove, { campaignId, kpiId }),
    await linYue.refused(operations.kpiNotes.write, { campaignId, kpiId, day, improvement: '加投' }),
    await linYue.refused(operations.measurements.history, { campaignId, kpiId, day }),
    await linYue.refused(operations.measurements.record, { campaignId, kpiId, day, value: '1' }),
    await linYue.refused(operations.measurements.recordGrid, { campaignId, values: [{ kpiId, day, value: '1' }] }),
    await linYue.refused(operations.measurements.takeBack, { campaignId, batchId }),
    await linYue.refused(operations.sources.update, { campaignId, sourceId, name: '改名' }),
    await linYue.refused(operations.sources.renew, { campaignId, sourceId }),
    await linYue.refused(operations.sources.remove, { campaignId, sourceId }),
    await linYue.refused(operations.taskResults.update, { campaignId, taskResultId, resultValue: '1' }),
    await linYue.refused(operations.taskResults.remove, { campaignId, taskResultId }),
    await linYue.refused(operations.issues.raise, { campaignId, description: '少两成', impactKpiId: kpiId }),
    await linYue.refused(operations.goals.update, { campaignId, goalId: world.goalId, kpiId }),
  ]
  expect(found.map(summary).filter((said) => !/^(404 notFound|422 unknownReference \w+)$/.test(said))).toEqual([])
})

test.each(['another workspace', 'another campaign'])(
  'a batch says which values are for a KPI of %s, and stores none',
  async (where) => {
    const { kpiId } = where === 'another workspace' ? strangers : elsewhere
    const values = [{ kpiId, day: '2024-06-05', value: 1 }]
    const { stored, refused } = await world.linYue.call(operations.measurements.batch, {
      campaignId,
      values,
      allOrNothing: false,
    })
    expect({ stored, columns: refused.map(({ column }) => column) }).toEqual({ stored: 0, columns: ['kpi'] })
    const minute = { campaignId, values: [{ kpiId, at: '2024-06-05T02:00:00Z', value: '1' }] }
    expect(summary(await world.linYue.refused(operations.measurements.minutes, minute))).toMatch(/^(404 notFound|422 )/)
  },
)

test('values that wait elsewhere are not decided here', async () => {
  for (const { heldId } of [strangers, elsewhere])
    expect(
      summary(await world.linYue.refused(operations.heldValues.resolve, { campaignId, ids: [heldId], action: 'accept' })),
    ).toMatch(/^(404|409|422) /)
  const { stranger } = world
  expect(await stranger.call(operations.tokens.list, {})).toMatchObject({ tokens: [{ id: strangers.tokenId }] })
  expect(summary(await world.linYue.refused(operations.tokens.revoke, { tokenId: strangers.tokenId }))).toBe('404 notFound')
})

test('a file can’t be matched to a KPI of another workspace or campaign', async () => {
  for (const { kpiId } of [strangers, elsewhere]) {
    const metrics = JSON.stringify([{ written: '曝光量', kpiId }])
    const file = '日期,曝光量\n2024-06-05,12\n'
    const { stored, refused } = await world.linYue.call(operations.measurements.importFile, { campaignId, metrics }, { file })
    expect({ stored, columns: refused.map(({ column }) => column) }).toEqual({ stored: 0, columns: ['曝光量'] })
  }
})

test('a share of a phase of another workspace is refused, and so is one of another’s campaign', async () => {
  const other = await world.linYue.call(operations.campaigns.plan, { campaignId: world.privateCampaignId })
  for (const phaseId of [strangers.phaseId, other.phases[0]!.id]) {
    const patch = { campaignId, kpiId: own, shape: 'phases' as const, phaseShares: { [phaseId]: 1 } }
    expect(summary(await world.linYue.refused(operations.kpis.update, patch))).toBe('422 unknownReference phaseShares')
  }
})

async function numbersOf(person: Person, campaignId: string): Promise<Foreign> {
  const { metrics } = await person.call(operations.metrics.list, {})
  const metricId = metrics.find(({ name }) => name === '曝光量')!.id
  const { id: kpiId } = await person.call(operations.kpis.create, { campaignId, metricId })
  const given = { campaignId, kpiId, day: '2024-06-05', value: '12' }
  const { batchId } = await person.call(operations.measurements.record, given)
  const { held } = await person.call(operations.measurements.record, { ...given, day: '2099-06-05' })
  const { id: sourceId } = await person.call(operations.sources.create, { campaignId, name: '广告平台' })
  const { id: taskId } = await person.call(operations.tasks.create, { campaignId, name: '投放' })
  const { id: taskResultId } = await person.call(operations.taskResults.create, { campaignId, taskId, metricId })
  return { kpiId, batchId: batchId!, heldId: held[0]!.id, sourceId, taskResultId }
}

function summary({ status, code, field }: Refusal): string {
  return [status, code, field].filter(Boolean).join(' ')
}
