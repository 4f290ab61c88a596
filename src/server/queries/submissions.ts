import { sql } from 'kysely'
import type { Submission } from '#domain/submission.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** What was submitted of a task, newest first. */
export async function submissionsOf({ tx, who, campaign }: CampaignContext, taskId: string): Promise<Submission[]> {
  const found = await sql<{ row: Submission }>`
    select to_json(r) as row from (
      select ${columnsOf('submission')} from submission
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and task_id = ${taskId} and not removed
      order by version desc
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** The version with which one of these files was handed in, and which file it is; null where none was. */
export async function submissionWith(
  { tx, who }: CampaignContext,
  attachmentIds: string[],
): Promise<{ version: number; name: string } | null> {
  const found = await sql<{ version: number; name: string }>`
    select s.version, a.name from submission s
      join attachment a on a.workspace_id = s.workspace_id and a.id = any(s.attachment_ids) and a.id = any(${attachmentIds}::uuid[])
    where s.workspace_id = ${who.workspaceId} and s.attachment_ids && ${attachmentIds}::uuid[] and not s.removed
    order by s.version limit 1`.execute(tx)
  return found.rows[0] ?? null
}
