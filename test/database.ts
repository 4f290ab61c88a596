import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { prepareServer } from '#server/database/appRole.ts'
import { type Connections, onServer, openDatabase } from '#server/database/connect.ts'
import { migrate } from '#server/database/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server for this test run; the database in it is the migrated template. */
    templateUrl: string
  }
}

export interface TestDatabase extends Connections {
  url: string
  drop(): Promise<void>
}

/** A migrated database without rows, for one test file. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create(databaseOf(inject('templateUrl')))
}

/** A database without tables. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const database = await create('template0')
  await prepareServer(database.owner)
  return database
}

async function create(template: string): Promise<TestDatabase> {
  const run = inject('templateUrl')
  const name = `${databaseOf(run)}_${randomBytes(4).toString('hex')}`
  await atServer(run, `create database ${name} template ${template}`)
  const url = withDatabase(run, name)
  return { url, ...onServer(url), drop: async () => void (await atServer(run, `drop database ${name} with (force)`)) }
}

/** Vitest's global set-up: one server for the run (TEST_DATABASE_URL, or the program's own in a temporary folder) and one migration. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = withDatabase(server.url, `runsheet_test_${randomBytes(4).toString('hex')}`)
  await atServer(template, `create database ${databaseOf(template)}`)
  await prepareServer(onServer(template).owner)
  await migrate(onServer(template).owner)
  project.provide('templateUrl', template)
  return () => server.stop(template)
}

interface Server {
  url: string
  stop(template: string): Promise<void>
}

async function startServer(): Promise<Server> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, stop: dropAll }
  const dataFolder = await mkdtemp(join(tmpdir(), 'runsheet-test-'))
  const { owner, close } = await openDatabase({ dataFolder, log: pino({ level: 'warn' }), durable: false })
  const stop = async () => {
    await close()
    await rm(dataFolder, { recursive: true })
  }
  return { url: `postgres://socket/${owner.database}?${new URLSearchParams({ host: owner.host!, user: owner.user! })}`, stop }
}

async function dropAll(template: string): Promise<void> {
  const name = databaseOf(template)
  const rows = await atServer(template, `select datname from pg_database where starts_with(datname, '${name}')`)
  for (const { datname } of rows) await atServer(template, `drop database ${datname} with (force)`)
}

/** From the database beside it, as nobody may be in a database while it is copied or dropped. */
async function atServer(template: string, sql: string): Promise<{ datname: string }[]> {
  const client = new Client(withDatabase(template, 'postgres'))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = name
  return other.href
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
