import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startChromium } from '../chromium.ts'
import { serveGallery } from './serve.ts'

/** The gallery and a browser to look at it with. */
export async function openGallery() {
  const gallery = await serveGallery()
  const browser = await startChromium()
  return {
    visit: (options: BrowserContextOptions = {}) => visit(browser, gallery.url, options),
    async close() {
      await browser.close()
      await gallery.close()
    },
  }
}

async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  // Nothing moves: what is asserted is the end of every motion.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
