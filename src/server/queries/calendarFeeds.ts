import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { ReviewKind } from '#domain/review.ts'
import type { Language } from '#domain/problem.ts'
import type { CampaignRole, WorkspaceRole } from '#domain/roles.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Tx } from '../database/kysely.ts'
import type { LinkScope } from '../linkToken.ts'
import type { Ties } from './campaignAccess.ts'
import { tiesTo } from './campaignAccess.ts'

interface Owner {
  workspaceId: string
  personId: string
}

export async function feedsOf(tx: Tx, { workspaceId, personId }: Owner): Promise<{ subjectId: string; number: number }[]> {
  return tx
    .selectFrom('calendarFeed')
    .select(['subjectId', 'number'])
    .where('workspaceId', '=', workspaceId)
    .where('personId', '=', personId)
    .where('number', '>', 0)
    .orderBy('subjectId')
    .execute()
}

/** The number of the new address: never one that was given out before. */
export async function renewFeed(tx: Tx, { workspaceId, personId }: Owner, subjectId: string): Promise<number> {
  const found = await sql<{ number: number }>`
    insert into calendar_feed (workspace_id, person_id, subject_id, number) values (${workspaceId}, ${personId}, ${subjectId}, 1)
    on conflict (workspace_id, person_id, subject_id) do update set number = abs(calendar_feed.number) + 1
    returning number`.execute(tx)
  return found.rows[0]!.number
}

/** The number stays, as a negative one, so that the next address is not the old one again. */
export async function removeFeed(tx: Tx, { workspaceId, personId }: Owner, subjectId: string): Promise<void> {
  await sql`
    update calendar_feed set number = -abs(number)
    where workspace_id = ${workspaceId} and person_id = ${personId} and subject_id = ${subjectId}`.execute(tx)
}

export interface FeedReader {
  name: string
  role: WorkspaceRole
  language: Language
}

/** Whose address it is, where it is still the one given out last and they are still there. */
export async function feedReader(tx: Tx, { workspaceId, personId, subjectId, number }: LinkScope): Promise<FeedReader | null> {
  const found = await sql<FeedReader>`
    select p.name, p.role, w.language
    from calendar_feed f
      join person p on p.workspace_id = f.workspace_id and p.id = f.person_id and not p.removed and p.role is not null
      join workspace w on w.id = f.workspace_id
    where f.workspace_id = ${workspaceId} and f.person_id = ${personId} and f.subject_id = ${subjectId} and f.number = ${number}`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export interface FeedCampaign {
  id: string
  name: string
  role: CampaignRole
}

/** The one campaign, where somebody may see it; without one, those that they have a part in. */
export async function feedCampaigns(
  tx: Tx,
  workspaceId: string,
  person: { id: string; role: WorkspaceRole },
  only: string | null,
): Promise<FeedCampaign[]> {
  const found = await sql<Ties & { id: string; name: string }>`
    select c.id, c.name, ${tiesTo(sql`${person.id}::uuid`)} from campaign c
    where c.workspace_id = ${workspaceId} and not c.removed and (${only}::uuid is null or c.id = ${only}::uuid)
      and (c.archived_on is null or ${only}::uuid is not null)`.execute(tx)
  return found.rows.flatMap(({ id, name, ...ties }) => {
    const role = campaignRole({ ...ties, workspaceRole: person.role })
    const hasPart = ties.leads || ties.participates !== null || ties.hasTask
    return role && (only !== null || hasPart) ? [{ id, name, role }] : []
  })
}

export interface FeedTask {
  id: string
  campaignId: string
  name: string
  ownerName: string | null
  plannedStart: Day
  plannedFinish: Day
  deliverable: string
  revision: number
}

/** Planned tasks of these campaigns; where `ownerId` is given, only theirs. */
export async function feedTasks(tx: Tx, workspaceId: string, campaignIds: string[], ownerId: string | null): Promise<FeedTask[]> {
  const found = await sql<FeedTask>`
    select t.id, t.campaign_id, t.name, o.name as owner_name, coalesce(t.planned_start, t.planned_finish) as planned_start,
      coalesce(t.planned_finish, t.planned_start) as planned_finish, t.deliverable, t.revision
    from task t left join person o on o.workspace_id = t.workspace_id and o.id = t.owner_id
    where t.workspace_id = ${workspaceId} and t.campaign_id = any(${campaignIds}::uuid[]) and not t.removed and not t.is_cancelled
      and coalesce(t.planned_start, t.planned_finish) is not null
      and (${ownerId}::uuid is null or t.owner_id = ${ownerId}::uuid or ${ownerId}::uuid = any(t.collaborator_ids))
    order by t.planned_finish, t.id`.execute(tx)
  return found.rows
}

export interface FeedMilestone {
  id: string
  campaignId: string
  name: string
  dueDate: Day
  revision: number
}

export async function feedMilestones(tx: Tx, workspaceId: string, campaignIds: string[]): Promise<FeedMilestone[]> {
  const found = await sql<FeedMilestone>`
    select id, campaign_id, name, due_date, revision from milestone
    where workspace_id = ${workspaceId} and campaign_id = any(${campaignIds}::uuid[]) and not removed and due_date is not null
    order by due_date, id`.execute(tx)
  return found.rows
}

export interface FeedReview {
  id: string
  campaignId: string
  kind: ReviewKind
  day: Day
  revision: number
}

export async function feedReviews(tx: Tx, workspaceId: string, campaignIds: string[]): Promise<FeedReview[]> {
  const found = await sql<FeedReview>`
    select id, campaign_id, kind, day, revision from review
    where workspace_id = ${workspaceId} and campaign_id = any(${campaignIds}::uuid[]) and not removed order by day, id`.execute(
    tx,
  )
  return found.rows
}
