import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Config } from '#server/config.ts'
import { startChromium } from './chromium.ts'
import type { Person } from './person.ts'
import type { TestServer } from './server.ts'
import { startTestServer } from './server.ts'

export interface App {
  server: TestServer
  /** Opens a page in a browser of its own: as somebody, or as a visitor whom nobody knows. */
  visit(path: string, as?: Person, options?: BrowserContextOptions): Promise<Page>
  /** Closes every browser window that was opened. */
  leave(): Promise<void>
  close(): Promise<void>
}

/** The sizes that every screen is made for. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>

/** The product as it was built, on a server of its own, with a browser to use it. */
export async function openApp(config: Partial<Config> = {}): Promise<App> {
  const [server, browser] = await Promise.all([startTestServer(config), startChromium()])
  const leave = async () => void (await Promise.all(browser.contexts().map((context) => context.close())))
  return {
    server,
    visit: (path, as, options = {}) => visit(browser, server.url, path, as, options),
    leave,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** Waits until it is on the screen; a test ends with what its user sees. */
export async function seen(what: Locator): Promise<boolean> {
  await what.waitFor()
  return true
}

async function visit(
  browser: Browser,
  url: string,
  path: string,
  as: Person | undefined,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    baseURL: url,
    reducedMotion: 'reduce',
    ...screens.desk,
    ...options,
  })
  const [name, value] = as?.cookie?.split('=') ?? []
  if (name && value) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(path)
  await page.getByRole('heading').first().waitFor()
  return page
}
