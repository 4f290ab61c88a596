import { sql } from 'kysely'
import type { Decision } from '#domain/decision.ts'
import type { KpiMeaning } from '#domain/kpi/measurement.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

export interface KpiOfDecision extends KpiMeaning {
  id: string
  name: string
}

/** The decisions of the campaign, newest first. */
export async function decisionsOfCampaign({ tx, who, campaign }: CampaignContext): Promise<Decision[]> {
  const found = await sql<{ row: Decision }>`
    select to_json(r) as row from (select ${columnsOf('decision')} from decision
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by number desc) r`.execute(
    tx,
  )
  return found.rows.map(({ row }) => row)
}

/** The last number that the campaign gave out, also to what was removed since. */
export async function lastDecisionNumber({ tx, who, campaign }: CampaignContext): Promise<number> {
  const found = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from decision
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id}`.execute(tx)
  return found.rows[0]!.last
}

/** What these KPIs mean, by id; also of KPIs that were removed since. */
export async function kpiMeanings({ tx, who }: CampaignContext, ids: string[]): Promise<Map<string, KpiOfDecision>> {
  if (ids.length === 0) return new Map()
  const found = await sql<KpiOfDecision>`
    select kpi.id, coalesce(nullif(kpi.name, ''), metric.name) as name, metric.unit, metric.kind
    from kpi join metric on metric.workspace_id = kpi.workspace_id and metric.id = kpi.metric_id
    where kpi.workspace_id = ${who.workspaceId} and kpi.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(found.rows.map((kpi) => [kpi.id, kpi]))
}
