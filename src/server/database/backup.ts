import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client, ClientConfig } from 'pg'
import { type CopyToStreamQuery, to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { Problem } from '#domain/problem.ts'
import { fileOf, type Manifest, MANIFEST } from './backup/manifest.ts'
import { COPY_SETTINGS, copyColumns, listSequences, listTables, type Table } from './backup/tables.ts'
import { appliedMigrations } from './migrate.ts'
import { connectClient } from './pool.ts'

/**
 * Writes everything in the database into the zip `file`, as it was at one moment: others go on working meanwhile. The file appears under
 * its name when it is whole.
 */
export async function writeBackup(owner: ClientConfig, file: string): Promise<Manifest> {
  if (existsSync(file)) throw new Problem('fileExists', { file })
  const unfinished = `${file}.unfinished`
  const client = await connectClient(owner)
  try {
    const zip = new ZipFile()
    const [manifest] = await Promise.all([fill(zip, client), save(zip, unfinished)])
    await rename(unfinished, file)
    return manifest
  } finally {
    await client.end()
    await rm(unfinished, { force: true })
  }
}

async function fill(zip: ZipFile, client: Client): Promise<Manifest> {
  await client.query(`begin isolation level repeatable read read only; ${COPY_SETTINGS}`)
  const migrations = await appliedMigrations(client)
  if (migrations.length === 0) throw new Problem('nothingToBackUp')
  const { rows } = await client.query<{ createdAt: string }>(`select to_json(now())#>>'{}' as "createdAt"`)
  const dumps: Dump[] = []
  for (const table of await listTables(client)) dumps.push(await addTable(zip, client, table))
  const sequences = await listSequences(client)
  await client.query('commit')
  const tables = dumps.map(({ table, stream, sha256 }) => ({ ...table, rows: stream.rowCount, sha256 }))
  const manifest: Manifest = { format: 1, createdAt: rows[0]!.createdAt, migrations, tables, sequences }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST)
  zip.end()
  return manifest
}

interface Dump {
  table: Table
  sha256: string
  /** Knows its number of rows when PostgreSQL has said so, which is after its last byte. */
  stream: CopyToStreamQuery
}

async function addTable(zip: ZipFile, client: Client, table: Table): Promise<Dump> {
  const stream = client.query(copyTo(`${copyColumns(table)} to stdout`))
  const sum = createHash('sha256')
  const entry = new PassThrough()
  zip.addReadStream(entry, fileOf(table.name))
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum.update(chunk)
        yield chunk
      }
    },
    entry,
  )
  return { table, stream, sha256: sum.digest('hex') }
}

/** It holds everybody's data and the digests of their passwords, so it is readable for its owner alone. */
async function save(zip: ZipFile, file: string): Promise<void> {
  const output = zip.outputStream as PassThrough
  zip.on('error', (error) => output.destroy(error))
  await pipeline(output, createWriteStream(file, { mode: 0o600, flush: true }))
}
