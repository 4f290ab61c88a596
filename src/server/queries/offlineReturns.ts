import { sql } from 'kysely'
import type { AnswerPatch, OfflineAnswers } from '#domain/offlineFile/answers.ts'
import type { CampaignContext } from '../context.ts'

/** A page that was filled in and sent back, as it was read. */
export interface OfflineReturn {
  id: string
  fileId: string
  personId: string
  personName: string
  sha256: string
  madeAt: string
  savedAt: string | null
  /** The answered tasks as the file showed them. */
  base: Record<string, AnswerPatch>
  answers: Pick<OfflineAnswers, 'tasks' | 'comments'>
  /** By whom, when, and what of it; null while nobody took it in, or after that was undone. */
  taken: { by: string; at: string } | null
}

export type NewReturn = Omit<OfflineReturn, 'personName' | 'taken'>

/** Keeps what was read; the same answers again are the return that is known already. */
export async function keepReturn(context: CampaignContext, given: NewReturn): Promise<OfflineReturn> {
  const { tx, who, campaign } = context
  await sql`
    insert into offline_return (workspace_id, id, campaign_id, file_id, person_id, sha256, made_at, saved_at, base, answers, read_by_id)
    values (${who.workspaceId}, ${given.id}, ${campaign.id}, ${given.fileId}, ${given.personId}, ${given.sha256}, ${given.madeAt},
      ${given.savedAt}, ${JSON.stringify(given.base)}::jsonb, ${JSON.stringify(given.answers)}::jsonb, ${who.personId})
    on conflict (workspace_id, campaign_id, sha256) do nothing`.execute(tx)
  return (await returnWhere(context, sql`r.sha256 = ${given.sha256}`))!
}

export function returnById(context: CampaignContext, id: string): Promise<OfflineReturn | null> {
  return returnWhere(context, sql`r.id = ${id}`)
}

async function returnWhere(
  { tx, who, campaign }: CampaignContext,
  condition: ReturnType<typeof sql>,
): Promise<OfflineReturn | null> {
  const found = await sql<{ row: OfflineReturn }>`
    select json_build_object('id', r.id, 'fileId', r.file_id, 'personId', r.person_id, 'personName', coalesce(p.name, ''), 'sha256', r.sha256,
      'madeAt', r.made_at, 'savedAt', r.saved_at, 'base', r.base, 'answers', r.answers,
      'taken', case when r.taken_at is not null and e.undone_by is null then json_build_object('by', coalesce(t.name, ''), 'at', r.taken_at) end) as row
    from offline_return r
      left join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
      left join person t on t.workspace_id = r.workspace_id and t.id = r.taken_by_id
      left join event e on e.workspace_id = r.workspace_id and e.id = r.event_id
    where r.workspace_id = ${who.workspaceId} and r.campaign_id = ${campaign.id} and ${condition}`.execute(tx)
  return found.rows[0]?.row ?? null
}

/** What was taken from earlier returns of the same file by the same person, the oldest first: their own words are no conflict with theirs. */
export async function takenBefore({ tx, who, campaign }: CampaignContext, { id, fileId, personId }: OfflineReturn) {
  const found = await sql<{ taken: Record<string, AnswerPatch> }>`
    select r.taken from offline_return r
      left join event e on e.workspace_id = r.workspace_id and e.id = r.event_id
    where r.workspace_id = ${who.workspaceId} and r.campaign_id = ${campaign.id} and r.file_id = ${fileId} and r.person_id = ${personId}
      and r.id <> ${id} and r.taken is not null and e.undone_by is null
    order by r.taken_at`.execute(tx)
  return found.rows.map(({ taken }) => taken)
}

export async function markTaken(
  { tx, who }: CampaignContext,
  id: string,
  taken: Record<string, AnswerPatch>,
  eventId: string | null,
): Promise<void> {
  await sql`
    update offline_return set taken_by_id = ${who.personId}, taken_at = now(), taken = ${JSON.stringify(taken)}::jsonb, event_id = ${eventId}
    where workspace_id = ${who.workspaceId} and id = ${id}`.execute(tx)
}
