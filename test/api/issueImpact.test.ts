import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { addKpis, enterDays, outlookOf, type KpiWorld } from '#test/kpiWorld.ts'
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
  await enterDays(world.zhangMin, campaignId, kpis.impressions, [90, 100, 110, 100, 95, 105, 100])
})
afterAll(() => server.close())

describe('an issue that says what it costs a KPI', () => {
  test('changes the forecast while it is open, with and without its countermeasure, and not any more once it is resolved', async () => {
    expect((await impressions()).withIssues).toBeNull()
    const issueId = await raise({ impactPercent: '-20', recoveryPercent: '15' })
    const { withIssues, forecast, toDate } = await impressions()
    const coming = forecast!.total - toDate!.value
    expect(withIssues!.issues).toBe(1)
    expect(withIssues!.with.total).toBeCloseTo(forecast!.total - 0.2 * coming)
    expect(withIssues!.countermeasures.total).toBeCloseTo(forecast!.total - 0.05 * coming)
    await world.zhangMin.call(operations.issues.resolve, { campaignId, issueId, actualImpactPercent: '-12.5' })
    expect((await impressions()).withIssues).toBeNull()
    await world.zhangMin.call(operations.issues.reopen, { campaignId, issueId })
    expect((await impressions()).withIssues).toMatchObject({ issues: 1 })
    await world.zhangMin.call(operations.issues.close, { campaignId, issueId })
  })

  test('shows predicted beside actual once it is closed: what it said, and what the values say against the target', async () => {
    const { phaseIds } = world
    const issueId = await raise({ impactPercent: '-20', impactPhaseId: phaseIds.warmUp })
    await world.zhangMin.call(operations.issues.close, { campaignId, issueId, actualImpactPercent: '-12.5' })
    const { issues } = await world.linYue.call(operations.issues.list, { campaignId })
    expect(issues.find(({ id }) => id === issueId)).toMatchObject({ impactPercent: '-20', actualImpactPercent: '-12.5' })
    const { impact } = await world.linYue.call(operations.issues.impact, { campaignId, issueId })
    const phase = (await impressions()).phases.find(({ phaseId }) => phaseId === phaseIds.warmUp)!
    expect(impact).toMatchObject({ against: 'target', expectedWithout: phase.target })
    expect(impact!.predicted).toBeCloseTo(-0.2 * phase.target!)
    const came = impact!.isOver ? phase.toDate! : phase.expected!
    expect(impact!.actual).toBeCloseTo(came - phase.target!)
  })

  test('says nothing in hindsight without a KPI', async () => {
    const { id: issueId } = await world.zhangMin.call(operations.issues.raise, { campaignId, description: '无关' })
    expect(await world.linYue.call(operations.issues.impact, { campaignId, issueId })).toEqual({ impact: null })
  })

  test('needs the KPI that its percent is of, and one of its campaign', async () => {
    const { linYue } = world
    const input = { campaignId, description: '少两成', impactPercent: '-20' }
    expect(await linYue.refused(operations.issues.raise, input)).toMatchObject({
      status: 422,
      code: 'impactWithoutKpi',
      field: 'impactPercent',
    })
    const issueId = await raise({ impactPercent: '-20' })
    expect(await linYue.refused(operations.issues.update, { campaignId, issueId, impactKpiId: null })).toMatchObject({
      code: 'impactWithoutKpi',
    })
    const unknown = { campaignId, issueId, impactKpiId: randomUUID() }
    expect(await linYue.refused(operations.issues.update, unknown)).toMatchObject({
      status: 422,
      code: 'unknownReference',
      field: 'impactKpiId',
    })
    await linYue.call(operations.issues.update, { campaignId, issueId, impactKpiId: null, impactPercent: null })
  })

  test('shows a guest nothing of KPIs, and takes nothing of them from a guest', async () => {
    const { studio: guest, linYue } = world
    const issueId = await raise({ impactPercent: '-20', recoveryPercent: '5', ownerId: guest.id })
    const { issues } = await guest.call(operations.issues.list, { campaignId })
    expect(issues.find(({ id }) => id === issueId)).toMatchObject({
      description: '少两成',
      impactKpiId: null,
      impactPercent: null,
      recoveryPercent: null,
      actualImpactPercent: null,
    })
    expect(await guest.refused(operations.issues.resolve, { campaignId, issueId, actualImpactPercent: '-1' })).toMatchObject({
      status: 422,
      field: 'actualImpactPercent',
    })
    await guest.call(operations.issues.update, { campaignId, issueId, rootCause: '供应商改期' })
    const seen = (await linYue.call(operations.issues.list, { campaignId })).issues.find(({ id }) => id === issueId)
    expect(seen).toMatchObject({ impactKpiId: kpis.impressions, impactPercent: '-20', rootCause: '供应商改期' })
  })
})

async function raise(about: { impactPercent: string; recoveryPercent?: string; impactPhaseId?: string; ownerId?: string }) {
  const given = { campaignId, description: '少两成', impactKpiId: kpis.impressions, ...about }
  return (await world.zhangMin.call(operations.issues.raise, given)).id
}

function impressions() {
  return outlookOf(world.linYue, campaignId, kpis.impressions)
}
