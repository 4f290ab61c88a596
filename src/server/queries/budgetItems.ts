import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export async function budgetItemsAsJson(tx: Tx, workspaceId: string, campaignId: string): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('budgetItems', coalesce(json_agg(r order by r.position, r.id), '[]'))::text as json from (
      select ${columnsOf('budgetItem')} from budget_item
      where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and not removed) r`.execute(tx)
  return found.rows[0]!.json
}
