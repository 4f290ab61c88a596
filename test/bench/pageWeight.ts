import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { DEMO_PASSWORD, demoSignIns } from '#server/demo/accounts.ts'
import type { Result } from './result.ts'

const compress = promisify(brotliCompress)

/** The scripts and styles that a browser fetches from the sign-in to the rows of the sheet, as the best compression sends them; not what follows the rows. */
export async function measurePageWeight(browser: Browser, url: string, campaignId: string): Promise<Result[]> {
  const page = await browser.newPage({ locale: 'zh-CN' })
  const fetched = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(?:js|css)$/.test(pathname)) fetched.add(pathname)
  })
  await page.goto(`${url}/campaigns/${campaignId}/sheet`)
  await page.getByLabel('邮箱').fill(demoSignIns[0].email)
  await page.getByLabel(/^密码/).fill(DEMO_PASSWORD)
  await page.getByLabel(/^密码/).press('Enter')
  await page.getByRole('gridcell').first().waitFor()
  const untilRows = [...fetched]
  await page.context().close()
  const sizes = await Promise.all(untilRows.map(brotliBytes))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return [{ what: 'sign-in to sheet: JS + CSS, brotli', measured: bytes / 1024, unit: 'KB', budget: 120 }]
}

async function brotliBytes(path: string): Promise<number> {
  const file = await readFile(join('dist/web', path))
  return (await compress(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })).length
}
