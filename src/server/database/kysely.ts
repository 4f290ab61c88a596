import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type { Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** Kysely over `pool`, with each statement prepared once per connection: planning costs more than running most of ours. */
export function createDb(pool: pg.Pool): Db {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    if (text.length > 4000 || names.size > 500) return names.get(text)
    return names.get(text) ?? (names.set(text, `s${names.size}`), names.get(text))
  }
  const prepared = {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      return {
        query: (text: string, values: unknown[]) => client.query({ text, values, name: nameOf(text) }),
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: prepared as unknown as pg.Pool }),
    plugins: [new CamelCasePlugin()],
  })
}
