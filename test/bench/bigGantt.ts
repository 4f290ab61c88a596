import type { Browser } from 'playwright-core'
import { painted, watchMainThread } from './mainThread.ts'
import type { BenchCampaign } from './product.ts'
import { median } from './result.ts'
import type { Result } from './result.ts'

const runs = 3
/** Links that are written down at once. */
const PART = 1000

/** The Gantt chart of 10,000 tasks and as many links: what its page's thread works to draw it, coming from the sheet, and for a wheel step. */
export async function measureBigGantt(browser: Browser, url: string, campaign: BenchCampaign): Promise<Result[]> {
  const { campaignId, cookie, taskIds } = campaign
  const links = await linkTasks(campaign)
  const draw: number[] = []
  const wheel: number[] = []
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    const thread = await watchMainThread(page)
    await page.goto(`${url}/campaigns/${campaignId}/board`)
    await page.getByRole('heading', { name: '未启动' }).waitFor()
    await page.getByRole('link', { name: '甘特图' }).hover()
    await painted(page)
    const start = await thread.spent()
    await page.getByRole('link', { name: '甘特图' }).click()
    await page.getByRole('gridcell', { name: '任务 1', exact: true }).waitFor()
    await painted(page)
    draw.push((await thread.spent()) - start)
    await page.mouse.move(900, 500)
    wheel.push(await thread.each(40, () => page.mouse.wheel(0, 120)))
    await context.close()
  }
  const what = `Gantt of ${taskIds.length.toLocaleString('en')} tasks, ${links.toLocaleString('en')} links, main thread`
  return [
    { what: `${what}: draw`, measured: median(draw), unit: 'ms', budget: 300 },
    { what: `${what}: wheel step`, measured: median(wheel), unit: 'ms', budget: 10 },
  ]
}

/** Every task waits for one before it, most for a near one, some from far away. */
async function linkTasks({ campaignId, taskIds, call }: BenchCampaign): Promise<number> {
  const tasks = taskIds.slice(1).map((taskId, at) => ({
    taskId,
    predecessors: [{ predecessorId: taskIds[at % 10 === 0 ? Math.floor(at / 2) : Math.max(0, at - (at % 7))]! }],
  }))
  for (let at = 0; at < tasks.length; at += PART)
    await call('POST', `/campaigns/${campaignId}/dependencies/batch`, { tasks: tasks.slice(at, at + PART) })
  return tasks.length
}
