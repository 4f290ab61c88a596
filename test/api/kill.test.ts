import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { operations } from '#operations/index.ts'
import { DEMO_PASSWORD, demoSignIns } from '#server/demo/accounts.ts'
import { listenLive } from '#test/live.ts'
import type { Person } from '#test/person.ts'
import { person } from '#test/person.ts'
import type { Program } from '#test/program.ts'
import { databaseProcesses, databaseServer, refusedStart, startProgram } from '#test/program.ts'

let folder: string
let program: Program
let cookie: string | null
let campaignId: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'runsheet-kill-')))
  program = await startProgram(folder)
  const lead = person(program.url)
  await lead.call(operations.session.signIn, { email: demoSignIns[0].email, password: DEMO_PASSWORD })
  cookie = lead.cookie
  campaignId = (await lead.call(operations.campaigns.list, {})).campaigns[0]!.id
}, 60_000)
afterAll(async () => {
  await program.end('SIGTERM')
  await rm(folder, { recursive: true })
}, 60_000)

const ROUNDS = 10
const WRITERS = 4
/** Each write creates so many tasks at once, so that half of one could be told. */
const TOGETHER = 3

test('killed in the middle of a stream of writes, the program loses no acknowledged one and keeps no half one', async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const { acknowledged, sent } = await writeUntilKilled(round)
    await vi.waitFor(() => expect(databaseProcesses(folder)).toEqual([]), { timeout: 20_000 })
    program = await startProgram(folder)
    const counts = await tasksByWrite()
    expect(acknowledged.filter((name) => counts.get(name) !== TOGETHER)).toEqual([])
    expect(sent.filter((name) => ![undefined, TOGETHER].includes(counts.get(name)))).toEqual([])
    expect(await gapsInHistory()).toEqual([])
  }
}, 300_000)

test('while its database starts again, the program asks for patience, and then goes on', async () => {
  const me = lead()
  const line = await listenLive(me, campaignId)
  const ask = async () => (await me.send('/api/campaigns')).status
  const underWay = Array.from({ length: 20 }, ask)
  process.kill(databaseServer(folder), 'SIGKILL')
  const statuses = new Set(await Promise.all(underWay))
  await vi.waitFor(
    async () => {
      const status = await ask()
      statuses.add(status)
      expect(status).toBe(200)
    },
    { timeout: 30_000, interval: 20 },
  )
  expect([...statuses].toSorted()).toEqual([200, 503])
  expect(program.log.filter((line) => line.includes('"msg":"unexpected"'))).toEqual([])
  expect(await line.next()).toEqual({ resync: true })
  await line.close()
}, 60_000)

describe('a second start on the same folder', () => {
  test('is refused with a sentence, and the first goes on', async () => {
    const { code, said } = await refusedStart(folder)
    expect(code).toBe(1)
    expect(said).toContain(`数据目录 ${folder} 正被另一个 Runsheet 使用`)
    expect(said).not.toContain('    at ')
    await lead().call(operations.session.current, {})
  })
})

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('finishes what is under way and leaves no database behind', async () => {
    const create = Array.from({ length: 3000 }, (_, index) => ({ name: `${signal} ${index}` }))
    const line = lead().send('/api/live')
    const writing = lead().call(operations.tasks.batch, { campaignId, create })
    await line
    expect(await program.end(signal)).toBe(0)
    const { eventId } = await writing
    expect(databaseProcesses(folder)).toEqual([])
    program = await startProgram(folder)
    const { events } = await lead().call(operations.events.list, { campaignId, limit: 1 })
    expect(events).toMatchObject([{ id: eventId, touchedCount: 3000 }])
  }, 60_000)
})

function lead(): Person {
  return Object.assign(person(program.url), { cookie })
}

/** Several writers at once, each as fast as it is answered; the program is killed after a random number of answers. */
async function writeUntilKilled(round: number): Promise<{ acknowledged: string[]; sent: string[] }> {
  const [acknowledged, sent]: string[][] = [[], []]
  const enough = 5 + Math.floor(Math.random() * 40)
  let killed: Promise<unknown> | undefined
  const write = async (writer: number) => {
    const me = lead()
    for (let count = 0; !killed; count++) {
      const name = `${round} ${writer} ${count}`
      sent!.push(name)
      const create = Array.from({ length: TOGETHER }, () => ({ name, description: '物'.repeat(2000) }))
      const taken = await me.call(operations.tasks.batch, { campaignId, create }).then(
        () => true,
        () => false,
      )
      if (!taken) return
      acknowledged!.push(name)
      if (acknowledged!.length >= enough) killed ??= program.end('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  expect(await killed).toBe('SIGKILL')
  return { acknowledged: acknowledged!, sent: sent! }
}

async function tasksByWrite(): Promise<Map<string, number>> {
  const { tasks } = await lead().call(operations.campaigns.plan, { campaignId })
  return new Map([...Map.groupBy(tasks, ({ name }) => name)].map(([name, group]) => [name, group.length]))
}

/** Revisions that the history lacks between the first event and the campaign's own. */
async function gapsInHistory(): Promise<number[]> {
  const { revision } = await lead().call(operations.campaigns.plan, { campaignId, since: 0 })
  const found = new Set<number>()
  const addBefore = async (before: number): Promise<void> => {
    const { events } = await lead().call(operations.events.list, { campaignId, before, limit: 200 })
    for (const event of events) found.add(event.revision)
    if (events.length > 0) await addBefore(events.at(-1)!.revision)
  }
  await addBefore(revision + 1)
  return Array.from({ length: revision }, (_, index) => index + 1).filter((each) => !found.has(each))
}
