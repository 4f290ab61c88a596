import { sql } from 'kysely'
import { forgetPlanFiles } from './searchEntries.ts'
import type { ReviewItem } from '#domain/planReview/item.ts'
import type { Tx } from '../database/kysely.ts'

export interface PlanReview {
  id: string
  documentId: string
  campaignId: string | null
  startedBy: string
  state: 'open' | 'finished' | 'given up'
  items: ReviewItem[]
  revision: number
}

export async function addReview(
  tx: Tx,
  review: {
    workspaceId: string
    id: string
    documentId: string
    campaignId: string | null
    updatedBy: string
    items: ReviewItem[]
  },
): Promise<void> {
  await tx
    .insertInto('planReview')
    .values({ ...review, items: JSON.stringify(review.items) })
    .execute()
}

/** A review; with `lock`, nobody else decides in it until this transaction ends. */
export async function reviewById(tx: Tx, workspaceId: string, id: string, lock: boolean): Promise<PlanReview | undefined> {
  const found = await sql<PlanReview>`
    select v.id, v.document_id, v.campaign_id, v.state, v.items, v.revision, d.added_by as started_by
    from plan_review v join plan_document d on d.workspace_id = v.workspace_id and d.id = v.document_id
    where v.workspace_id = ${workspaceId} and v.id = ${id} ${lock ? sql`for update of v` : sql``}`.execute(tx)
  return found.rows[0]
}

export async function saveItems(
  tx: Tx,
  workspaceId: string,
  review: { id: string; items: ReviewItem[]; revision: number; updatedBy: string },
): Promise<void> {
  const { id, items, revision, updatedBy } = review
  await tx
    .updateTable('planReview')
    .set({ items: JSON.stringify(items), revision, updatedBy, updatedAt: sql`now()` })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function finishReview(
  tx: Tx,
  workspaceId: string,
  review: { id: string; campaignId: string; documentId: string; items: ReviewItem[]; eventId: string | null },
): Promise<void> {
  const { id, campaignId, documentId, items, eventId } = review
  await tx
    .updateTable('planReview')
    .set({ state: 'finished', campaignId, items: JSON.stringify(items), eventId, updatedAt: sql`now()` })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('planDocument')
    .set({ campaignId, bytes: null })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', documentId)
    .execute()
  await forgetPlanFiles(tx, workspaceId, campaignId)
}

export async function giveUpReview(tx: Tx, workspaceId: string, { id, documentId }: PlanReview): Promise<void> {
  await tx.deleteFrom('planReview').where('workspaceId', '=', workspaceId).where('id', '=', id).execute()
  await tx.deleteFrom('planDocument').where('workspaceId', '=', workspaceId).where('id', '=', documentId).execute()
}

/** What is being reviewed, the latest first: the newer versions for a campaign, or what belongs to none yet, of one starter or of all. */
export async function openReviewsAsJson(
  tx: Tx,
  workspaceId: string,
  { campaignId = null, startedBy = null }: { campaignId?: string | null; startedBy?: string | null },
): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('reviews', coalesce(json_agg(r order by r."updatedAt" desc), '[]'))::text as json from (
      select v.id, v.updated_by as "updatedBy", v.updated_at as "updatedAt",
        json_build_object('id', d.id, 'name', d.name, 'kind', d.kind, 'addedBy', d.added_by, 'addedAt', d.added_at) as document,
        (select count(*)::int from jsonb_array_elements(v.items) i where i ->> 'verdict' <> 'open'
          and i ->> 'difference' is distinct from 'same') as decided,
        (select count(*)::int from jsonb_array_elements(v.items) i where i ->> 'difference' is distinct from 'same') as all
      from plan_review v join plan_document d on d.workspace_id = v.workspace_id and d.id = v.document_id
      where v.workspace_id = ${workspaceId} and v.state = 'open' and v.campaign_id is not distinct from ${campaignId}::uuid
        and (${startedBy}::uuid is null or d.added_by = ${startedBy})
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** The items of the campaign's last review whose event was not taken back. */
export async function lastReviewedItems(tx: Tx, workspaceId: string, campaignId: string): Promise<ReviewItem[] | null> {
  const found = await sql<{ items: ReviewItem[] }>`
    select v.items from plan_review v
      left join event e on e.workspace_id = v.workspace_id and e.id = v.event_id
    where v.workspace_id = ${workspaceId} and v.campaign_id = ${campaignId} and v.state = 'finished' and e.undone_by is null
    order by v.updated_at desc, v.id desc limit 1`.execute(tx)
  return found.rows[0]?.items ?? null
}
