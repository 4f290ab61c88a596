import { sql } from 'kysely'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

/** Who leads the campaign: plan owner, execution lead, and participants with that role. */
export async function leadsOfCampaign({ tx, who, campaign }: CampaignContext): Promise<string[]> {
  return (await leadsOf(tx, who.workspaceId, [campaign.id])).get(campaign.id) ?? []
}

/** The same of several campaigns, each person once. */
export async function leadsOf(tx: Tx, workspaceId: string, campaignIds: string[]): Promise<Map<string, string[]>> {
  if (campaignIds.length === 0) return new Map()
  const found = await sql<{ campaignId: string; leads: string[] }>`
    select campaign_id, array_agg(person_id) as leads from (
      select id as campaign_id, unnest(array[plan_owner_id, execution_lead_id]) as person_id from campaign
        where workspace_id = ${workspaceId} and id = any(${campaignIds}::uuid[])
      union select campaign_id, person_id from participant
        where workspace_id = ${workspaceId} and campaign_id = any(${campaignIds}::uuid[]) and role = 'lead' and not removed
    ) leads where person_id is not null group by campaign_id`.execute(tx)
  return new Map(found.rows.map(({ campaignId, leads }) => [campaignId, leads]))
}
