import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Address } from '#server/database/embedded.ts'
import type { Asked } from './load.ts'
import { requestsPerSecond } from './load.ts'
import type { BenchCampaign } from './product.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'
import { statementsOf } from './statements.ts'

const rounds = 3

/** What the program answers in a second beside a bare server with the same statements on the same database, in turns. */
export async function measureThroughput(
  url: string,
  address: Address,
  { campaignId, cookie, taskIds }: BenchCampaign,
): Promise<Result[]> {
  const list: Asked = { method: 'GET', path: `/api/campaigns/${campaignId}/tasks?limit=100`, cookie }
  const update: Asked = {
    method: 'PATCH',
    path: `/api/campaigns/${campaignId}/tasks/${taskIds[50]}`,
    cookie,
    body: (turn) => JSON.stringify({ statusNote: `陈列 ${turn}` }),
  }
  return [
    await compare('list of 100 tasks, beside bare node:http', url, address, list),
    await compare('one durable task update, beside bare node:http', url, address, update),
  ]
}

async function compare(what: string, url: string, address: Address, asked: Asked): Promise<Result> {
  const statements = await statementsOf(address, asked)
  await using bare = await startBare(JSON.stringify({ address, statements }))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    theirs.push(await requestsPerSecond(bare.url, { ...asked, path: '/' }))
    ours.push(await requestsPerSecond(url, asked))
  }
  console.log(
    `${what}: ${Math.round(median(ours))} of ${Math.round(median(theirs))} requests a second, ${statements.length} statements`,
  )
  return { what, measured: (100 * median(ours)) / median(theirs), unit: '%', budget: 60, atLeast: true }
}

async function startBare(recorded: string): Promise<{ url: string } & AsyncDisposable> {
  const child = spawn(process.execPath, ['test/bench/bareServer.ts', recorded], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const stop = async () => {
    child.kill()
    await once(child, 'exit')
  }
  return { url: `http://127.0.0.1:${port.toString().trim()}`, [Symbol.asyncDispose]: stop }
}
