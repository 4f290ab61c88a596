import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'
import { snakeCase } from './rows.ts'

/** The name of the campaign where the workspace has it already, removed or not. */
export async function campaignHere(tx: Tx, workspaceId: string, campaignId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('campaign')
    .select('name')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', campaignId)
    .executeTakeFirst()
  return found?.name ?? null
}

export interface KnownNamed {
  id: string
  name: string
  title?: string
  hasAccount?: boolean
}

/** What the workspace has of these ids or names, removed ones too. */
export async function namedHere(
  tx: Tx,
  workspaceId: string,
  noun: 'person' | 'department' | 'metric',
): Promise<(KnownNamed & { removed: boolean })[]> {
  const more = noun === 'person' ? sql`, title, account_id is not null as "hasAccount"` : sql``
  const found = await sql<KnownNamed & { removed: boolean }>`
    select id, name, removed ${more} from ${sql.table(noun)} where workspace_id = ${workspaceId} order by id`.execute(tx)
  return found.rows
}

/**
 * Puts the rows of a file into their table, as rows of this workspace and campaign whatever the file says. Columns that the table does
 * not have are left out, those that the file does not have get what new rows get.
 */
export async function putRows(
  tx: Tx,
  table: string,
  text: string,
  place: { workspaceId: string; campaignId: string },
  replaced: Record<string, unknown> = {},
): Promise<number> {
  const columns = await columnsToPut(tx, table, text)
  if (columns.length === 0) return 0
  const given = Object.entries(replaced).map(([name, value]) => [snakeCase(name), value] as const)
  const fixed: Record<string, unknown> = { ...Object.fromEntries(given), workspace_id: place.workspaceId }
  const all = await columnsOfTable(tx, table)
  if (all.includes('campaign_id')) fixed.campaign_id = place.campaignId
  const names = [...new Set([...columns, ...Object.keys(fixed)])].filter((name) => all.includes(name))
  const list = sql.join(names.map((name) => sql.ref(name)))
  const inserted = await sql<{ count: number }>`
    with put as (
      insert into ${sql.table(table)} (${list})
      select ${sql.join(names.map((name) => sql.ref(`r.${name}`)))}
      from jsonb_array_elements(${text}::jsonb) as given(row)
        cross join lateral jsonb_populate_record(null::${sql.table(table)}, given.row || ${JSON.stringify(fixed)}::jsonb) r
      returning 1
    ) select count(*)::int as count from put`.execute(tx)
  return inserted.rows[0]!.count
}

async function columnsToPut(tx: Tx, table: string, text: string): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select jsonb_object_keys(${text}::jsonb -> 0) as name`.execute(tx)
  const known = new Set(await columnsOfTable(tx, table))
  return found.rows.map(({ name }) => name).filter((name) => known.has(name))
}

async function columnsOfTable(tx: Tx, table: string): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(tx)
  return found.rows.map(({ name }) => name)
}

/** Gives the plan documents of the campaign back their bytes. */
export async function fillPlanDocuments(
  tx: Tx,
  workspaceId: string,
  campaignId: string,
  sums: Record<string, string>,
): Promise<void> {
  await sql`
    update plan_document d set bytes = c.bytes
    from jsonb_each_text(${JSON.stringify(sums)}::jsonb) s join attachment_content c on c.workspace_id = ${workspaceId} and c.sha256 = s.value
    where d.workspace_id = ${workspaceId} and d.campaign_id = ${campaignId} and d.id::text = s.key`.execute(tx)
}

/** Whether every file that the rows speak of came with them. */
export async function filesMissing(tx: Tx, workspaceId: string, campaignId: string, sums: string[]): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select name from attachment where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and not sha256 = any(${sums}::text[])`.execute(
    tx,
  )
  return found.rows.map(({ name }) => name)
}

export async function markArchived(
  tx: Tx,
  workspaceId: string,
  campaignId: string,
  { archivedOn, version }: { archivedOn: string; version: number },
): Promise<void> {
  await tx
    .updateTable('campaign')
    .set({ archivedOn, archiveVersion: version, removed: false })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', campaignId)
    .execute()
}
