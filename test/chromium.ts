import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const shell = '/usr/bin/chromium-headless-shell'

/** The browser that `npm test` found, or Debian's. */
const executablePath = process.env['CHROMIUM'] || (existsSync(shell) ? shell : '/usr/bin/chromium')

export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }, // without one a download loses its Chinese name
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
}

/** What a colleague reads under 总结报告 in the page that was sent, opened as a file without a network. */
export async function renderedReport(html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rendered-'))
  const path = join(folder, 'page.html')
  await writeFile(path, html)
  const browser = await startChromium()
  try {
    const page = await (await browser.newContext({ offline: true })).newPage()
    await page.goto(pathToFileURL(path).href)
    await page.getByRole('tab', { name: '总结报告' }).click()
    return await page.getByRole('tabpanel', { name: '总结报告' }).innerText()
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}
