import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { painted, watchMainThread } from './mainThread.ts'
import type { BenchCampaign, Product } from './product.ts'
import type { Result } from './result.ts'

const NOTE = '三个商圈已签，两个在谈租金；物料按门店尺寸分三批到店，第二批因返工晚两天，已改由本地厂家加急印制。'

/** The campaign as one .html: how large, how fast written, and what a colleague's browser has to do for it. */
export async function measureOfflineFile(
  browser: Browser,
  { url }: Product,
  small: BenchCampaign,
  big: BenchCampaign,
): Promise<Result[]> {
  const [five, twenty] = [await writtenFile(url, small), await writtenFile(url, big)]
  const path = join(tmpdir(), 'runsheet-bench.html')
  await writeFile(path, twenty.bytes)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', offline: true })
  const page = await context.newPage()
  const thread = await watchMainThread(page)
  await page.goto(pathToFileURL(path).href)
  await painted(page)
  const opened = await thread.spent()
  const filter = page.getByLabel('状态', { exact: true })
  const statuses = ['overdue', 'inProgress', 'notStarted', '']
  const filtered = await thread.each(statuses.length, async () => void (await filter.selectOption(statuses.shift()!)))
  await context.close()
  return [
    { what: 'offline file of 500 tasks with notes: size', measured: five.bytes.length / 1e6, unit: 'MB', budget: 2 },
    { what: 'offline file of 2,000 tasks: written in', measured: twenty.seconds, unit: 's', budget: 5 },
    { what: 'offline file of 2,000 tasks: main thread to open', measured: opened, unit: 'ms', budget: 1500 },
    { what: 'offline file of 2,000 tasks: main thread per filter', measured: filtered, unit: 'ms', budget: 500 },
  ]
}

async function writtenFile(url: string, { campaignId, cookie, taskIds, call }: BenchCampaign) {
  const patch = { statusNote: NOTE.repeat(2), issue: NOTE, countermeasure: NOTE, remarks: NOTE }
  await call('POST', `/campaigns/${campaignId}/tasks/batch`, { update: taskIds.map((taskId) => ({ taskId, patch })) })
  const from = performance.now()
  const answer = await fetch(`${url}/api/campaigns/${campaignId}/offline-file`, { headers: { cookie } })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { bytes, seconds: (performance.now() - from) / 1000 }
}
