import { createHash } from 'node:crypto'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise, openPromise } from 'yauzl'
import { z } from 'zod'
import type { ArchiveFinding, ArchiveManifest, ArchivedFile } from '#domain/archive/manifest.ts'
import { ARCHIVE_FORMAT, MANIFEST, compareWithManifest } from '#domain/archive/manifest.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { Problem } from '#domain/problem.ts'
import { day, id } from '#operations/fields.ts'

/** Before anything is inflated: more entries or bytes than any campaign has is no archive. */
const limits = { entries: 20_000, inflatedBytes: 2_000_000_000, manifestBytes: 20_000_000 }

export interface ReadArchive {
  manifest: ArchiveManifest
  manifestText: string
  /** Which files are not as the manifest says. */
  findings: ArchiveFinding[]
  read(path: string): Promise<Buffer>
  close(): void
}

/** Opens an archive that came as bytes, or lies in a file. Throws a sentence for whatever is none. */
export async function readArchive(from: Buffer | string): Promise<ReadArchive> {
  const zip = await opened(from)
  try {
    const entries = await listed(zip)
    const manifestText = (await contentOf(zip, entries.get(MANIFEST), limits.manifestBytes)).toString('utf8')
    const manifest = parsed(manifestText)
    const found: ArchivedFile[] = []
    for (const [path, entry] of entries) if (path !== MANIFEST) found.push({ path, ...(await sumUp(zip, entry)) })
    return {
      manifest,
      manifestText,
      findings: compareWithManifest(manifest.files, found),
      read: (path) => contentOf(zip, entries.get(path), limits.inflatedBytes),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof Problem ? error : new Problem('archiveUnreadable')
  }
}

async function opened(from: Buffer | string): Promise<ZipFile> {
  try {
    const how = { autoClose: false, lazyEntries: true } as const
    return await (typeof from === 'string' ? openPromise(from, how) : fromBufferPromise(from, how))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Problem('fileMissing', { file: String(from) })
    throw new Problem('archiveUnreadable')
  }
}

/** The library refuses names that lead out of a folder (`..`, absolute ones); a name twice would leave open which of them is meant. */
async function listed(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let size = 0
  if (zip.entryCount > limits.entries) throw new Problem('archiveTooLarge')
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize
    if (size > limits.inflatedBytes) throw new Problem('archiveTooLarge')
    if (entry.fileName.endsWith('/')) continue
    if (entries.has(entry.fileName)) throw new Problem('archiveUnreadable')
    entries.set(entry.fileName, entry)
  }
  if (!entries.has(MANIFEST)) throw new Problem('notAnArchive')
  return entries
}

/** The library ends an entry that inflates beyond its declared size. */
async function sumUp(zip: ZipFile, entry: Entry): Promise<{ size: number; sha256: string }> {
  const sum = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum.update(chunk as Buffer)
      size += (chunk as Buffer).length
    }
  } catch {
    return { size: -1, sha256: '' }
  }
  return { size, sha256: sum.digest('hex') }
}

async function contentOf(zip: ZipFile, entry: Entry | undefined, most: number): Promise<Buffer> {
  if (!entry || entry.uncompressedSize > most) throw new Problem('archiveUnreadable')
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const goal = z.object({
  metric: z.string(),
  comparator: z.string(),
  targetValue: z.string().nullable(),
  unit: z.string(),
  actual: z.number().nullable(),
  attainment: z.number().nullable(),
})

const manifestSchema = z.object({
  format: z.int(),
  product: z.literal('runsheet'),
  label: z.string().min(1).max(1000),
  version: z.int().positive(),
  archivedAt: z.iso.datetime(),
  archivedOn: day,
  archivedBy: z.string(),
  workspace: z.string(),
  campaign: z.object({
    id,
    name: z.string().min(1),
    kind: z.enum(campaignKinds),
    startDate: day.nullable(),
    endDate: day.nullable(),
  }),
  summary: z.object({ tasks: z.int(), completed: z.int(), late: z.int(), lessons: z.int(), goals: z.array(goal) }),
  files: z.array(z.object({ path: z.string().min(1), size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})

function parsed(text: string): ArchiveManifest {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Problem('manifestUnreadable')
  }
  if (typeof json !== 'object' || json === null || (json as { product?: unknown }).product !== 'runsheet')
    throw new Problem('notAnArchive')
  const { format } = json as { format?: unknown }
  if (typeof format === 'number' && format > ARCHIVE_FORMAT) throw new Problem('archiveNewer')
  const checked = manifestSchema.safeParse(json)
  if (!checked.success) throw new Problem('manifestUnreadable')
  return checked.data
}
