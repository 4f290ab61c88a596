import { addDays } from '#domain/day.ts'
import type { BenchCampaign, Product } from './product.ts'
import { addCampaign } from './product.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'

const KPIS = 20
const DAYS = 100
const STORES = 50
const CAMPAIGNS = 10
const perBatch = 10_000
const reads = 21
const afterCampaigns = 30

/** A million values sent in batches, and what it then costs to look at one campaign of 20 KPIs and 90 days. */
export async function measureMeasurements(product: Product): Promise<Result[]> {
  const { campaign, kpiIds } = await kpisOf(product, KPIS)
  await send(campaign, valuesOf(kpiIds, 90, 1))
  let [seconds, values] = [0, 0]
  const memory: Awaited<ReturnType<Product['memory']>>[] = []
  for (let count = 0; count < CAMPAIGNS; count++) {
    const other = await kpisOf(product, KPIS)
    for (let from = 0; from < KPIS; from += 2) {
      const batch = valuesOf(other.kpiIds.slice(from, from + 2), DAYS, STORES)
      const started = performance.now()
      await send(other.campaign, batch)
      seconds += (performance.now() - started) / 1000
      values += batch.length
    }
    memory.push(await product.memory())
    const { alive, resident } = memory.at(-1)!
    console.log(`${values.toLocaleString('en')} values: ${alive.toFixed(0)} MB alive, ${resident.toFixed(0)} MB resident`)
  }
  const added = (kind: 'alive' | 'resident') => Math.max(0, memory.at(-1)![kind] - memory[0]![kind])
  const { campaignId, call } = campaign
  const outlook = () => call('GET', `/campaigns/${campaignId}/kpis/outlook`)
  const record = (turn: number) =>
    call('PUT', `/campaigns/${campaignId}/kpis/${kpiIds[turn % KPIS]}/measurements/2024-06-08`, { value: String(1000 + turn) })
  const first = await timed(outlook)
  const again: number[] = []
  const afterOne: number[] = []
  const grid: number[] = []
  for (let turn = 0; turn < reads; turn++) {
    again.push(await timed(outlook))
    grid.push(await timed(() => call('GET', `/campaigns/${campaignId}/measurements`)))
    await record(turn)
    afterOne.push(await timed(outlook))
  }
  const goals = await goalsOfMany(product, afterCampaigns)
  console.log(`${values.toLocaleString('en')} values; first outlook of the day ${first.toFixed(0)} ms`)
  return [
    {
      what: 'values taken in by batches of 10,000, a second',
      measured: values / seconds,
      unit: '/s',
      budget: 10_000,
      atLeast: true,
    },
    { what: 'memory alive, added from the first 100,000 values to a million', measured: added('alive'), unit: 'MB', budget: 10 },
    {
      what: 'memory kept of the machine, added from the first 100,000 values to a million',
      measured: added('resident'),
      unit: 'MB',
      budget: 100,
    },
    { what: 'KPIs of a campaign (20 × 90 days) among a million values', measured: median(again), unit: 'ms', budget: 30 },
    { what: 'the same after a value was entered', measured: median(afterOne), unit: 'ms', budget: 30 },
    { what: 'its grid of values', measured: median(grid), unit: 'ms', budget: 30 },
    {
      what: `${goals.count} goals of ${afterCampaigns} further campaigns, in their list`,
      measured: goals.ms,
      unit: 'ms',
      budget: 30,
    },
  ]
}

/** Campaigns of three goals with 30 days of values each; what the list of campaigns asks for all of them. */
async function goalsOfMany(product: Product, campaigns: number): Promise<{ ms: number; count: number }> {
  let last: BenchCampaign | null = null
  for (let index = 0; index < campaigns; index++) {
    last = await addCampaign(product, 1)
    const { campaignId, call } = last
    for (const metric of ['销售额', '新增会员', '曝光量'])
      await call('POST', `/campaigns/${campaignId}/goals`, { metric, targetValue: '100000', unit: '' })
    const { kpis } = await call<{ kpis: { id: string }[] }>('GET', `/campaigns/${campaignId}/kpis`)
    const kpiIds = kpis.map(({ id }) => id)
    await send(last, valuesOf(kpiIds, 8, 1))
  }
  const ask = () => last!.call<{ goals: unknown[] }>('GET', '/goals/outlook')
  const { goals } = await ask()
  const times: number[] = []
  for (let turn = 0; turn < reads; turn++) times.push(await timed(ask))
  return { ms: median(times), count: goals.length }
}

async function kpisOf(product: Product, count: number): Promise<{ campaign: BenchCampaign; kpiIds: string[] }> {
  const campaign = await addCampaign(product, 1)
  const { call, campaignId } = campaign
  const { metrics } = await call<{ metrics: { id: string; kind: string }[] }>('GET', '/metrics')
  const sums = metrics.filter(({ kind }) => kind === 'cumulative')
  await call('PATCH', `/campaigns/${campaignId}`, { startDate: '2024-04-09', endDate: '2024-07-07' })
  const kpiIds: string[] = []
  for (let index = 0; index < count; index++) {
    const given = { metricId: sums[index % sums.length]!.id, name: `指标 ${index + 1}`, targetValue: '1000000' }
    kpiIds.push((await call<{ id: string }>('POST', `/campaigns/${campaignId}/kpis`, given)).id)
  }
  return { campaign, kpiIds }
}

interface Sent {
  kpiId: string
  day: string
  dimension: string | null
  value: number
}

/** As many days up to the demonstration's own, for each KPI and store. */
function valuesOf(kpiIds: string[], days: number, stores: number): Sent[] {
  return kpiIds.flatMap((kpiId) =>
    Array.from({ length: days * stores }, (_, index) => {
      const [day, store] = [Math.floor(index / stores), index % stores]
      const value = Math.round(1000 * (1 + 0.3 * Math.sin(day / 3.5) + 0.1 * Math.sin(day * 12.9898 + store)))
      return { kpiId, day: addDays('2024-06-08', day - days + 1), dimension: stores > 1 ? `门店 ${store + 1}` : null, value }
    }),
  )
}

async function send({ campaignId, call }: BenchCampaign, values: Sent[]): Promise<void> {
  for (let from = 0; from < values.length; from += perBatch) {
    const part = values.slice(from, from + perBatch)
    const { stored } = await call<{ stored: number }>('POST', '/measurements', { campaignId, values: part })
    if (stored !== part.length) throw new Error(`${stored} of ${part.length} values were stored`)
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
