import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { NoticeChoices } from '#domain/notice/choices.ts'
import type { Urgency } from '#domain/notice/kinds.ts'
import { isAtLeast } from '#domain/roles.ts'
import type { Who } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { tiesTo } from './campaignAccess.ts'

export interface Hearer {
  id: string
  isGuest: boolean
  kinds: NoticeChoices
}

/** Those of these people who can hear of anything: with an account, not removed; each with what they want to hear. */
export async function hearersAmong(tx: Tx, workspaceId: string, personIds: string[]): Promise<Map<string, Hearer>> {
  const found = await sql<Hearer>`
    select p.id, p.role = 'guest' as is_guest, coalesce(s.kinds, '{}') as kinds
    from person p left join notice_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id
    where p.workspace_id = ${workspaceId} and p.id = any(${personIds}::uuid[]) and not p.removed and p.role is not null`.execute(
    tx,
  )
  return new Map(found.rows.map((hearer) => [hearer.id, hearer]))
}

export interface NoticeLine {
  id: string
  person_id: string
  kind: string
  campaign_id: string | null
  subject_noun: string
  subject_id: string
  params: object
  actor_id: string | null
  event_id: string | null
  urgency: Urgency
}

/** Writes the lines down; what somebody has not read yet gets the newest words instead of a second line. */
export async function addNotices(tx: Tx, workspaceId: string, now: Date, lines: NoticeLine[]): Promise<void> {
  await sql`
    insert into notice (workspace_id, id, person_id, kind, campaign_id, subject_noun, subject_id, params, actor_id, event_id, urgency, created_at)
    select ${workspaceId}::uuid, r.id, r.person_id, r.kind, r.campaign_id, r.subject_noun, r.subject_id, r.params, r.actor_id, r.event_id, r.urgency,
      ${now}::timestamptz
    from jsonb_populate_recordset(null::notice, ${JSON.stringify(lines)}::jsonb) r
    on conflict (workspace_id, person_id, kind, subject_noun, subject_id) where read_at is null
    do update set params = excluded.params, actor_id = excluded.actor_id, event_id = excluded.event_id, urgency = excluded.urgency,
      created_at = excluded.created_at, told_at = case when notice.params = excluded.params then notice.told_at end`.execute(tx)
}

/** Of these people, when each was last reminded of the record of that day. */
export async function remindedOn(
  tx: Tx,
  { workspaceId, timeZone }: Who,
  personIds: string[],
  day: Day,
): Promise<Map<string, string>> {
  const found = await sql<{ personId: string; at: Date }>`
    select person_id, max(created_at) as at from notice
    where workspace_id = ${workspaceId} and kind = 'reminder' and person_id = any(${personIds}::uuid[])
      and (created_at at time zone ${timeZone})::date = ${day}
    group by person_id`.execute(tx)
  return new Map(found.rows.map(({ personId, at }) => [personId, at.toISOString()]))
}

/** A page of what the caller was told, newest first, as JSON. */
export async function noticesAsJson(tx: Tx, who: Who, before: string | null, limit: number): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('notices', coalesce(json_agg(r order by r."createdAt" desc, r.id desc), '[]'), 'unread', (${unreadOf(who)}))::text as json
    from (
      select n.id, n.kind, n.campaign_id as "campaignId", campaign.name as "campaignName", n.subject_noun as "subjectNoun",
        n.subject_id as "subjectId", n.params, n.actor_id as "actorId", actor.name as "actorName", n.urgency,
        n.created_at as "createdAt", n.read_at as "readAt"
      from notice n
        left join campaign on campaign.workspace_id = n.workspace_id and campaign.id = n.campaign_id
        left join person actor on actor.workspace_id = n.workspace_id and actor.id = n.actor_id
      where n.workspace_id = ${who.workspaceId} and n.person_id = ${who.personId} and ${isSeenBy(who)}
        and (${before}::uuid is null or (n.created_at, n.id) < (
          select b.created_at, b.id from notice b
          where b.workspace_id = n.workspace_id and b.person_id = n.person_id and b.id = ${before}::uuid))
      order by n.created_at desc, n.id desc limit ${limit}
    ) r`.execute(tx)
  return found.rows[0]!.json
}

export async function countUnread(tx: Tx, who: Who): Promise<number> {
  const found = await sql<{ unread: number }>`select (${unreadOf(who)}) as unread`.execute(tx)
  return found.rows[0]!.unread
}

export async function markNoticesRead(tx: Tx, who: Who, now: Date, ids: string[] | 'all'): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ readAt: now })
    .where('workspaceId', '=', who.workspaceId)
    .where('personId', '=', who.personId)
    .where('readAt', 'is', null)
    .$if(ids !== 'all', (update) => update.where('id', 'in', ids === 'all' || ids.length === 0 ? [who.personId] : ids))
    .execute()
}

export interface NoticeSettings {
  kinds: NoticeChoices
  digestAt: string | null
  hasDigest: boolean
  byMail: boolean
}

export async function noticeSettingsOf(
  tx: Tx,
  { workspaceId, personId }: Who,
): Promise<NoticeSettings & { address: string | null }> {
  const found = await sql<NoticeSettings & { address: string | null }>`
    select coalesce(s.kinds, '{}') as kinds, s.digest_at, coalesce(s.has_digest, true) as has_digest, coalesce(s.by_mail, true) as by_mail,
      p.email as address
    from person p left join notice_setting s on s.workspace_id = p.workspace_id and s.person_id = p.id
    where p.workspace_id = ${workspaceId} and p.id = ${personId}`.execute(tx)
  return found.rows[0]!
}

export async function saveNoticeSettings(
  tx: Tx,
  { workspaceId, personId }: Who,
  { kinds, ...settings }: NoticeSettings,
): Promise<void> {
  const row = { ...settings, kinds: JSON.stringify(kinds) }
  await tx
    .insertInto('noticeSetting')
    .values({ workspaceId, personId, ...row })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'personId']).doUpdateSet(row))
    .execute()
}

function unreadOf(who: Who) {
  return sql`select count(*)::int from notice n
    where n.workspace_id = ${who.workspaceId} and n.person_id = ${who.personId} and n.read_at is null and ${isSeenBy(who)}`
}

/** What was told about something that is gone, or that the person may not see any more, is no longer shown. */
function isSeenBy({ role, personId }: Who) {
  const me = sql`${personId}::uuid`
  const mine = sql`(t.owner_id = ${me} or t.reviewer_id = ${me} or t.collaborator_ids @> array[${me}])`
  const task = sql`exists (select 1 from task t where t.workspace_id = n.workspace_id and t.id = n.subject_id and not t.removed
    and ${role === 'guest' ? mine : sql`true`})`
  const issue = sql`exists (select 1 from issue i where i.workspace_id = n.workspace_id and i.id = n.subject_id and not i.removed
    and ${role === 'guest' ? sql`(i.owner_id = ${me} or i.raised_by_id = ${me})` : sql`true`})`
  const isOpen = isAtLeast(role, 'admin')
    ? sql`true`
    : role === 'guest'
      ? sql`ties.has_task`
      : sql`(ties.is_open_to_workspace or ties.leads or ties.participates is not null or ties.has_task)`
  return sql<boolean>`(n.subject_noun <> 'task' or ${task}) and (n.subject_noun <> 'issue' or ${issue}) and (n.campaign_id is null or exists (
    select 1 from (select ${tiesTo(me)} from campaign c
      where c.workspace_id = n.workspace_id and c.id = n.campaign_id and not c.removed) ties where ${isOpen}))`
}
