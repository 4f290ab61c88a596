import { sql } from 'kysely'
import type { CampaignKind } from '#domain/campaign.ts'
import type { PastTask } from '#domain/experience.ts'
import type { WorkspaceContext } from '../context.ts'

const MOST_TASKS = 20_000

/** The finished tasks of these campaigns of the kind that are archived or over, as they were agreed first and as they went. */
export async function pastTasks(
  { tx, who, today }: Pick<WorkspaceContext, 'tx' | 'who' | 'today'>,
  kind: CampaignKind,
  campaignIds: string[],
): Promise<PastTask[]> {
  const found = await sql<{ row: PastTask }>`
    select to_json(r) as row from (
      select t.id, t.campaign_id as "campaignId", t.name, coalesce(t.baseline_start, t.planned_start) as "plannedStart",
        coalesce(t.baseline_finish, t.planned_finish) as "plannedFinish", t.actual_start as "actualStart", t.actual_finish as "actualFinish",
        t.delay_reason as "delayReason"
      from task t join campaign c on c.workspace_id = t.workspace_id and c.id = t.campaign_id
      where t.workspace_id = ${who.workspaceId} and t.campaign_id = any(${campaignIds}::uuid[]) and c.kind = ${kind}
        and (c.archived_on is not null or c.end_date < ${today})
        and not t.removed and not t.is_cancelled and t.name <> '' and t.actual_start is not null and t.actual_finish is not null
        and coalesce(t.baseline_start, t.planned_start) is not null and coalesce(t.baseline_finish, t.planned_finish) is not null
      order by c.end_date desc nulls last, t.id limit ${MOST_TASKS}
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}
