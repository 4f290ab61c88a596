import { sql } from 'kysely'
import type { z } from 'zod'
import type { payloadPaths } from '#operations/sources.ts'
import type { CampaignContext, Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

type PayloadPaths = z.output<typeof payloadPaths>

export interface Source {
  id: string
  name: string
  isSigned: boolean
  paths: PayloadPaths | null
  lastPayload: string | null
  lastReceivedAt: string | null
  lastProblem: string | null
}

/** As text, so that nothing renames what paths say. */
export async function sourcesOfCampaign({ tx, who, campaign }: CampaignContext): Promise<Source[]> {
  const found = await sql<{ json: string }>`
    select coalesce(json_agg(r), '[]')::text as json from (
      select id, name, signing_key is not null as "isSigned", paths, last_payload as "lastPayload", last_received_at as "lastReceivedAt",
        last_problem as "lastProblem"
      from source where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by created_at, id
    ) r`.execute(tx)
  return JSON.parse(found.rows[0]!.json) as Source[]
}

export async function addSource(
  { tx, who, campaign }: CampaignContext,
  source: { id: string; name: string; secretHash: Buffer; signingKey: string | null; paths: PayloadPaths | null },
): Promise<void> {
  const { paths, ...rest } = source
  await tx
    .insertInto('source')
    .values({
      ...rest,
      paths: paths && JSON.stringify(paths),
      workspaceId: who.workspaceId,
      campaignId: campaign.id,
      createdBy: who.personId,
    })
    .execute()
}

export async function updateSource(
  { tx, who, campaign }: CampaignContext,
  id: string,
  patch: { name?: string; paths?: PayloadPaths; secretHash?: Buffer; signingKey?: string | null; removed?: boolean },
): Promise<boolean> {
  const { paths, ...rest } = patch
  const set = { ...rest, ...(paths && { paths: JSON.stringify(paths) }) }
  if (Object.keys(set).length === 0) return true
  const found = await tx
    .updateTable('source')
    .set(set)
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('id', '=', id)
    .where('removed', '=', false)
    .returning('id')
    .execute()
  return found.length > 0
}

/** For whom a webhook's address writes; opens their workspace for the rest of the transaction. Null where nobody made it. */
export async function enterSource(tx: Tx, secretHash: Buffer): Promise<(Who & { sourceId: string; campaignId: string }) | null> {
  const found = await sql<Who & { sourceId: string; campaignId: string }>`select * from enter_source(${secretHash})`.execute(tx)
  return found.rows[0] ?? null
}

export async function sourceToReceive(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ name: string; signingKey: string | null; paths: PayloadPaths | null }> {
  const found = await sql<{ name: string; signingKey: string | null; paths: string | null }>`
    select name, signing_key, paths::text as paths from source where workspace_id = ${workspaceId} and id = ${id}`.execute(tx)
  const row = found.rows[0]!
  return { ...row, paths: row.paths === null ? null : (JSON.parse(row.paths) as PayloadPaths) }
}

/** Keeps what came last, so that a person can say what its places mean, and what was wrong with it. */
export async function noteReceived(
  tx: Tx,
  workspaceId: string,
  id: string,
  { payload, problem }: { payload: string; problem: string | null },
): Promise<void> {
  await sql`
    update source set last_payload = ${payload}, last_received_at = now(), last_problem = ${problem}
    where workspace_id = ${workspaceId} and id = ${id}`.execute(tx)
}
