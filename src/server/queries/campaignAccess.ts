import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { CampaignRole, CampaignTies, ParticipantRole } from '#domain/roles.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'
import type { Who } from '../context.ts'

export interface CampaignAccess extends CampaignTies {
  revision: number
  isRemoved: boolean
  isArchived: boolean
}

/** What ties a person to a campaign, removed or not; with `lock`, other writers to it wait until this transaction ends. */
export async function campaignAccess(tx: Tx, who: Who, campaignId: string, lock: boolean): Promise<CampaignAccess | null> {
  const found = await sql<Omit<CampaignAccess, 'workspaceRole'>>`
    select c.revision, c.removed as is_removed, c.archived_on is not null as is_archived, ${tiesTo(sql`${who.personId}::uuid`)}
    from campaign c
    where c.workspace_id = ${who.workspaceId} and c.id = ${campaignId}
    ${lock ? sql`for no key update of c` : sql``}`.execute(tx)
  const row = found.rows[0]
  return row ? { ...row, workspaceRole: who.role } : null
}

/** What each of these people is in the campaign; those for whom it does not exist are left out. */
export async function campaignRolesOf(
  { tx, who, campaign }: { tx: Tx; who: { workspaceId: string }; campaign: { id: string } },
  personIds: string[],
): Promise<Map<string, CampaignRole>> {
  const found = await sql<CampaignTies & { id: string }>`
    select person.id, person.role as workspace_role, ${tiesTo(sql`person.id`)}
    from person join campaign c on c.workspace_id = person.workspace_id and c.id = ${campaign.id}
    where person.workspace_id = ${who.workspaceId} and person.id = any(${personIds}::uuid[])
      and person.role is not null and not person.removed`.execute(tx)
  const roles = found.rows.map(({ id, ...ties }) => [id, campaignRole(ties)] as const)
  return new Map(roles.filter((entry): entry is [string, CampaignRole] => entry[1] !== null))
}

export type Ties = Omit<CampaignTies, 'workspaceRole'>

/** The columns that tie `person` to the campaign `c` of the query. */
export function tiesTo(person: RawBuilder<unknown>) {
  return sql<{ isOpenToWorkspace: boolean; leads: boolean; participates: ParticipantRole | null; hasTask: boolean }>`
    c.is_open_to_workspace,
    coalesce(${person} in (c.plan_owner_id, c.execution_lead_id), false) as leads,
    (select p.role from participant p
      where p.workspace_id = c.workspace_id and p.campaign_id = c.id and p.person_id = ${person} and not p.removed
      order by array_position(array['lead', 'member', 'viewer'], p.role) limit 1) as participates,
    ${hasTask(person)} as has_task`
}

/** Whether `person` owns, reviews or helps with a task of the campaign `c`. */
function hasTask(person: RawBuilder<unknown>) {
  const mine = (condition: RawBuilder<unknown>) =>
    sql`exists (select 1 from task t where t.workspace_id = c.workspace_id and t.campaign_id = c.id and not t.removed and ${condition})`
  return sql<boolean>`(${mine(sql`t.owner_id = ${person}`)} or ${mine(sql`t.reviewer_id = ${person}`)}
    or ${mine(sql`t.collaborator_ids <> '{}' and t.collaborator_ids @> array[${person}]`)})`
}
