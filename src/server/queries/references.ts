import { sql } from 'kysely'
import type { Noun } from '#domain/change.ts'
import type { Tx } from '../database/kysely.ts'
import { tables } from './rows.ts'

/** Those of `ids` that are rows of the workspace (of the campaign, where one is given) and were not removed. */
export async function idsInUse(
  tx: Tx,
  workspaceId: string,
  noun: Noun,
  ids: string[],
  campaignId: string | null,
): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select id from ${sql.table(tables[noun].table)}
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) and not removed
      ${campaignId === null ? sql`` : sql`and campaign_id = ${campaignId}`}`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}

/** Those of `ids` that a row of this noun has already, removed or not. */
export async function takenIds(tx: Tx, workspaceId: string, noun: Noun, ids: string[]): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select id from ${sql.table(tables[noun].table)} where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(tx)
  return new Set(found.rows.map(({ id }) => id))
}
