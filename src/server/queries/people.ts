import { sql } from 'kysely'
import type { WorkspaceRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'
import type { Who } from '../context.ts'

export interface Person {
  id: string
  name: string
  title: string
  email: string | null
  accountId: string | null
  role: WorkspaceRole | null
  departmentId: string | null
}

export async function addPerson(
  tx: Tx,
  person: {
    workspaceId: string
    id: string
    name: string
    email: string
    accountId: string
    role: WorkspaceRole
    title?: string
  },
): Promise<void> {
  await tx.insertInto('person').values(person).execute()
}

export async function personById(tx: Tx, workspaceId: string, id: string): Promise<Person | undefined> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'name', 'title', 'email', 'accountId', 'role', 'departmentId'])
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
  return row as Person | undefined
}

/** A person of the workbook becomes a member: the account is theirs from now on. False where they have one, or are gone. */
export async function giveAccount(
  tx: Tx,
  { workspaceId, id, ...account }: { workspaceId: string; id: string; accountId: string; email: string; role: WorkspaceRole },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set(account)
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .where('accountId', 'is', null)
    .where('removed', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countOwners(tx: Tx, workspaceId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('removed', '=', false)
    .executeTakeFirstOrThrow()
  return count
}

/** Everyone, by name; for a guest only the people on their own tasks and who leads there, without addresses. */
export async function peopleAsJson(tx: Tx, who: Who): Promise<string> {
  const isGuest = who.role === 'guest'
  const shared = sql`exists (select 1 from task t join campaign c on c.workspace_id = t.workspace_id and c.id = t.campaign_id
    where t.workspace_id = p.workspace_id and not t.removed and not c.removed
    and (p.id in (t.owner_id, t.reviewer_id, c.plan_owner_id, c.execution_lead_id) or p.id = any(t.collaborator_ids))
    and (t.owner_id = ${who.personId} or t.reviewer_id = ${who.personId} or ${who.personId} = any(t.collaborator_ids)))`
  const found = await sql<{ json: string }>`
    select json_build_object('people', (select coalesce(json_agg(r order by r.name), '[]') from (
      select p.id, p.name, p.title, ${isGuest ? sql`null` : sql`p.email`} as email, p.role, p.department_id as "departmentId",
        ${isGuest ? sql`0` : sql`coalesce(o.count, 0)`}::int as "openTasks"
      from person p left join (
        select owner_id, count(*) from task
        where workspace_id = ${who.workspaceId} and not removed and actual_finish is null and not is_cancelled group by owner_id
      ) o on o.owner_id = p.id
      where p.workspace_id = ${who.workspaceId} and not p.removed and ${isGuest ? sql`(p.id = ${who.personId} or ${shared})` : sql`true`}
    ) r), 'former', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') from person p
      where p.workspace_id = ${who.workspaceId} and p.removed and ${isGuest ? sql`false` : sql`true`}))::text as json`.execute(tx)
  return found.rows[0]!.json
}

/** The campaigns in which a person is named, but for archived ones, locked one after another in a fixed order. */
export async function campaignsNaming(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<{ id: string; revision: number }[]> {
  const found = await sql<{ id: string; revision: number }>`
    select c.id, c.revision from campaign c
    where c.workspace_id = ${workspaceId} and c.archived_on is null and (${personId} in (c.plan_owner_id, c.execution_lead_id)
      or exists (select 1 from participant p where p.workspace_id = c.workspace_id and p.campaign_id = c.id and p.person_id = ${personId})
      or exists (select 1 from kpi k where k.workspace_id = c.workspace_id and k.campaign_id = c.id and k.owner_id = ${personId})
      or exists (select 1 from task t where t.workspace_id = c.workspace_id and t.campaign_id = c.id
        and (${personId} in (t.owner_id, t.reviewer_id) or ${personId} = any(t.collaborator_ids))))
    order by c.id for no key update of c`.execute(tx)
  return found.rows
}

/** Rows of a campaign that point to a person, with the fields that do. */
export async function rowsNaming(tx: Tx, workspaceId: string, campaignId: string, personId: string): Promise<NamingRows> {
  const found = await sql<{ rows: NamingRows }>`
    select json_build_object(
      'tasks', (select coalesce(json_agg(json_build_object('id', id, 'removed', removed, 'ownerId', owner_id, 'reviewerId', reviewer_id,
        'collaboratorIds', collaborator_ids)), '[]')
        from task where workspace_id = ${workspaceId} and campaign_id = ${campaignId}
          and (${personId} in (owner_id, reviewer_id) or ${personId} = any(collaborator_ids))),
      'participants', (select coalesce(json_agg(json_build_object('id', id, 'personId', person_id)), '[]')
        from participant where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and person_id = ${personId}),
      'changeRequests', (select coalesce(json_agg(json_build_object('id', id, 'personId', person_id)), '[]')
        from change_request where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and person_id = ${personId}),
      'kpis', (select coalesce(json_agg(json_build_object('id', id, 'ownerId', owner_id)), '[]')
        from kpi where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and owner_id = ${personId}),
      'campaign', (select json_build_object('id', id, 'planOwnerId', plan_owner_id, 'executionLeadId', execution_lead_id)
        from campaign where workspace_id = ${workspaceId} and id = ${campaignId})
    ) as rows`.execute(tx)
  return found.rows[0]!.rows
}

export interface NamingRows {
  tasks: { id: string; removed: boolean; ownerId: string | null; reviewerId: string | null; collaboratorIds: string[] }[]
  participants: { id: string; personId: string | null }[]
  changeRequests: { id: string; personId: string }[]
  kpis: { id: string; ownerId: string | null }[]
  campaign: { id: string; planOwnerId: string | null; executionLeadId: string | null }
}

/** Members first, so that of two with one name the one with an account is meant. */
export async function namesOfPeople(tx: Tx, workspaceId: string): Promise<{ id: string; name: string; isMember: boolean }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'name', sql<boolean>`account_id is not null`.as('isMember')])
    .where('workspaceId', '=', workspaceId)
    .where('removed', '=', false)
    .orderBy(sql`account_id is not null`)
    .execute()
}
