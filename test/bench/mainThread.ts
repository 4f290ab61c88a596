import type { CDPSession, Page } from 'playwright-core'

/** Milliseconds that the page's own thread has worked so far; what other programs take on a busy machine doesn't count. */
export interface MainThread {
  spent(): Promise<number>
  /** On average, of `times` acts until each has been drawn. */
  each(times: number, act: () => Promise<void>): Promise<number>
}

export async function watchMainThread(page: Page): Promise<MainThread> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    spent: () => taskDuration(cdp),
    each: async (times, act) => {
      const start = await taskDuration(cdp)
      for (let time = 0; time < times; time++) {
        await act()
        await painted(page)
      }
      return ((await taskDuration(cdp)) - start) / times
    },
  }
}

/** After two frames everything that an event set off has been drawn. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
}

async function taskDuration(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
