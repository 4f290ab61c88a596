import { sql } from 'kysely'
import type { DocumentState, ReportFormat } from '#domain/closingReport/reportFormat.ts'
import type { CampaignContext } from '../context.ts'
import type { Db, Tx } from '../database/kysely.ts'

export interface ReportDocument {
  id: string
  format: ReportFormat
  fileName: string
  state: DocumentState
  progress: number
}

const shown = ['id', 'format', 'fileName', 'state', 'progress'] as const

interface NewDocument extends Pick<ReportDocument, 'id' | 'format' | 'fileName'> {
  fingerprint: string
  source: string
}

/** What was made, or is being made, of the very same. */
export async function sameDocument(
  { tx, who, campaign }: CampaignContext,
  fingerprint: string,
  format: ReportFormat,
): Promise<ReportDocument | undefined> {
  const row = await tx
    .selectFrom('reportDocument')
    .select(shown)
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('fingerprint', '=', fingerprint)
    .where('format', '=', format)
    .where('state', 'in', ['waiting', 'running', 'done'])
    .executeTakeFirst()
  return row as ReportDocument | undefined
}

export async function addDocument({ tx, who, campaign, now }: CampaignContext, document: NewDocument): Promise<void> {
  await tx
    .insertInto('reportDocument')
    .values({ workspaceId: who.workspaceId, campaignId: campaign.id, createdAt: now, ...document })
    .execute()
}

export async function documentById({ tx, who, campaign }: CampaignContext, id: string): Promise<ReportDocument | undefined> {
  const row = await tx
    .selectFrom('reportDocument')
    .select(shown)
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as ReportDocument | undefined
}

export async function documentBytes({ tx, who }: CampaignContext, id: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('reportDocument')
    .select('bytes')
    .where('workspaceId', '=', who.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.bytes ?? null
}

export async function cancelDocument({ tx, who, campaign }: CampaignContext, id: string): Promise<void> {
  await tx
    .updateTable('reportDocument')
    .set({ state: 'cancelled', source: null, claimedUntil: null })
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}

/** Whoever wants it after a day wants a newer one. */
export async function forgetDocuments({ tx, who, now }: CampaignContext): Promise<void> {
  await tx
    .deleteFrom('reportDocument')
    .where('workspaceId', '=', who.workspaceId)
    .where('createdAt', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}

export async function workspacesWithReports(db: Db, now: Date): Promise<string[]> {
  const found = await sql<{ workspaceId: string }>`select workspace_id from workspaces_with_reports(${now})`.execute(db)
  return found.rows.map(({ workspaceId }) => workspaceId)
}

export interface ClaimedDocument {
  id: string
  format: ReportFormat
  source: string
  attempts: number
}

/** Takes the oldest that waits or lost its maker, for as long as `until`; two nodes never take the same. */
export async function claimDocument(tx: Tx, workspaceId: string, now: Date, until: Date): Promise<ClaimedDocument | undefined> {
  const found = await sql<ClaimedDocument>`
    update report_document set state = 'running', attempts = attempts + 1, progress = 0, claimed_until = ${until}
    where workspace_id = ${workspaceId} and id = (
      select id from report_document
      where workspace_id = ${workspaceId} and (state = 'waiting' or (state = 'running' and claimed_until <= ${now}))
      order by created_at, id limit 1 for update skip locked)
    returning id, format, source, attempts`.execute(tx)
  return found.rows[0]
}

/** Says that it is still being made. False where it was cancelled meanwhile, or another node took it for dead. */
export async function keepDocument(
  tx: Tx,
  workspaceId: string,
  { id, attempts }: ClaimedDocument,
  progress: number,
  until: Date,
): Promise<boolean> {
  const updated = await tx
    .updateTable('reportDocument')
    .set({ progress, claimedUntil: until })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('attempts', '=', attempts)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

export async function settleDocument(
  tx: Tx,
  workspaceId: string,
  { id, attempts }: ClaimedDocument,
  outcome: { state: 'done'; bytes: Uint8Array } | { state: 'waiting' | 'failed' },
): Promise<void> {
  const isOver = outcome.state !== 'waiting'
  await tx
    .updateTable('reportDocument')
    .set({
      state: outcome.state,
      claimedUntil: null,
      ...(outcome.state === 'done' && { bytes: Buffer.from(outcome.bytes), progress: 100 }),
      ...(isOver && { source: null }),
    })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('attempts', '=', attempts)
    .execute()
}
