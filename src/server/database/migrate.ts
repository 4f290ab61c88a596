import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Pool, PoolConfig } from 'pg'
import { Problem } from '#domain/problem.ts'
import { APP_ROLE } from './appRole.ts'
import { openPool } from './pool.ts'

const OURS = join(import.meta.dirname, 'migrations')

/** Brings the database's tables to what this program knows, forward only. Several nodes may do so at once: one does it, the others wait. */
export async function migrate(owner: PoolConfig, folder = OURS): Promise<void> {
  const known = readMigrations(folder)
  const pool = openPool({ ...owner, max: 1 })
  try {
    if (!(await isUpToDate(pool, Object.keys(known)))) await migrateOneByOne(pool, known)
  } finally {
    await pool.end()
  }
}

/** The names of the migrations that this program knows; the last one is the version of its tables. */
export function migrationNames(folder = OURS): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .toSorted()
}

function readMigrations(folder: string): Record<string, Migration> {
  return Object.fromEntries(
    migrationNames(folder).map((name) => {
      const up = async (db: Kysely<unknown>) =>
        void (await sql.raw(readFileSync(join(folder, `${name}.sql`), 'utf8')).execute(db))
      return [name, { up }]
    }),
  )
}

/** The usual case, answered by one short question instead of the migrator's dozen. */
async function isUpToDate(pool: Pool, known: string[]): Promise<boolean> {
  const applied = await appliedMigrations(pool)
  const unknown = applied.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Problem('databaseNewer', { migration: unknown })
  return applied.length === known.length
}

async function appliedMigrations(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('kysely_migration') is not null as there`)
  if (!rows[0]?.there) return []
  return (await pool.query<{ name: string }>('select name from kysely_migration')).rows.map(({ name }) => name)
}

/** Each migration in a transaction of its own, so that a large one that fails does not take back those before it. */
async function migrateOneByOne(pool: Pool, known: Record<string, Migration>): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  let applied: number
  do {
    const { error, results = [] } = await migrator.migrateUp()
    if (error) throw error
    applied = results.length
  } while (applied > 0)
  await pool.query(`revoke all on kysely_migration, kysely_migration_lock from ${APP_ROLE}`)
}
