import { sql } from 'kysely'
import type { FrozenNoun, FrozenRow } from '#domain/baseline.ts'
import { frozenFields, frozenNouns } from '#domain/baseline.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

interface Place {
  tx: Tx
  who: { workspaceId: string }
  campaign: { id: string }
}

/** The baselines of a campaign as JSON, newest first. */
export async function baselinesAsJson({ tx, who, campaign }: CampaignContext): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('baselines', coalesce(json_agg(r order by r.number desc), '[]'))::text as json from (
      select ${columnsOf('baseline')} from baseline
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed
    ) r`.execute(tx)
  return found.rows[0]!.json
}

export async function baselineByNumber({ tx, who, campaign }: CampaignContext, number: number): Promise<string | undefined> {
  const found = await tx
    .selectFrom('baseline')
    .select('id')
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('number', '=', number)
    .where('removed', '=', false)
    .executeTakeFirst()
  return found?.id
}

/** Copies the plan as it is now under this baseline, without its leaving the database. */
export async function keepPlan(context: Place, baselineId: string): Promise<void> {
  const { tx, who } = context
  await sql`
    insert into baseline_row (workspace_id, baseline_id, noun, row_id, fields)
    select ${who.workspaceId}::uuid, ${baselineId}::uuid, r.noun, r.id, r.fields from (${planRows(context)}) r`.execute(tx)
}

export async function rowsOfBaseline({ tx, who }: CampaignContext, baselineId: string): Promise<FrozenRow[]> {
  const found = await sql<FrozenRow>`
    select noun, row_id as id, fields from baseline_row
    where workspace_id = ${who.workspaceId} and baseline_id = ${baselineId} order by row_id`.execute(tx)
  return found.rows
}

/** The plan of now in the shape of a baseline. */
export async function rowsOfPlan(context: CampaignContext): Promise<FrozenRow[]> {
  const found = await sql<FrozenRow>`select noun, id, fields from (${planRows(context)}) r order by id`.execute(context.tx)
  return found.rows
}

function planRows({ who, campaign }: Place) {
  const rowsOf = (noun: FrozenNoun) => sql`
    select ${noun}::text as noun, id, to_jsonb(f) as fields
    from ${sql.table(noun)} cross join lateral (select ${columnsOf(noun, noun, frozenFields[noun])}) f
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed
      ${noun === 'task' ? sql`and not is_cancelled` : sql``}`
  return sql.join(frozenNouns.map(rowsOf), sql` union all `)
}
