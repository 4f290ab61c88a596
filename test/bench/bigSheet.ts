import type { Browser } from 'playwright-core'
import { median } from './result.ts'
import type { Result } from './result.ts'
import type { BenchCampaign } from './product.ts'
import { painted, watchMainThread } from './mainThread.ts'

const runs = 3

/** The sheet of 10,000 tasks in the product: what its page's thread works for the first rows, a wheel step and an edit. */
export async function measureBigSheet(
  browser: Browser,
  url: string,
  { campaignId, cookie, taskIds }: BenchCampaign,
): Promise<Result[]> {
  const first: number[] = []
  const wheel: number[] = []
  const edit: number[] = []
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    const thread = await watchMainThread(page)
    const cell = page.getByText('任务 1', { exact: true })
    const start = await thread.spent()
    await page.goto(`${url}/campaigns/${campaignId}/sheet`)
    await cell.waitFor()
    await painted(page)
    first.push((await thread.spent()) - start)
    await cell.click()
    await page.keyboard.press('ArrowDown')
    edit.push(
      await thread.each(10, async () => {
        await page.keyboard.press(String(run))
        await page.keyboard.press('Enter')
      }),
    )
    await page.getByText('保存中').waitFor({ state: 'detached' })
    wheel.push(await thread.each(40, () => page.mouse.wheel(0, 120)))
    await context.close()
  }
  const rows = taskIds.length.toLocaleString('en')
  return [
    { what: `sheet of ${rows} tasks, main thread: first rows`, measured: median(first), unit: 'ms', budget: 300 },
    { what: `sheet of ${rows} tasks, main thread: wheel step`, measured: median(wheel), unit: 'ms', budget: 20 },
    { what: `sheet of ${rows} tasks, main thread: edit`, measured: median(edit), unit: 'ms', budget: 40 },
  ]
}
