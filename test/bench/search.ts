import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { Client } from 'pg'
import { pino } from 'pino'
import { entryTerms } from '#domain/searchTerms.ts'
import { operations } from '#operations/index.ts'
import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database/connect.ts'
import { startServer } from '#server/server.ts'
import type { Person } from '#test/person.ts'
import { person } from '#test/person.ts'
import type { Result } from './result.ts'
import { printResults } from './result.ts'
import { corpus, labelled } from './searchCorpus.ts'
import { seededRandom } from './seededRandom.ts'

const DISTINCT = 20_000
const COPIES = 10
const BATCH = 2000
const AT = 3

const log = pino({ level: 'error' })
const dataFolder = await mkdtemp(path.join(tmpdir(), 'runsheet-search-'))
const database = await openDatabase({ dataFolder, log, durable: false })
const server = await startServer({ ...readConfig({}), port: 0, openSignUp: true, runsJobs: false }, database, log)
try {
  const owner = person(`http://127.0.0.1:${server.port}`)
  const account = { name: '林悦', email: 'linyue@example.com', password: 'correct horse' }
  await owner.call(operations.session.signUp, { workspaceName: '搜索', ...account })
  const { workspace } = await owner.call(operations.session.current, {})
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const { id: campaignId } = await owner.call(operations.campaigns.create, { name: '语料', kind: 'launch', ...period })
  await owner.call(operations.tasks.batch, { campaignId, create: corpus })
  const { tasks } = await owner.call(operations.campaigns.plan, { campaignId })
  const ids = corpus.map(({ name, remarks }) => tasks.find((task) => task.name === name && task.remarks === remarks)!.id)
  const few = await recall(owner, ids)
  await fill(database.owner, workspace.id, campaignId)
  await times(owner)
  const taken = await times(owner)
  const results: Result[] = [
    {
      what: `recall@${AT}, ${labelled.length} queries over ${corpus.length} entries`,
      measured: few * 100,
      unit: '%',
      budget: 85,
      atLeast: true,
    },
    {
      what: `search over ${(DISTINCT * COPIES).toLocaleString('en')} entries, p95 over HTTP`,
      measured: taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)]!,
      unit: 'ms',
      budget: 50,
    },
  ]
  printResults(results)
} finally {
  await server.close()
  await database.close()
  await rm(dataFolder, { recursive: true })
}

async function recall(person: Person, ids: readonly string[]): Promise<number> {
  let found = 0
  for (const { text, wanted } of labelled) {
    const { results } = await person.call(operations.search.find, { text, limit: AT })
    if (results.some(({ id }) => id === ids[wanted])) found++
    else if (process.argv.includes('--misses')) console.log(text, '≠', results.map(({ title }) => title.text).join(' / '))
  }
  return found / labelled.length
}

async function times(person: Person): Promise<number[]> {
  const taken: number[] = []
  for (const { text } of labelled) {
    const from = performance.now()
    await person.call(operations.search.find, { text })
    taken.push(performance.now() - from)
  }
  return taken
}

/** Notes of the same words in other combinations. Copies stand for campaigns of many years that say the same. */
async function fill(owner: ConstructorParameters<typeof Client>[0], workspaceId: string, campaignId: string): Promise<void> {
  const random = seededRandom(7)
  const client = new Client(owner)
  await client.connect()
  const sentence = () => random.pick(corpus).remarks.slice(0, Math.round(random.between(6, 24)))
  for (let at = 0; at < DISTINCT; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => {
      const title = `${random.pick(corpus).name}第${at + index}项`
      const body = `${sentence()}。${sentence()}。`
      return { title, body, terms: entryTerms(title, body) }
    })
    await client.query(
      `insert into search_entry (workspace_id, noun, row_id, campaign_id, day, title, body, terms)
       select $1, 'task', gen_random_uuid(), $2, date '2024-01-01' + (random() * 300)::int, r.title, r.body, array_to_tsvector(r.terms)
       from jsonb_to_recordset($3::jsonb) as r(title text, body text, terms text[]), generate_series(1, $4)`,
      [workspaceId, campaignId, JSON.stringify(rows), COPIES],
    )
  }
  await client.query('vacuum analyze search_entry')
  await client.end()
}
