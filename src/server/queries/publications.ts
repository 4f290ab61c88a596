import { sql } from 'kysely'
import { frozenFields } from '#domain/baseline.ts'
import type { ChangeRequest, Confirmation, PlanKnown } from '#domain/confirmation.ts'
import { materialFields } from '#domain/confirmation.ts'
import type { Noun } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { PastChange } from '#domain/timeMachine.ts'
import type { Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export interface Publication {
  id: string
  number: number
  note: string
  asksEveryone: boolean
  mustFix: number
  despite: string
  planRevision: number
  publishedOn: Day
  authorId: string
}

/** Everything that the confirmations of one campaign follow from. */
export interface PublishedPlan extends PlanKnown {
  campaignId: string
  name: string
  revision: number
  people: { id: string; name: string; departmentId: string | null; hasAccount: boolean; isGuest: boolean }[]
  publication: Publication | null
  /** Of the last publication that asked everyone. */
  askedRevision: number
  confirmations: Confirmation[]
  requests: ChangeRequest[]
  /** Newest first, since the oldest answer. */
  changes: (PastChange & { revision: number })[]
}

const planNouns = ['goal', 'milestone', 'task'] as const

/** The published plans with these ids, in one statement. */
export async function publishedPlans(tx: Tx, workspaceId: string, campaignIds: string[]): Promise<PublishedPlan[]> {
  const of = (table: string) =>
    sql`${sql.ref(`${table}.workspaceId`)} = c.workspace_id and ${sql.ref(`${table}.campaignId`)} = c.id`
  const oldest = sql`(select coalesce(min(plan_revision), c.revision) from confirmation where ${of('confirmation')} and not removed)`
  const rowsOf = (noun: (typeof planNouns)[number]) => {
    const fields = noun === 'task' ? [...frozenFields.task, 'isCancelled'] : frozenFields[noun]
    return sql`select ${noun}::text as noun, id, removed, to_jsonb(f) as fields from ${sql.table(noun)}
      cross join lateral (select ${columnsOf(noun, noun, fields)}) f
      where ${of(noun)} and (not removed or revision > ${oldest})`
  }
  const list = (noun: Noun) => sql`(select coalesce(json_agg(r), '[]') from (
    select ${columnsOf(noun)} from ${sql.table(noun === 'changeRequest' ? 'change_request' : noun)}
    where ${of(noun === 'changeRequest' ? 'change_request' : noun)} and not removed order by id desc) r)`
  const found = await sql<{ plan: PublishedPlan }>`
    select json_build_object(
      'campaignId', c.id, 'name', c.name, 'revision', c.revision,
      'rows', (select coalesce(json_agg(r), '[]') from (${sql.join(planNouns.map(rowsOf), sql` union all `)}) r),
      'contacts', (select coalesce(json_agg(json_build_object('personId', person_id, 'departmentId', department_id)), '[]') from participant
        where ${of('participant')} and not removed and person_id is not null and department_id is not null),
      'people', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'departmentId', department_id,
        'hasAccount', role is not null, 'isGuest', role is not distinct from 'guest')), '[]') from person
        where person.workspace_id = c.workspace_id and not removed),
      'publication', (select to_json(r) from (select ${columnsOf('publication')} from publication
        where ${of('publication')} and not removed order by number desc limit 1) r),
      'askedRevision', (select coalesce(max(plan_revision), 0) from publication where ${of('publication')} and not removed and asks_everyone),
      'confirmations', ${list('confirmation')},
      'requests', ${list('changeRequest')},
      'changes', (select coalesce(json_agg(json_build_object('noun', x.noun, 'id', x.row_id, 'kind', x.kind, 'before', x.before,
          'revision', e.revision) order by e.revision desc), '[]')
        from event e join event_change x on x.workspace_id = e.workspace_id and x.event_id = e.id
        where ${of('e')} and e.revision > ${oldest} and x.noun = any(${planNouns as unknown as string[]}::text[])
          and (x.kind <> 'changed' or x.before ?| ${[...new Set(Object.values(materialFields).flat())]}::text[]))
    ) as plan
    from campaign c where c.workspace_id = ${workspaceId} and c.id = any(${campaignIds}::uuid[]) and not c.removed`.execute(tx)
  return found.rows.map(({ plan }) => plan)
}

/** The published campaigns that somebody may be asked about: where they own a task or speak for a department. */
export async function campaignsAsking(tx: Tx, who: Who): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from campaign c
    where c.workspace_id = ${who.workspaceId} and not c.removed and c.archived_on is null
      and exists (select 1 from publication p where p.workspace_id = c.workspace_id and p.campaign_id = c.id and not p.removed)
      and (exists (select 1 from task t where t.workspace_id = c.workspace_id and t.campaign_id = c.id and t.owner_id = ${who.personId}
          and not t.removed and not t.is_cancelled)
        or (${who.role !== 'guest'} and exists (select 1 from participant p where p.workspace_id = c.workspace_id and p.campaign_id = c.id
          and p.person_id = ${who.personId} and p.department_id is not null and not p.removed)))
    order by c.start_date limit 50`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** Whether there is anybody to ask again when the plan changes. */
export async function isPublished(tx: Tx, workspaceId: string, campaignId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('publication')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
