import { readFileSync } from 'node:fs'
import { setInterval } from 'node:timers'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays } from '#domain/day.ts'
import { reportFormats, type ReportFormat } from '#domain/closingReport/reportFormat.ts'
import type { BenchCampaign, Product } from './product.ts'
import type { Result } from './result.ts'

const KPIS = 6
const DAYS = 20

interface Answer {
  document: { id: string; state: string }
}

/** From the press of the button to the file, for each document of a campaign of 2,000 tasks; and how much the process grew meanwhile. */
export async function measureClosingReport({ pid }: Product, campaign: BenchCampaign): Promise<Result[]> {
  await addValues(campaign)
  const before = residentMegabytes(pid)
  let most = before
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 20)
  const results: Result[] = []
  for (const format of reportFormats) {
    const from = performance.now()
    await made(campaign, format)
    const measured = (performance.now() - from) / 1000
    results.push({ what: `closing report of 2,000 tasks: .${format}`, measured, unit: 's', budget: 5 })
  }
  clearInterval(watch)
  return [...results, { what: 'closing report of 2,000 tasks: added memory', measured: most - before, unit: 'MB', budget: 600 }]
}

async function made({ campaignId, call }: BenchCampaign, format: ReportFormat): Promise<void> {
  const place = `/campaigns/${campaignId}/closing-report/documents`
  let { document } = await call<Answer>('POST', place, { format })
  while (document.state === 'waiting' || document.state === 'running') {
    await pause(50)
    document = (await call<Answer>('GET', `${place}/${document.id}`)).document
  }
  if (document.state !== 'done') throw new Error(`the .${format} was not made: ${document.state}`)
}

async function addValues({ campaignId, call }: BenchCampaign): Promise<void> {
  const place = `/campaigns/${campaignId}`
  const values: object[] = []
  for (let index = 0; index < KPIS; index++) {
    const name = `报告指标 ${campaignId.slice(0, 8)} ${index + 1}`
    const { id: metricId } = await call<{ id: string }>('POST', '/metrics', { name, unit: '次' })
    const { id: kpiId } = await call<{ id: string }>('POST', `${place}/kpis`, { metricId, targetValue: '30000' })
    for (let day = 0; day < DAYS; day++)
      values.push({ kpiId, day: addDays('2024-05-20', day), value: String(900 + ((index + day) % 7) * 40) })
  }
  await call('POST', `${place}/measurements/grid`, { values })
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
