import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { type Client, type ClientConfig, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Problem } from '#domain/problem.ts'
import { type Archive, openBackup } from './backup/archive.ts'
import type { Manifest } from './backup/manifest.ts'
import { dropEverything, withoutRowChecks } from './backup/rebuild.ts'
import { COPY_SETTINGS, copyColumns, hasRows, listTables } from './backup/tables.ts'
import { appliedMigrations, migrateInside, migrationNames, OURS } from './migrate.ts'
import { connectClient } from './pool.ts'

/**
 * Puts what a backup holds in the place of what is in the database: checked first, then all in one transaction. A backup of an earlier
 * version is loaded into the tables of its time, which are then brought up to date.
 */
export async function restoreBackup(
  owner: ClientConfig,
  file: string,
  { replace = false, migrations = OURS } = {},
): Promise<Manifest> {
  const backup = await openBackup(file)
  try {
    refuseNewer(backup.manifest, migrationNames(migrations))
    const client = await connectClient(owner)
    try {
      await refuseToOverwrite(client, replace)
      await onConnection(client)
        .transaction()
        .execute((transaction) => load(client, transaction, backup, file, migrations))
    } finally {
      await client.end()
    }
    return backup.manifest
  } finally {
    backup.close()
  }
}

function refuseNewer(manifest: Manifest, known: string[]): void {
  const unknown = manifest.migrations.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Problem('backupNewer', { migration: unknown })
}

async function refuseToOverwrite(client: Client, replace: boolean): Promise<void> {
  const tables = await listTables(client)
  if (tables.length > 0 && (await appliedMigrations(client)).length === 0) throw new Problem('databaseForeign')
  if (!replace && (await hasRows(client, tables))) throw new Problem('databaseNotEmpty')
}

async function load(
  client: Client,
  transaction: Transaction<unknown>,
  backup: Archive,
  file: string,
  folder: string,
): Promise<void> {
  const { migrations, tables, sequences } = backup.manifest
  const names = tables.map(({ name }) => name)
  await client.query(COPY_SETTINGS)
  await dropEverything(client)
  await migrateInside(transaction, folder, migrations.at(-1))
  await client.query(`truncate ${names.map(escapeIdentifier).join(', ')}`)
  await withoutRowChecks(client, names, async () => {
    for (const table of tables) {
      const rows = await backup.read(table)
      const copy = client.query(copyFrom(`${copyColumns(table)} from stdin`))
      await pipeline(rows, copy) // at once, as a refused COPY is an event that nobody else hears
      if (copy.rowCount !== table.rows) throw new Problem('backupDamaged', { file, table: table.name })
    }
  })
  for (const { name, value, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [escapeIdentifier(name), value, isCalled])
  }
  await migrateInside(transaction, folder)
}

/** Kysely on a connection that is used beside it, for what Kysely can't do. */
function onConnection(client: Client): Kysely<unknown> {
  const lent = Object.assign(client, { release: () => {} })
  return new Kysely({ dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => {}, options: {} } }) })
}
