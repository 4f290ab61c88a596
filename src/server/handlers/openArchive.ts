import { v7 as newId } from 'uuid'
import { Problem } from '#domain/problem.ts'
import type { WorkspaceContext } from '../context.ts'
import type { ReadArchive } from '../documents/readArchive.ts'
import { campaignHere, filesMissing, fillPlanDocuments, markArchived, namedHere, putRows } from '../queries/archiveIn.ts'
import { keptTables, namedTables, pathOfRows } from '../queries/archiveRows.ts'
import type { KeptFile } from '../queries/archives.ts'
import { addArchive } from '../queries/archives.ts'
import { indexArchives } from '../queries/archiveSearch.ts'
import { keepContent } from '../queries/attachments.ts'
import { indexMissingRows } from '../queries/searchEntries.ts'
import { rowSums, sumOf } from './archiveWork.ts'

/**
 * Opens an archive that came from a Runsheet: checked against its manifest first, then put in as a campaign that nobody changes. Its
 * people come without accounts; departments and metrics of the same name are one.
 */
export async function openArchive(context: WorkspaceContext) {
  const archive = context.upload!.archive!
  const { tx, who, today } = context
  const { manifest, manifestText, findings } = archive
  if (findings.length > 0)
    throw new Problem('archiveChanged', { files: inShort(findings.map(({ path }) => path)) }, { extra: { findings } })
  const campaignId = manifest.campaign.id
  const here = await campaignHere(tx, who.workspaceId, campaignId)
  if (here !== null) throw new Problem('archiveHere', { name: here })
  const place = { workspaceId: who.workspaceId, campaignId }
  const files = await takeFiles(context, archive)
  const ids = await takeNamed(context, archive)
  const known = new Set(manifest.files.map(({ path }) => path))
  for (const { name, table } of keptTables) {
    const path = pathOfRows(name)
    if (!known.has(path)) continue
    const text = outsiders(name, translated((await archive.read(path)).toString('utf8'), ids))
    if (name === 'campaign') refuseOtherCampaign(text, campaignId)
    await asProblem(path, () => putRows(tx, table, text, place, name === 'campaign' ? { archivedOn: null, removed: false } : {}))
  }
  const documents = files.filter(({ path }) => path.startsWith('documents/'))
  await fillPlanDocuments(
    tx,
    who.workspaceId,
    campaignId,
    Object.fromEntries(documents.map(({ path, sha256 }) => [path.split('/')[1]!, sha256])),
  )
  const missing = await filesMissing(
    tx,
    who.workspaceId,
    campaignId,
    files.map(({ sha256 }) => sha256),
  )
  if (missing.length > 0) throw new Problem('archiveRowsRefused', { file: inShort(missing) })
  const { archivedOn, version, label, archivedBy, archivedAt, summary } = manifest
  await markArchived(tx, who.workspaceId, campaignId, { archivedOn, version })
  const inCampaign = { ...context, campaign: { id: campaignId, role: 'lead' as const, revision: 0 } }
  const id = newId()
  await addArchive(tx, who.workspaceId, {
    id,
    campaignId,
    version,
    label,
    archivedOn,
    archivedAt: new Date(archivedAt),
    archivedById: null,
    archivedByName: archivedBy,
    manifest: manifestText,
    manifestSha256: sumOf(Buffer.from(manifestText)),
    files,
    rowSums: await rowSums(inCampaign),
    summary,
    importedOn: today,
    importedById: who.personId,
  })
  await indexMissingRows(tx, who.workspaceId, 20_000)
  await indexArchives(tx, who.workspaceId)
  return { id, campaignId, label, revision: 0 }
}

/** Its files, as this archive keeps them: what people uploaded goes where attachments are. */
async function takeFiles({ tx, who }: WorkspaceContext, { manifest, read }: ReadArchive): Promise<KeptFile[]> {
  const files: KeptFile[] = []
  for (const file of manifest.files) {
    const bytes = await read(file.path)
    const isUpload = /^(attachments|documents)\//.test(file.path)
    if (isUpload) await keepContent({ tx, who }, file.sha256, bytes)
    files.push({ ...file, bytes: isUpload ? null : bytes })
  }
  return files
}

type Named = { id: string; name: string; title?: string; [column: string]: unknown }

/** Which of the workspace's departments, people and metrics the archive's are; those that it lacks are made. By the archive's ids. */
async function takeNamed(context: WorkspaceContext, { manifest, read }: ReadArchive): Promise<Map<string, string>> {
  const { tx, who } = context
  const ids = new Map<string, string>()
  for (const { name: noun, table } of namedTables) {
    const path = pathOfRows(noun)
    if (!manifest.files.some((file) => file.path === path)) continue
    const rows = namedRows(await read(path), path)
    const here = await namedHere(tx, who.workspaceId, noun)
    const taken = new Set(here.map(({ id }) => id))
    const fresh: Named[] = []
    for (const row of rows) {
      const same = here.find((known) => isSame(noun, known, row))
      if (same) ids.set(row.id, same.id)
      else {
        const id = taken.has(row.id) ? newId() : row.id
        if (id !== row.id) ids.set(row.id, id)
        fresh.push(row)
      }
    }
    const text = translated(JSON.stringify(fresh), ids)
    await asProblem(path, () => putRows(tx, table, text, { workspaceId: who.workspaceId, campaignId: manifest.campaign.id }))
  }
  return ids
}

/** People only where nobody signs in as them: an archive does not say who somebody is. */
function isSame(
  noun: string,
  known: { id: string; name: string; title?: string; hasAccount?: boolean; removed: boolean },
  row: Named,
): boolean {
  if (noun === 'person')
    return !known.hasAccount && (known.id === row.id || (!known.removed && known.name === row.name && known.title === row.title))
  return known.id === row.id || (!known.removed && known.name.toLowerCase() === row.name.toLowerCase())
}

function namedRows(bytes: Buffer, path: string): Named[] {
  try {
    const rows: unknown = JSON.parse(bytes.toString('utf8'))
    if (Array.isArray(rows) && rows.every((row) => typeof row?.id === 'string' && typeof row?.name === 'string'))
      return rows as Named[]
  } catch {
    // falls through to the refusal
  }
  throw new Problem('archiveRowsRefused', { file: path })
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

function translated(text: string, ids: ReadonlyMap<string, string>): string {
  return ids.size === 0 ? text : text.replaceAll(UUID, (id) => ids.get(id) ?? id)
}

/** What rows point to in other campaigns did not come along. */
function outsiders(name: string, text: string): string {
  const field = name === 'kpi' ? 'like_kpi_id' : name === 'lesson' ? 'merged_into_id' : null
  if (!field) return text
  const rows = JSON.parse(text) as Record<string, unknown>[]
  const inside = new Set(rows.map(({ id }) => id))
  return JSON.stringify(rows.map((row) => (inside.has(row[field]) ? row : { ...row, [field]: null })))
}

function refuseOtherCampaign(text: string, campaignId: string): void {
  const rows = JSON.parse(text) as { id?: unknown }[]
  if (rows.length !== 1 || rows[0]?.id !== campaignId) throw new Problem('archiveRowsRefused', { file: pathOfRows('campaign') })
}

/** What the database refuses in rows is the archive's fault; all else is ours. */
async function asProblem<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (error instanceof SyntaxError || code.startsWith('22') || code.startsWith('23'))
      throw new Problem('archiveRowsRefused', { file: path })
    throw error
  }
}

function inShort(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join('、')}…（${names.length}）` : names.join('、')
}
