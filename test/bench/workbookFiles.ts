import { readFileSync } from 'node:fs'
import { setInterval } from 'node:timers'
import type { Result } from './result.ts'
import type { BenchCampaign, Product } from './product.ts'

/** A workbook of 10,000 rows through the product: written, read and made a campaign of; and how much its process grew meanwhile. */
export async function measureWorkbook({ url, pid }: Product, { campaignId, cookie, call }: BenchCampaign): Promise<Result[]> {
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const before = residentMegabytes(pid)
  let most = before
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 20)
  const start = performance.now()
  const exported = await fetch(`${url}/api/campaigns/${campaignId}/workbook`, { headers })
  const file = await exported.arrayBuffer()
  const written = performance.now()
  const answer = await fetch(`${url}/api/workbook/readings`, { method: 'POST', headers, body: file })
  if (!answer.ok) throw new Error(`the workbook was not read: ${answer.status} ${await answer.text()}`)
  const understood = performance.now()
  const { draft } = (await answer.json()) as { draft: unknown }
  await call('POST', '/workbook/campaigns', { name: '导入的一万项', kind: 'promotion', draft })
  const read = performance.now()
  clearInterval(watch)
  console.log(`import: ${seconds(written, understood)} s to read, ${seconds(understood, read)} s to create`)
  return [
    { what: 'workbook of 10,000 rows: export', measured: (written - start) / 1000, unit: 's', budget: 3 },
    { what: 'workbook of 10,000 rows: import', measured: (read - written) / 1000, unit: 's', budget: 3 },
    { what: 'workbook of 10,000 rows: added memory', measured: most - before, unit: 'MB', budget: 300 },
  ]
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1)
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
