import { performance } from 'node:perf_hooks'
import { addDays } from '#domain/day.ts'
import type { BenchCampaign } from './product.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'

const ROUNDS = 9
const KPIS = 50
const DAYS = 8

/** From the request to the answer, over HTTP: the material of a stand-up of 1,000 tasks and 50 KPIs with a week of values. */
export async function measureReviewPack({ campaignId, call }: BenchCampaign): Promise<Result[]> {
  const place = `/campaigns/${campaignId}`
  const values: object[] = []
  for (let index = 0; index < KPIS; index++) {
    const name = `指标 ${campaignId.slice(0, 8)} ${index + 1}`
    const { id: metricId } = await call<{ id: string }>('POST', '/metrics', { name, unit: '次' })
    const { id: kpiId } = await call<{ id: string }>('POST', `${place}/kpis`, { metricId, targetValue: '30000' })
    for (let day = 0; day < DAYS; day++)
      values.push({ kpiId, day: addDays('2024-06-01', day), value: String(900 + ((index + day) % 7) * 40) })
  }
  await call('POST', `${place}/measurements/grid`, { values })
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    await call('GET', `${place}/review-pack?kind=dailyStandup`)
    times.push(performance.now() - from)
  }
  return [{ what: 'material of a meeting of 1,000 tasks and 50 KPIs', measured: median(times), unit: 'ms', budget: 1000 }]
}
