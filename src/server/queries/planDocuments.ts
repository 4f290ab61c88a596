import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export interface PlanDocument {
  id: string
  name: string
  kind: 'docx' | 'pdf' | 'xlsx' | 'text'
  addedBy: string
  addedAt: string
  text: string
}

export async function addDocument(
  tx: Tx,
  document: {
    workspaceId: string
    id: string
    campaignId: string | null
    name: string
    kind: PlanDocument['kind']
    text: string
    sha256: string
    bytes: Buffer
    addedBy: string
  },
): Promise<void> {
  await tx.insertInto('planDocument').values(document).execute()
}

/** A document with its text; of one campaign where one is given. */
export async function documentById(
  tx: Tx,
  workspaceId: string,
  id: string,
  campaignId?: string,
): Promise<PlanDocument | undefined> {
  const found = await sql<{ document: PlanDocument }>`
    select json_build_object('id', id, 'name', name, 'kind', kind, 'addedBy', added_by, 'addedAt', added_at, 'text', text) as document
    from plan_document
    where workspace_id = ${workspaceId} and id = ${id} ${campaignId === undefined ? sql`` : sql`and campaign_id = ${campaignId}`}`.execute(
    tx,
  )
  return found.rows[0]?.document
}

/** The file itself, while it is not attached to a campaign. */
export async function documentFile(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ name: string; sha256: string; bytes: Buffer } | undefined> {
  const found = await tx
    .selectFrom('planDocument')
    .select(['name', 'sha256', 'bytes'])
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.bytes ? { ...found, bytes: found.bytes } : undefined
}

/** Not one whose taking into the campaign was undone. */
const stands = sql<boolean>`not exists (select 1 from plan_review v join event e on e.workspace_id = v.workspace_id and e.id = v.event_id
  where v.workspace_id = plan_document.workspace_id and v.document_id = plan_document.id and e.undone_by is not null)`

/** The documents of a campaign and the sentences that its rows stand on; those of money only where `withMoney`. */
export async function documentsAsJson(tx: Tx, workspaceId: string, campaignId: string, withMoney: boolean): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object(
      'documents', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'addedBy', added_by, 'addedAt', added_at)
        order by added_at desc), '[]') from plan_document
        where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and ${stands}),
      'spans', (select coalesce(json_agg(r), '[]') from (select ${columnsOf('sourceSpan')} from source_span
        where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and not removed
          ${withMoney ? sql`` : sql`and subject_noun <> 'budgetItem'`}) r)
    )::text as json`.execute(tx)
  return found.rows[0]!.json
}
