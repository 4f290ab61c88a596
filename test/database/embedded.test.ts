import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '#server/database/connect.ts'
import { ask } from './ask.ts'

const log = pino({ level: 'silent' })
let base: string
let used: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'runsheet-embedded-'))
  await chmod(base, 0o711) // as the folder of a home that others may pass through
  used = join(base, 'used')
  const database = await open(used)
  await ask(database.owner, 'create table thing (name text)', `insert into thing values ('物料')`)
  await database.close()
})

afterAll(() => rm(base, { recursive: true }))

test('a data folder that is in use is refused to a second start, with a sentence that names it', async () => {
  const folder = await usedFolder('twice')
  const first = await open(folder)
  await expect(open(folder)).rejects.toMatchObject({ code: 'dataFolderInUse', params: { folder } })
  await first.close()
  await (await open(folder)).close()
})

test('what was confirmed before the program was killed is there after the next start', async () => {
  const folder = await usedFolder('killed')
  const program = commitForever(folder)
  const confirmed = await numbersUntil(program, 300)
  program.kill('SIGKILL')
  await once(program, 'exit')
  const database = await open(folder)
  const rows = await ask(database.owner, 'select max(number) as last, count(*) from tally')
  await database.close()
  expect(rows).toEqual([{ last: expect.any(Number), count: (rows[0]?.last as number) + 1 }])
  expect(rows[0]?.last).toBeGreaterThanOrEqual(confirmed)
})

test('the database ends when the program is killed', async () => {
  const folder = await usedFolder('orphan')
  const program = commitForever(folder)
  await numbersUntil(program, 1)
  const server = await serverOf(folder)
  program.kill('SIGKILL')
  await vi.waitFor(() => expect(existsSync(`/proc/${server}/cwd`)).toBe(false), { timeout: 10_000 })
  expect(await openAndRead(folder)).toEqual(['物料'])
})

test('a database that outlived its program is stopped before the next one starts', async () => {
  const folder = await usedFolder('outlived')
  await forbid('unshare', 'setpriv')
  const program = commitForever(folder)
  const confirmed = await numbersUntil(program, 50)
  vi.unstubAllEnvs()
  program.kill('SIGKILL')
  await once(program, 'exit')
  const database = await open(folder)
  const [found] = await ask(database.owner, `select max(number) >= ${confirmed} as kept from tally`)
  await database.close()
  expect(found).toEqual({ kept: true })
})

test('a first start that was cut short leaves nothing in the way of the next', async () => {
  const folder = join(base, 'cut')
  await mkdir(join(folder, 'postgres.new', 'base'), { recursive: true })
  const database = await open(folder)
  expect(await ask(database.owner, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.close()
})

test('a mark of a dead database, whose process number somebody else has now, does not stop the start', async () => {
  const folder = await usedFolder('marked')
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n`)
  expect(await openAndRead(folder)).toEqual(['物料'])
})

test('the database comes back when it ends by itself', async () => {
  const folder = await usedFolder('back')
  const database = await open(folder)
  process.kill(await serverOf(folder), 'SIGKILL')
  await vi.waitFor(async () => expect(await ask(database.owner, 'select name from thing')).toHaveLength(1), { timeout: 20_000 })
  await database.close()
})

test.each([[['unshare']], [['unshare', 'setpriv']]])(
  'the database starts where a machine forbids %s, and again where it does not',
  async (forbidden) => {
    const folder = await usedFolder(`without-${forbidden.length}`)
    await forbid(...forbidden)
    expect(await openAndRead(folder)).toEqual(['物料'])
    vi.unstubAllEnvs()
    expect(await openAndRead(folder)).toEqual(['物料'])
  },
)

test('a data folder of another PostgreSQL version is refused', async () => {
  const folder = await usedFolder('older')
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
  await expect(open(folder)).rejects.toMatchObject({ code: 'databaseOtherVersion', params: { version: '17' } })
})

/** Until `vi.unstubAllEnvs()`. */
async function forbid(...programs: string[]): Promise<void> {
  const bin = await mkdtemp(join(base, 'bin-'))
  for (const name of programs) await writeFile(join(bin, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`)
}

async function openAndRead(folder: string): Promise<unknown[]> {
  const database = await open(folder)
  const rows = await ask(database.owner, 'select name from thing')
  await database.close()
  return rows.map(({ name }) => name)
}

function open(dataFolder: string): Promise<Database> {
  return openDatabase({ dataFolder, log, durable: false })
}

async function usedFolder(name: string): Promise<string> {
  const folder = join(base, name)
  await cp(used, folder, { recursive: true })
  return folder
}

function commitForever(folder: string): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'commitForever.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** The last number that was printed when there are `enough`. */
async function numbersUntil(program: ChildProcess, enough: number): Promise<number> {
  for await (const line of createInterface({ input: program.stdout! })) if (Number(line) >= enough) return Number(line)
  throw new Error(`the program ended with ${await once(program, 'exit')}`)
}

async function serverOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}
