import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { DueTask } from '#domain/message/digest.ts'
import type { Tx } from '../database/kysely.ts'

/** Open tasks that run, are late or come up to `today`; those of one campaign where one is given. Paused ones wait in silence. */
export async function dueTasks(tx: Tx, workspaceId: string, today: Day, campaignId: string | null = null): Promise<DueTask[]> {
  const found = await sql<DueTask>`
    select t.id, t.name, t.campaign_id, c.name as campaign_name, t.owner_id, owner.name as owner_name, t.reviewer_id, t.planned_start, t.planned_finish,
      t.actual_start, t.review_state = 'submitted' as is_submitted,
      exists (select 1 from progress_update u
        where u.workspace_id = t.workspace_id and u.task_id = t.id and u.day = ${today} and not u.removed) as is_recorded
    from task t
      join campaign c on c.workspace_id = t.workspace_id and c.id = t.campaign_id and not c.removed and c.archived_on is null
      left join person owner on owner.workspace_id = t.workspace_id and owner.id = t.owner_id and not owner.removed
    where t.workspace_id = ${workspaceId} and not t.removed and t.actual_finish is null and not t.is_cancelled and not t.is_paused
      and (${campaignId}::uuid is null or t.campaign_id = ${campaignId}::uuid)
      and (t.planned_finish <= ${today} or t.planned_start <= ${today} or t.actual_start is not null or t.review_state = 'submitted')
    order by t.planned_finish nulls last, t.position, t.id limit 20000`.execute(tx)
  return found.rows
}
