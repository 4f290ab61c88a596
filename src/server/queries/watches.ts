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

/** Open issues whose promised day went by, and whose lead was not told of that day yet. */
export async function promisesMissed(
  tx: Tx,
  workspaceId: string,
  today: Day,
): Promise<{ id: string; description: string; promisedDate: Day; campaignId: string }[]> {
  const found = await sql<{ id: string; description: string; promisedDate: Day; campaignId: string }>`
    select i.id, left(i.description, 80) as description, i.promised_date, i.campaign_id
    from issue i join campaign c on c.workspace_id = i.workspace_id and c.id = i.campaign_id and not c.removed
    where i.workspace_id = ${workspaceId} and not i.removed and i.state in ('open', 'inProgress') and i.promised_date < ${today}
      and not exists (select 1 from notice n where n.workspace_id = i.workspace_id and n.kind = 'escalation' and n.subject_id = i.id
        and n.params ->> 'due' = i.promised_date::text)`.execute(tx)
  return found.rows
}
