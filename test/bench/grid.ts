import type { CDPSession, Page } from 'playwright-core'
import { startChromium } from '../chromium.ts'
import { serveGridPage } from '../grid/serve.ts'

/** Main-thread milliseconds of the sheet with 10,000 rows, medians beside their budgets. `node test/bench/grid.ts` */
const runs = 5
const wheelSteps = 40
const edits = 20

const served = await serveGridPage()
const browser = await startChromium()
const measured = { 'first rows': [] as number[], 'wheel step': [] as number[], edit: [] as number[], 'arrow key': [] as number[] }
for (let run = 0; run < runs; run++) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const cdp = await page.context().newCDPSession(page)
  // The thread's own time: what other programs take on a busy machine doesn't count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const start = await spent(cdp)
  await page.goto(`${served.url}?rows=10000&phases=40`)
  await page.getByRole('gridcell', { name: 'KOL内容发布', exact: true }).waitFor()
  await painted(page)
  measured['first rows'].push((await spent(cdp)) - start)
  await page.getByRole('gridcell', { name: 'KOL内容发布', exact: true }).click()
  measured.edit.push(
    await each(page, cdp, edits, async () => {
      await page.keyboard.press('5')
      await page.keyboard.press('Enter')
    }),
  )
  measured['arrow key'].push(await each(page, cdp, edits, () => page.keyboard.press('ArrowDown')))
  measured['wheel step'].push(await each(page, cdp, wheelSteps, () => page.mouse.wheel(0, 120)))
  await page.close()
}
await browser.close()
await served.close()

const budgets = { 'first rows': 300, 'wheel step': 20, edit: 40, 'arrow key': 40 }
for (const [name, budget] of Object.entries(budgets)) {
  const value = median(measured[name as keyof typeof measured])
  console.log(
    `${name.padEnd(12)} ${value.toFixed(1).padStart(7)} ms   budget ${budget} ms   ${Math.round((value / budget) * 100)} %`,
  )
}

async function each(page: Page, cdp: CDPSession, times: number, act: () => Promise<void>): Promise<number> {
  const start = await spent(cdp)
  for (let time = 0; time < times; time++) {
    await act()
    await painted(page)
  }
  return ((await spent(cdp)) - start) / times
}

async function spent(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** After two frames everything that an event set off has been drawn. */
function painted(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
