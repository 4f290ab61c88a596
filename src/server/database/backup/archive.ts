import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Problem } from '#domain/problem.ts'
import { fileOf, type Manifest, MANIFEST, manifestSchema, type TableDump } from './manifest.ts'

export interface Archive {
  manifest: Manifest
  read(table: TableDump): Promise<Readable>
  close(): void
}

/** Opens a backup of which every byte that matters has been checked: it is read twice, so that nothing is touched for a damaged one. */
export async function openBackup(file: string): Promise<Archive> {
  const zip = await openZip(file)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const manifest = await readManifest(zip, entries.get(MANIFEST))
    const read = async ({ name }: TableDump) => zip.openReadStreamPromise(entries.get(fileOf(name))!)
    for (const table of manifest.tables) {
      if (!(await isWhole(table, read))) throw new Problem('backupDamaged', { file, table: table.name })
    }
    return { manifest, read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    if (error instanceof Problem) throw error
    throw new Problem('backupUnreadable', { file })
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false })
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Problem(missing ? 'fileMissing' : 'backupUnreadable', { file })
  }
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (!entry) throw new Error('no manifest')
  const bytes = await buffer(await zip.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) throw new Error('the manifest is damaged')
  return manifestSchema.parse(JSON.parse(bytes.toString()))
}

async function isWhole(table: TableDump, read: Archive['read']): Promise<boolean> {
  const sum = createHash('sha256')
  try {
    for await (const chunk of await read(table)) sum.update(chunk as Buffer)
  } catch {
    return false
  }
  return sum.digest('hex') === table.sha256
}
