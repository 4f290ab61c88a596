import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { KnownRow, PastChange } from '#domain/timeMachine.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** Every task of the campaign, removed ones too, and what happened to tasks after the end of `day`, newest first. */
export async function tasksSince(
  { tx, who, campaign }: CampaignContext,
  day: Day,
): Promise<{ rows: KnownRow[]; changes: PastChange[] }> {
  const rows = await sql<KnownRow>`
    select 'task' as noun, task.id, task.removed, to_jsonb(f) as fields
    from task cross join lateral (select ${columnsOf('task')}) f
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id}`.execute(tx)
  const changes = await sql<PastChange>`
    select x.noun, x.row_id as id, x.kind, x.before
    from event e join event_change x on x.workspace_id = e.workspace_id and x.event_id = e.id and x.noun = 'task'
    where e.workspace_id = ${who.workspaceId} and e.campaign_id = ${campaign.id}
      and e.at >= (${day}::date + 1)::timestamp at time zone ${who.timeZone}
    order by e.revision desc`.execute(tx)
  return { rows: rows.rows, changes: changes.rows }
}
