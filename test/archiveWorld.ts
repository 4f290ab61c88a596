import { createHash, randomUUID } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { MANIFEST, archiveLabel, manifestText } from '#domain/archive/manifest.ts'

type Contents = Record<string, string | Uint8Array>

/** An archive as another Runsheet could have written it; `changes` are laid over its files after the manifest was written. */
export function archiveFile({
  campaignId = randomUUID() as string,
  files = {} as Contents,
  manifest = {},
  changes = {} as Contents,
} = {}) {
  const contents = Object.entries({ 'rows/campaign.json': campaignRows(campaignId), ...files }).map(
    ([path, content]) => [path, bytesOf(content)] as const,
  )
  const text = manifestText({
    format: 1,
    product: 'runsheet',
    label: archiveLabel('去年的活动'),
    version: 1,
    archivedAt: '2023-08-01T02:00:00.000Z',
    archivedOn: '2023-08-01',
    archivedBy: '别处的人',
    workspace: '别处',
    campaign: { id: campaignId, name: '去年的活动', kind: 'launch', startDate: '2023-07-01', endDate: '2023-07-31' },
    summary: { tasks: 0, completed: 0, late: 0, lessons: 0, goals: [] },
    files: contents.map(([path, bytes]) => ({ path, size: bytes.length, sha256: sumOf(bytes) })),
    ...manifest,
  })
  const laid = Object.entries(changes).map(([path, content]) => [path, bytesOf(content)] as const)
  return Buffer.from(zipSync({ [MANIFEST]: strToU8(text), ...Object.fromEntries(contents), ...Object.fromEntries(laid) }))
}

export function smallArchive(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(archiveFile())
}

/** The same zip with some of its files other than they were. */
export function tampered(zip: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array<ArrayBuffer> {
  const files = unzipSync(zip)
  change(files)
  return new Uint8Array(zipSync(files))
}

function campaignRows(id: string): string {
  const row = {
    id,
    name: '去年的活动',
    kind: 'launch',
    description: '',
    start_date: '2023-07-01',
    end_date: '2023-07-31',
    is_open_to_workspace: true,
    counts_days_off: true,
    baseline_number: 0,
    revision: 7,
    created_at: '2023-06-01T02:00:00+00:00',
    removed: false,
    archived_on: '2023-08-01',
    archive_version: 1,
  }
  return JSON.stringify([row])
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
