import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { operations } from '#operations/index.ts'
import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database/connect.ts'
import { startServer } from '#server/server.ts'
import type { Person } from '#test/person.ts'
import { person } from '#test/person.ts'
import type { Result } from './result.ts'
import { printResults } from './result.ts'
import type { LabelledQuery } from './searchCorpus.ts'
import { corpus, labelled } from './searchCorpus.ts'
import { ENTRIES, fillSearch } from './searchFill.ts'
import { laterQueries, noteEntries, noteQueries } from './searchNotes.ts'
import { printClasses, timesByClass } from './searchTimes.ts'

const AT = 3
const account = { email: 'linyue@example.com', password: 'correct horse' }
const SET_SIZE = 200

const log = pino({ level: 'error' })
const dataFolder = await mkdtemp(path.join(tmpdir(), 'runsheet-search-'))
const database = await openDatabase({ dataFolder, log, durable: false })
const server = await startServer({ ...readConfig({}), port: 0, openSignUp: true, runsJobs: false }, database, log)
try {
  const owner = person(`http://127.0.0.1:${server.port}`)
  await owner.call(operations.session.signUp, { workspaceName: '搜索', name: '林悦', ...account })
  const { workspace } = await owner.call(operations.session.current, {})
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const { id: campaignId } = await owner.call(operations.campaigns.create, { name: '语料', kind: 'launch', ...period })
  const all = [...corpus, ...noteEntries]
  for (let at = 0; at < all.length; at += SET_SIZE)
    await owner.call(operations.tasks.batch, { campaignId, create: all.slice(at, at + SET_SIZE) })
  const { tasks } = await owner.call(operations.campaigns.plan, { campaignId })
  const idsOf = (entries: typeof corpus) =>
    entries.map(({ name, remarks }) => tasks.find((task) => task.name === name && task.remarks === remarks)!.id)
  const recalls: Result[] = [
    await recall(owner, 'words of the field', labelled, idsOf(corpus)),
    await recall(owner, 'as a specialist asks', noteQueries, idsOf(noteEntries)),
    await recall(owner, 'asked later', laterQueries, idsOf(noteEntries)),
  ]
  const results = process.argv.includes('--recall') ? recalls : [...recalls, await timed(workspace.id, campaignId)]
  printResults(results)
} finally {
  await server.close()
  await database.close()
  await rm(dataFolder, { recursive: true })
}

/** By a server that starts on the full database, as it then knows which words are common. */
async function timed(workspaceId: string, campaignId: string): Promise<Result> {
  await fillSearch(database.owner, workspaceId, campaignId)
  const later = await startServer({ ...readConfig({}), port: 0, runsJobs: false }, { ...database, close: async () => {} }, log)
  const owner = person(`http://127.0.0.1:${later.port}`)
  await owner.call(operations.session.signIn, account)
  const classes = await timesByClass(owner, database.owner)
  await later.close()
  printClasses(classes)
  const measured = Math.max(...classes.map(({ wall }) => wall.p95))
  return {
    what: `search over ${ENTRIES.toLocaleString('en')} entries, p95 of the slowest class`,
    measured,
    unit: 'ms',
    budget: 50,
  }
}

async function recall(person: Person, set: string, queries: readonly LabelledQuery[], ids: readonly string[]): Promise<Result> {
  let found = 0
  for (const { text, wanted } of queries) {
    const { results } = await person.call(operations.search.find, { text, limit: AT })
    if (results.some(({ id }) => id === ids[wanted])) found++
    else if (process.argv.includes('--misses')) console.log(text, '≠', results.map(({ title }) => title.text).join(' / '))
  }
  const what = `recall@${AT}, ${queries.length} queries ${set}`
  return { what, measured: (found / queries.length) * 100, unit: '%', budget: 85, atLeast: true }
}
