import type { BrowserContextOptions, Page } from 'playwright-core'
import { startChromium } from '../chromium.ts'
import type { GridPage } from './gridPage.ts'
import { gridPage } from './gridPage.ts'
import { serveGridPage } from './serve.ts'

/** The grid's page and a browser. Visits share one tab, which is five times as fast as a new one; a visit with options gets its own. */
export async function openGrid() {
  const served = await serveGridPage()
  const browser = await startChromium()
  let shared: Page | undefined
  const newPage = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }
  return {
    async visit(query: string, options?: BrowserContextOptions): Promise<GridPage> {
      shared ??= await newPage({})
      const page = options ? await newPage(options) : shared
      await page.goto(`${served.url}?${query}`)
      return gridPage(page)
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
