import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'
import type { NewEntry } from './searchEntries.ts'
import { addEntries, blank } from './searchEntries.ts'

/** Makes archives findable by their label, what the campaign was about and what its goals were; one of a campaign that runs again is not. */
export async function indexArchives(tx: Tx, workspaceId: string): Promise<void> {
  await sql`
    delete from search_entry e where e.workspace_id = ${workspaceId} and e.noun = 'archive' and not exists (
      select from archive a join campaign c on c.workspace_id = a.workspace_id and c.id = a.campaign_id
      where a.workspace_id = e.workspace_id and a.id = e.row_id and c.archived_on is not null and c.archive_version = a.version)`.execute(
    tx,
  )
  const found = await sql<{ row: Pick<NewEntry, 'rowId' | 'campaignId' | 'personId' | 'day' | 'title' | 'body'> }>`
    select json_build_object('rowId', a.id, 'campaignId', a.campaign_id, 'personId', a.archived_by_id, 'day', a.archived_on, 'title', a.label,
      'body', concat_ws(E'\n', nullif(c.description, ''), (
        select string_agg(goal ->> 'metric', ' ') from jsonb_array_elements(a.summary -> 'goals') goal))) as row
    from archive a join campaign c on c.workspace_id = a.workspace_id and c.id = a.campaign_id and c.archive_version = a.version
    where a.workspace_id = ${workspaceId} and c.archived_on is not null and not c.removed
      and not exists (select from search_entry e where e.workspace_id = a.workspace_id and e.noun = 'archive' and e.row_id = a.id)`.execute(
    tx,
  )
  await addEntries(
    tx,
    workspaceId,
    found.rows.map(({ row }) => ({ ...blank, noun: 'archive', ...row })),
  )
}
