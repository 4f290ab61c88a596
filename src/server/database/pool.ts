import { Client, type ClientConfig, type CustomTypesConfig, Pool, type PoolConfig, types } from 'pg'
import type { Logger } from 'pino'
import { Problem } from '#domain/problem.ts'

/**
 * A pool on one of the configurations of `openDatabase`. A connection that breaks while idle is an event that, unheard, would end the
 * process; one that breaks after `end()` is only a server that stopped first.
 */
export function openPool(config: PoolConfig, log?: Pick<Logger, 'warn'>): Pool {
  const pool = new Pool(config)
  pool.on('error', (error) => pool.ending || log?.warn(error, 'a database connection was lost'))
  // One that breaks in the middle of a query fails the query, and may then say so again, to nobody.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** One connection of its own. Whatever is wrong (address, name, password, network) is for whoever set the address to put right. */
export async function connectClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => {}) // the question under way is told as well; unheard, it would end the process
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host, port, database = '' } = client
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('databaseUnreachable', { address: `${host}:${port}/${database}`, reason })
  }
}

/** Days and numbers with decimals stay text, as they are written: a JavaScript date has no day, its number no exact decimals. */
export const asWritten: CustomTypesConfig = {
  getTypeParser(oid, format) {
    return parsers.get(oid) ?? types.getTypeParser(oid, format)
  },
}

const asText = (value: string) => value
const asTexts = (types.getTypeParser as (oid: number) => (value: string) => string[])(1009) // text[]
const parsers = new Map<number, (value: string) => unknown>([
  [1082, asText], // date
  [1182, asTexts], // date[]
  [1700, asText], // numeric
  [1231, asTexts], // numeric[]
  [20, Number], // bigint: counts and revisions, far below 2^53
  [1016, (value) => asTexts(value).map(Number)], // bigint[]
])
