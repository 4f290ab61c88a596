import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Review, ReviewKind, ReviewNote } from '#domain/review.ts'
import type { ReviewPack } from '#domain/review/reviewPack.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** The meetings of the campaign, newest first, with how much was taken down, as JSON. */
export async function reviewsAsJson({ tx, who, campaign }: CampaignContext): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('reviews', coalesce(json_agg(r), '[]'))::text as json from (
      select ${columnsOf('review')},
        (select count(*)::int from review_note n where n.workspace_id = review.workspace_id and n.review_id = review.id and not n.removed) as notes,
        (select count(*)::int from decision d where d.workspace_id = review.workspace_id and d.review_id = review.id and not d.removed) as decisions
      from review
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by day desc, id desc
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** The day of the last meeting of this kind, and whether one is still open. */
export async function lastReviewOf(
  { tx, who, campaign }: CampaignContext,
  kind: ReviewKind,
): Promise<{ lastDay: Day | null; isOpen: boolean }> {
  const found = await sql<{ lastDay: Day | null; isOpen: boolean }>`
    select max(day) as last_day, coalesce(bool_or(not is_over), false) as is_open from review
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and kind = ${kind} and not removed`.execute(tx)
  return found.rows[0]!
}

export async function savePack({ tx, who }: CampaignContext, reviewId: string, pack: ReviewPack): Promise<void> {
  await tx
    .insertInto('reviewPack')
    .values({ workspaceId: who.workspaceId, reviewId, pack: JSON.stringify(pack) })
    .execute()
}

export async function packOf({ tx, who }: CampaignContext, reviewId: string): Promise<ReviewPack> {
  const { pack } = await tx
    .selectFrom('reviewPack')
    .select('pack')
    .where('workspaceId', '=', who.workspaceId)
    .where('reviewId', '=', reviewId)
    .executeTakeFirstOrThrow()
  return pack as unknown as ReviewPack
}

/** The minutes in the order in which they were taken down. */
export async function notesOf({ tx, who }: CampaignContext, reviewId: string): Promise<ReviewNote[]> {
  const found = await sql<{ row: ReviewNote }>`
    select to_json(r) as row from (select ${columnsOf('reviewNote')} from review_note
      where workspace_id = ${who.workspaceId} and review_id = ${reviewId} and not removed order by position, id) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** The meetings of the campaign. */
export async function reviewsOfCampaign({ tx, who, campaign }: CampaignContext): Promise<Review[]> {
  const found = await sql<{ row: Review }>`
    select to_json(r) as row from (select ${columnsOf('review')} from review
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by day, id) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** The minutes of all meetings of the campaign, each in the order in which they were taken down. */
export async function notesOfCampaign({ tx, who, campaign }: CampaignContext): Promise<ReviewNote[]> {
  const found = await sql<{ row: ReviewNote }>`
    select to_json(r) as row from (select ${columnsOf('reviewNote')} from review_note
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed order by position, id) r`.execute(
    tx,
  )
  return found.rows.map(({ row }) => row)
}

/** Per task the last day that progress was recorded of it. */
export async function lastRecords({ tx, who, campaign }: CampaignContext): Promise<Map<string, Day>> {
  const found = await sql<{ taskId: string; day: Day }>`
    select task_id, max(day) as day from progress_update
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed group by task_id`.execute(tx)
  return new Map(found.rows.map(({ taskId, day }) => [taskId, day]))
}

/** Names of the workspace's people, those who left too. */
export async function personNames({ tx, who }: CampaignContext): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('workspaceId', '=', who.workspaceId).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
