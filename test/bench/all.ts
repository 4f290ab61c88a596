/** Every budget of the design beside what is measured, as one table. `npm run bench` */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findRunning } from '#server/database/embedded.ts'
import { startChromium } from '../chromium.ts'
import { measureBigGantt } from './bigGantt.ts'
import { measureBigSheet } from './bigSheet.ts'
import { measureClosingReport } from './closingReport.ts'
import { measureColdStart } from './coldStart.ts'
import { measureMeasurements } from './measurements.ts'
import { measurePageWeight } from './pageWeight.ts'
import { addCampaign, startProduct } from './product.ts'
import type { Result } from './result.ts'
import { printResults } from './result.ts'
import { measureOfflineFile } from './offlineFile.ts'
import { measureProposal } from './proposal.ts'
import { measureReviewPack } from './reviewPack.ts'
import { measureSchedule } from './schedule.ts'
import { measureThroughput } from './throughput.ts'
import { measureViewerBytes } from './viewerBytes.ts'
import { measureWorkbook } from './workbookFiles.ts'

/** Benches that print lines of their own. */
const others = ['workbook.ts', 'grid.ts', 'forecast.ts', 'reading.ts']

const dataFolder = await mkdtemp(join(tmpdir(), 'runsheet-bench-'))
const results = [...measureSchedule(), ...(await measureProduct())]
results.push(...(await measureColdStart(dataFolder)))
await rm(dataFolder, { recursive: true })
for (const file of others.map((name) => join(import.meta.dirname, name)).filter(existsSync)) {
  console.log()
  spawnSync(process.execPath, [file], { stdio: 'inherit' })
}
console.log()
printResults(results)

/** Whatever fails, nothing that was started here outlives it. */
async function measureProduct(): Promise<Result[]> {
  await using product = await startProduct(dataFolder)
  const [big, small] = [await addCampaign(product, 10_000), await addCampaign(product, 100)]
  await using browser = await startChromium()
  const { url } = product
  return [
    ...(await measurePageWeight(browser, url, big.campaignId)),
    ...(await measureBigSheet(browser, url, big)),
    ...(await measureClosingReport(product, await addCampaign(product, 2000))),
    ...(await measureReviewPack(await addCampaign(product, 1000))),
    ...(await measureProposal(await addCampaign(product, 1000))),
    ...(await measureViewerBytes(url, big)),
    ...(await measureBigGantt(browser, url, big)),
    ...(await measureThroughput(url, findRunning(dataFolder)!, small)),
    ...(await measureWorkbook(product, big)),
    ...(await measureOfflineFile(browser, product, await addCampaign(product, 500), await addCampaign(product, 2000))),
    ...(await measureMeasurements(product)),
  ]
}
