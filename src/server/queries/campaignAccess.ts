import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { CampaignTies, ParticipantRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'
import type { Who } from '../context.ts'

export interface CampaignAccess extends CampaignTies {
  revision: number
  isRemoved: boolean
}

/** What ties a person to a campaign, removed or not; with `lock`, other writers to it wait until this transaction ends. */
export async function campaignAccess(tx: Tx, who: Who, campaignId: string, lock: boolean): Promise<CampaignAccess | null> {
  const found = await sql<{
    revision: number
    isRemoved: boolean
    leads: boolean
    participates: ParticipantRole | null
    hasTask: boolean
    isOpenToWorkspace: boolean
  }>`
    select c.revision, c.removed as is_removed, c.is_open_to_workspace,
      coalesce(${who.personId} in (c.plan_owner_id, c.execution_lead_id), false) as leads,
      (select p.role from participant p
        where p.workspace_id = c.workspace_id and p.campaign_id = c.id and p.person_id = ${who.personId} and not p.removed
        order by array_position(array['lead', 'member', 'viewer'], p.role) limit 1) as participates,
      ${hasTask(who, sql`c.id`)} as has_task
    from campaign c
    where c.workspace_id = ${who.workspaceId} and c.id = ${campaignId}
    ${lock ? sql`for no key update of c` : sql``}`.execute(tx)
  const row = found.rows[0]
  return row ? { ...row, workspaceRole: who.role } : null
}

/** Whether the person owns, reviews or helps with a task of the campaign whose id `campaign` is. */
export function hasTask({ workspaceId, personId }: Who, campaign: RawBuilder<unknown>) {
  return sql<boolean>`exists (select 1 from task t where t.workspace_id = ${workspaceId} and t.campaign_id = ${campaign} and not t.removed
    and (t.owner_id = ${personId} or t.reviewer_id = ${personId} or ${personId} = any(t.collaborator_ids)))`
}
