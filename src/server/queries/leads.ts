import { sql } from 'kysely'
import type { CampaignContext } from '../context.ts'

/** Who leads the campaign: plan owner, execution lead, and participants with that role. */
export async function leadsOfCampaign({ tx, who, campaign }: CampaignContext): Promise<string[]> {
  const found = await sql<{ personId: string }>`
    select person_id from (
      select unnest(array[plan_owner_id, execution_lead_id]) as person_id from campaign
        where workspace_id = ${who.workspaceId} and id = ${campaign.id}
      union select person_id from participant
        where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and role = 'lead' and not removed
    ) leads where person_id is not null`.execute(tx)
  return found.rows.map(({ personId }) => personId)
}
