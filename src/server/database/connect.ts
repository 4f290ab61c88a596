import type pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import type { Logger } from 'pino'
import { APP_ROLE, prepareServer } from './appRole.ts'
import { startEmbedded } from './embedded.ts'
import { asWritten } from './pool.ts'

export interface Database {
  /** Owns the tables: for migrations and backups only. */
  owner: pg.PoolConfig
  /** Serves requests: row-level security holds for it. */
  app: pg.PoolConfig
  close(): Promise<void>
}

/** Connects to the PostgreSQL at `url`, or without one starts the program's own in `dataFolder`; sees to the role that requests run as. */
export async function openDatabase(where: {
  url?: string
  dataFolder: string
  log: Logger
  durable?: boolean
}): Promise<Database> {
  if (where.url) return onServer(where.url)
  const { close, ...server } = await startEmbedded(where.dataFolder, where.log, where.durable)
  const owner = { ...server, types: asWritten }
  return prepared({ owner, app: { ...owner, ...patience, user: APP_ROLE }, close }, true)
}

/** The role is taken on at the start of each session, so that `reset role` comes back to it. */
function onServer(url: string): Promise<Database> {
  const owner = { ...parseIntoClientConfig(url), types: asWritten }
  const options = `${owner.options ?? ''} -c role=${APP_ROLE}`.trim()
  return prepared({ owner, app: { ...owner, ...patience, options }, close: async () => {} }, false)
}

/** No request holds a connection or a lock for longer than anybody would wait. */
const patience = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 }

async function prepared(database: Database, appSignsIn: boolean): Promise<Database> {
  try {
    await prepareServer(database.owner, appSignsIn)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
