import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Tx } from '../database/kysely.ts'

/** Which task was told to be overdue against which planned day, as `task day`. */
export async function toldOverdue(tx: Tx, workspaceId: string): Promise<Set<string>> {
  const found = await sql<{ key: string }>`
    select distinct subject_id || ' ' || (params ->> 'due') as key from notice where workspace_id = ${workspaceId} and kind = 'overdue'`.execute(
    tx,
  )
  return new Set(found.rows.map(({ key }) => key))
}

export interface MissedPromise {
  id: string
  description: string
  promisedDate: Day
  campaignId: string
  ownerId: string | null
}

/** Open issues whose promised day went by, and of which nobody was told yet. */
export async function promisesMissed(tx: Tx, workspaceId: string, today: Day): Promise<MissedPromise[]> {
  const found = await sql<MissedPromise>`
    select i.id, left(i.description, 80) as description, i.promised_date, i.campaign_id, i.owner_id
    from issue i join campaign c on c.workspace_id = i.workspace_id and c.id = i.campaign_id and not c.removed and c.archived_on is null
    where i.workspace_id = ${workspaceId} and not i.removed and i.state in ('open', 'inProgress') and i.promised_date < ${today}
      and not exists (select 1 from notice n where n.workspace_id = i.workspace_id and n.kind in ('escalation', 'promiseMissed') and n.subject_id = i.id
        and n.params ->> 'due' = i.promised_date::text)`.execute(tx)
  return found.rows
}

/** KPIs with an owner, of campaigns under way, that were to have a value on `day` and have none, nor one that waits for a person. */
export async function kpisWithoutValue(
  tx: Tx,
  workspaceId: string,
  day: Day,
): Promise<{ id: string; name: string; ownerId: string; campaignId: string }[]> {
  const found = await sql<{ id: string; name: string; ownerId: string; campaignId: string }>`
    select k.id, coalesce(nullif(k.name, ''), m.name) as name, k.owner_id, k.campaign_id
    from kpi k
      join metric m on m.workspace_id = k.workspace_id and m.id = k.metric_id
      join campaign c on c.workspace_id = k.workspace_id and c.id = k.campaign_id and not c.removed and c.archived_on is null
    where k.workspace_id = ${workspaceId} and k.owner_id is not null and not k.removed
      and ${day}::date between coalesce(k.start_date, c.start_date) and coalesce(k.end_date, c.end_date)
      and not exists (select 1 from measurement v where v.workspace_id = k.workspace_id and v.kpi_id = k.id and v.day = ${day})
      and not exists (select 1 from held_value v
        where v.workspace_id = k.workspace_id and v.kpi_id = k.id and v.day = ${day} and v.state = 'waiting')
    order by k.campaign_id, k.position, k.id`.execute(tx)
  return found.rows
}
