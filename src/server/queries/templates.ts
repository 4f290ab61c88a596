import { sql } from 'kysely'
import type { HeldReview } from '#domain/template/rhythm.ts'
import type { Template } from '#domain/template/template.ts'
import type { WorkspaceContext } from '../context.ts'
import { columnsOf } from './rows.ts'

type Here = Pick<WorkspaceContext, 'tx' | 'who'>
export type KeptTemplate = Template & { revision: number }

interface Counts {
  hasLaunch: boolean
  phases: number
  milestones: number
  tasks: number
  roles: number
}

/** The workspace's own templates, counted instead of told in full; the newest first. */
export async function templatesOf({ tx, who }: Here, withdrawn: boolean): Promise<(Omit<KeptTemplate, 'content'> & Counts)[]> {
  const found = await sql<{ row: Omit<KeptTemplate, 'content'> & Counts }>`
    select to_json(r) as row from (
      select id, name, kind, description, author_id as "authorId", written_on as "writtenOn", source_campaign_id as "sourceCampaignId", state,
        revision, content ->> 'launch' is not null as "hasLaunch", jsonb_array_length(content -> 'phases') as phases,
        jsonb_array_length(content -> 'milestones') as milestones, jsonb_array_length(content -> 'tasks') as tasks,
        jsonb_array_length(content -> 'roles') as roles
      from template where workspace_id = ${who.workspaceId} and not removed ${withdrawn ? sql`` : sql`and state = 'active'`}
      order by id desc limit 500
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

export async function templateById({ tx, who }: Here, id: string): Promise<KeptTemplate | null> {
  const found = await sql<{ row: KeptTemplate }>`
    select to_json(r) as row from (
      select ${columnsOf('template')}, template.revision from template
      where workspace_id = ${who.workspaceId} and id = ${id} and not removed
    ) r`.execute(tx)
  return found.rows[0]?.row ?? null
}

/** What others did to the content of a template after `revision`: its state before and after each time. */
export async function contentsSince(
  { tx, who }: Here,
  id: string,
  revision: number,
): Promise<{ before: Template['content']; after: Template['content'] }[]> {
  const found = await sql<{ before: Template['content']; after: Template['content'] }>`
    select c.before -> 'content' as before, c.after -> 'content' as after
    from event_change c join event e on e.workspace_id = c.workspace_id and e.id = c.event_id
    where c.workspace_id = ${who.workspaceId} and c.row_id = ${id} and c.revision > ${revision} and c.kind = 'changed' and c.after ? 'content'
      and e.actor_id <> ${who.personId}
    order by c.revision`.execute(tx)
  return found.rows
}

/** The meetings that a campaign held. */
export async function heldReviews({ tx, who }: Here, campaignId: string): Promise<HeldReview[]> {
  const rows = await tx
    .selectFrom('review')
    .select(['kind', 'day'])
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .orderBy('day')
    .execute()
  return rows as HeldReview[]
}

/** Who each role was the last time that a template was used. */
export async function rememberedRoles({ tx, who }: Here): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('roleMatch').select(['role', 'personId']).where('workspaceId', '=', who.workspaceId).execute()
  return new Map(rows.map(({ role, personId }) => [role, personId]))
}

export async function rememberRoles({ tx, who }: Here, matches: { role: string; personId: string }[]): Promise<void> {
  if (matches.length === 0) return
  await sql`
    insert into role_match (workspace_id, role, person_id)
    select ${who.workspaceId}::uuid, r.role, r."personId"
    from jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) as r(role text, "personId" uuid)
    on conflict (workspace_id, role) do update set person_id = excluded.person_id`.execute(tx)
}

export interface WorkspaceStaff {
  people: { id: string; name: string; title: string; departmentId: string | null; hasAccount: boolean }[]
  departments: { id: string; name: string; contactId: string | null }[]
}

export async function staffOf({ tx, who }: Here): Promise<WorkspaceStaff> {
  const found = await sql<{ staff: WorkspaceStaff }>`
    select json_build_object(
      'people', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'title', title, 'departmentId', department_id,
        'hasAccount', role is not null) order by name, id), '[]') from person where workspace_id = ${who.workspaceId} and not removed),
      'departments', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'contactId', contact_id) order by name), '[]')
        from department where workspace_id = ${who.workspaceId} and not removed)
    ) as staff`.execute(tx)
  return found.rows[0]!.staff
}
