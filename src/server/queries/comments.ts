import { sql } from 'kysely'
import type { Comment } from '#domain/comment.ts'
import type { SubjectNoun } from '#domain/change.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf, tables } from './rows.ts'

type KeptComment = Comment & { createdAt: string }

/** The comments on a subject, oldest first. */
export async function commentsOn(
  { tx, who, campaign }: CampaignContext,
  subjectNoun: SubjectNoun,
  subjectId: string,
): Promise<KeptComment[]> {
  const found = await sql<{ row: KeptComment }>`
    select to_json(r) as row from (
      select ${columnsOf('comment')}, created_at as "createdAt" from comment
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed
        and subject_noun = ${subjectNoun} and subject_id = ${subjectId}
      order by id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** What was said on the tasks of the campaign, oldest first. */
export async function commentsOnTasks({
  tx,
  who,
  campaign,
}: CampaignContext): Promise<Pick<Comment, 'id' | 'subjectId' | 'text' | 'authorId'>[]> {
  return tx
    .selectFrom('comment')
    .select(['id', 'subjectId', 'text', 'authorId'])
    .where('workspaceId', '=', who.workspaceId)
    .where('campaignId', '=', campaign.id)
    .where('subjectNoun', '=', 'task')
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
}

export async function commentById({ tx, who, campaign }: CampaignContext, id: string): Promise<KeptComment | null> {
  const found = await sql<{ row: KeptComment }>`
    select to_json(r) as row from (
      select ${columnsOf('comment')}, created_at as "createdAt" from comment
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and id = ${id} and not removed
    ) r`.execute(tx)
  return found.rows[0]?.row ?? null
}

/** What a subject is called where it is named to somebody. */
export async function subjectName({ tx, who }: CampaignContext, subjectNoun: SubjectNoun, subjectId: string): Promise<string> {
  const found = await sql<{ name: string | null }>`
    select coalesce(to_jsonb(r) ->> 'name', to_jsonb(r) ->> 'title', to_jsonb(r) ->> 'metric',
      left(split_part(coalesce(to_jsonb(r) ->> 'description', to_jsonb(r) ->> 'content'), E'\\n', 1), 60)) as name
    from ${sql.table(tables[subjectNoun].table)} r where workspace_id = ${who.workspaceId} and id = ${subjectId}`.execute(tx)
  return found.rows[0]?.name ?? ''
}

/** Gives the comments of a played past the moments of the events that brought them. */
export async function dateCommentsByTheirEvents(tx: Tx, workspaceId: string): Promise<void> {
  await sql`
    update comment set created_at = event.at
    from event_change c join event on event.workspace_id = c.workspace_id and event.id = c.event_id
    where comment.workspace_id = ${workspaceId} and c.workspace_id = comment.workspace_id and c.row_id = comment.id and c.kind = 'created'`.execute(
    tx,
  )
}
