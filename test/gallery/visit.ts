import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { serveGallery } from './serve.ts'

/** The gallery and a browser to look at it with. */
export async function openGallery() {
  const gallery = await serveGallery()
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
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
