import type { PoolConfig } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import type { Logger } from 'pino'
import { APP_ROLE, prepareServer } from './appRole.ts'
import { type Address, startEmbedded } from './embedded.ts'
import { asWritten } from './pool.ts'

export interface Connections {
  /** Owns the tables: for migrations and backups only. */
  owner: PoolConfig
  /** Serves requests: row-level security holds for it. */
  app: PoolConfig
}

export interface Database extends Connections {
  close(): Promise<void>
}

/** Connects to the PostgreSQL at `url`, or without one starts the program's own in `dataFolder`; sees to the role that requests run as. */
export async function openDatabase(where: {
  url?: string
  dataFolder: string
  log: Logger
  durable?: boolean
}): Promise<Database> {
  if (where.url) {
    const connections = onServer(where.url)
    await prepareServer(connections.owner)
    return { ...connections, close: async () => {} }
  }
  const server = await startEmbedded(where.dataFolder, where.log, where.durable)
  try {
    const connections = onEmbedded(server)
    await prepareServer(connections.owner, { appSignsIn: true })
    return { ...connections, close: server.close }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** Somebody else's server knows one account of ours; each session takes the app's role on at its start, so that `reset role` comes back to it. */
export function onServer(url: string): Connections {
  const owner = { ...parseIntoClientConfig(url), connectionTimeoutMillis: 10_000, types: asWritten }
  const options = `${owner.options ?? ''} -c role=${APP_ROLE}`.trim()
  return { owner, app: { ...owner, ...patience, options } }
}

export function onEmbedded({ host, user, database }: Address): Connections {
  const owner = { host, user, database, types: asWritten }
  return { owner, app: { ...owner, ...patience, user: APP_ROLE } }
}

/** No request holds a connection or a lock for longer than anybody would wait. */
const patience = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 30_000 }
