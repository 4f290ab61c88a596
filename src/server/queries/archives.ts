import { sql } from 'kysely'
import type { ArchiveSummary, ArchivedFile } from '#domain/archive/manifest.ts'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export interface ArchiveRow {
  id: string
  campaignId: string
  version: number
  label: string
  archivedOn: Day
  archivedAt: string
  archivedByName: string
  fileCount: number
  size: number
  manifestSha256: string
  summary: ArchiveSummary
  importedOn: Day | null
  reopenedOn: Day | null
  reopenedById: string | null
  reopenReason: string
}

const columns = sql`a.id, a.campaign_id as "campaignId", a.version, a.label, a.archived_on as "archivedOn",
  to_char(a.archived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "archivedAt", a.archived_by_name as "archivedByName",
  a.file_count as "fileCount", a.size, a.manifest_sha256 as "manifestSha256", a.summary, a.imported_on as "importedOn",
  a.reopened_on as "reopenedOn", a.reopened_by_id as "reopenedById", a.reopen_reason as "reopenReason"`

/** The versions of the campaign's archive, newest first. */
export async function archivesOfCampaign({ tx, who, campaign }: CampaignContext): Promise<ArchiveRow[]> {
  const found = await sql<{ row: ArchiveRow }>`
    select to_json(r) as row from (
      select ${columns} from archive a
      where a.workspace_id = ${who.workspaceId} and a.campaign_id = ${campaign.id} order by a.version desc
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

export interface IndexedArchive extends ArchiveRow {
  name: string
  kind: CampaignKind
  startDate: Day | null
  endDate: Day | null
}

/** The newest archive of each of these campaigns that is archived now, the latest first. */
export async function archiveIndex({ tx, who }: WorkspaceContext, campaignIds: string[]): Promise<IndexedArchive[]> {
  const found = await sql<{ row: IndexedArchive }>`
    select to_json(r) as row from (
      select ${columns}, c.name, c.kind, c.start_date as "startDate", c.end_date as "endDate"
      from archive a join campaign c on c.workspace_id = a.workspace_id and c.id = a.campaign_id and c.archive_version = a.version
      where a.workspace_id = ${who.workspaceId} and c.archived_on is not null and c.id = any(${campaignIds}::uuid[])
      order by coalesce(c.end_date, a.archived_on) desc, c.name
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

export interface NewArchive {
  id: string
  campaignId: string
  version: number
  label: string
  archivedOn: Day
  archivedAt: Date
  archivedById: string | null
  archivedByName: string
  manifest: string
  manifestSha256: string
  files: readonly KeptFile[]
  rowSums: Record<string, string>
  summary: ArchiveSummary
  importedOn?: Day | null
  importedById?: string | null
}

/** With its bytes, or kept where attachments are under their sum. */
export interface KeptFile extends ArchivedFile {
  bytes: Buffer | null
}

export async function addArchive(tx: Tx, workspaceId: string, { files, ...archive }: NewArchive): Promise<void> {
  await tx
    .insertInto('archive')
    .values({
      ...archive,
      workspaceId,
      fileCount: files.length,
      size: files.reduce((sum, { size }) => sum + size, 0),
      rowSums: JSON.stringify(archive.rowSums),
      summary: JSON.stringify(archive.summary),
    })
    .execute()
  const kept = files.filter(({ bytes }) => bytes === null)
  const rows = kept.map(({ path, size, sha256 }) => ({ path, size, sha256 }))
  await sql`
    insert into archive_file (workspace_id, archive_id, path, size, sha256, content_sha256)
    select ${workspaceId}::uuid, ${archive.id}::uuid, r.path, r.size, r.sha256, r.sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(path text, size bigint, sha256 text)`.execute(tx)
  for (const { path, size, sha256, bytes } of files)
    if (bytes !== null)
      await tx.insertInto('archiveFile').values({ workspaceId, archiveId: archive.id, path, size, sha256, bytes }).execute()
}

export interface StoredArchive extends ArchiveRow {
  manifest: string
  rowSums: Record<string, string>
}

/** One of the campaign's archives. As text, so that nothing renames the paths in it. */
export async function archiveById({ tx, who, campaign }: CampaignContext, id: string): Promise<StoredArchive | null> {
  const found = await sql<{ json: string }>`
    select to_json(r)::text as json from (
      select ${columns}, a.manifest, a.row_sums as "rowSums" from archive a
      where a.workspace_id = ${who.workspaceId} and a.campaign_id = ${campaign.id} and a.id = ${id}
    ) r`.execute(tx)
  const row = found.rows[0]
  return row ? (JSON.parse(row.json) as StoredArchive) : null
}

/** What the database holds of an archive, summed anew by the database itself. */
export async function filesAsTheyAre(tx: Tx, workspaceId: string, archiveId: string): Promise<ArchivedFile[]> {
  await sql`set local statement_timeout = '120s'`.execute(tx)
  const found = await sql<ArchivedFile>`
    select f.path, length(coalesce(f.bytes, c.bytes))::int as size, encode(sha256(coalesce(f.bytes, c.bytes)), 'hex') as sha256
    from archive_file f
      left join attachment_content c on c.workspace_id = f.workspace_id and c.sha256 = f.content_sha256
    where f.workspace_id = ${workspaceId} and f.archive_id = ${archiveId} order by f.path collate "C"`.execute(tx)
  return found.rows
}

/** A part of a file of an archive, counted from 0. */
export async function partOfFile(
  tx: Tx,
  workspaceId: string,
  archiveId: string,
  path: string,
  from: number,
  length: number,
): Promise<Buffer> {
  const found = await sql<{ part: Buffer }>`
    select substring(coalesce(f.bytes, c.bytes) from ${from + 1}::int for ${length}::int) as part
    from archive_file f left join attachment_content c on c.workspace_id = f.workspace_id and c.sha256 = f.content_sha256
    where f.workspace_id = ${workspaceId} and f.archive_id = ${archiveId} and f.path = ${path}`.execute(tx)
  return found.rows[0]!.part
}

export async function noteReopened(
  { tx, who, campaign, today }: CampaignContext,
  version: number,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('archive')
    .set({ reopenedOn: today, reopenedById: who.personId, reopenReason: reason })
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('version', '=', version)
    .execute()
}

/** Opens the campaign's clock again, which an archive stops. */
export async function startClock({ tx, who, campaign }: CampaignContext): Promise<void> {
  await tx
    .updateTable('campaign')
    .set({ archivedOn: null })
    .where('workspaceId', '=', who.workspaceId)
    .where('id', '=', campaign.id)
    .execute()
}

export async function lessonsWritten({ tx, who, campaign }: CampaignContext): Promise<number> {
  const { count } = await tx
    .selectFrom('lesson')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('removed', '=', false)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What people uploaded and the plan documents: the files of a campaign as they are kept already. */
export async function uploadsOf({
  tx,
  who,
  campaign,
}: CampaignContext): Promise<{ folder: 'attachments' | 'documents'; id: string; name: string; size: number; sha256: string }[]> {
  const found = await sql<{ folder: 'attachments' | 'documents'; id: string; name: string; size: number; sha256: string }>`
    select 'attachments' as folder, id, name, size, sha256 from attachment
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id}
    union all
    select 'documents', id, name, length(bytes), encode(sha256(bytes), 'hex') from plan_document
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and bytes is not null
    order by 1, 2`.execute(tx)
  return found.rows
}

/** Keeps the bytes of plan documents where attachments are, so that an archive holds what nobody can take from under it. */
export async function keepPlanDocuments({ tx, who, campaign }: CampaignContext): Promise<void> {
  await sql`
    insert into attachment_content (workspace_id, sha256, bytes)
    select distinct on (encode(sha256(bytes), 'hex')) workspace_id, encode(sha256(bytes), 'hex'), bytes from plan_document
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and bytes is not null
    on conflict (workspace_id, sha256) do nothing`.execute(tx)
}
