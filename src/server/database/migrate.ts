import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { type Migration, type MigrationResult, type MigrationResultSet, Migrator } from 'kysely/migration'
import type { Client, Pool, PoolConfig } from 'pg'
import { Problem } from '#domain/problem.ts'
import { APP_ROLE } from './appRole.ts'
import { openPool } from './pool.ts'

export const OURS = join(import.meta.dirname, 'migrations')

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

export async function appliedMigrations(database: Pool | Client): Promise<string[]> {
  const { rows } = await database.query<{ there: boolean }>(`select to_regclass('kysely_migration') is not null as there`)
  if (!rows[0]?.there) return []
  return (await database.query<{ name: string }>('select name from kysely_migration order by name')).rows.map(({ name }) => name)
}

/** Each migration in a transaction of its own, so that a large one that fails does not take back those before it. */
async function migrateOneByOne(pool: Pool, known: Record<string, Migration>): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  while ((await check(migrator.migrateUp())).length > 0);
  await keepFromApp(db)
}

/** Within a transaction that does more, up to the migration `last` or to the newest. */
export async function migrateInside(transaction: Transaction<unknown>, folder: string, last?: string): Promise<void> {
  const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => readMigrations(folder) } })
  await check(last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last))
  await keepFromApp(transaction)
}

async function check(run: Promise<MigrationResultSet>): Promise<MigrationResult[]> {
  const { error, results = [] } = await run
  if (error) throw error
  return results
}

async function keepFromApp(db: Kysely<unknown>): Promise<void> {
  await sql`revoke all on kysely_migration, kysely_migration_lock from ${sql.id(APP_ROLE)}`.execute(db)
}
