import { sql } from 'kysely'
import type { Change, Noun } from '#domain/change.ts'
import type { CurrentRow } from '#domain/undo.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf, snakeCase, tables } from './rows.ts'
import { keepSearchCurrent } from './searchEntries.ts'

interface Place {
  workspaceId: string
  campaignId: string | null
  revision: number
}

/**
 * Writes the rows that `changes` are about, stamped with the revision, and what they are found by: one statement per noun, kind and set
 * of fields.
 */
export async function saveChanges(tx: Tx, place: Place, changes: Change[]): Promise<void> {
  for (const group of groupAlike(changes)) {
    const { noun, kind } = group[0]!
    if (kind === 'created') await insertRows(tx, place, noun, group)
    else if (kind === 'changed') await updateRows(tx, place, noun, group)
    else await markRows(tx, place, noun, group, kind === 'removed')
  }
  await keepSearchCurrent(tx, place.workspaceId, changes)
}

/** The rows as they are now, removed ones too, in the shape of events and reads; of one campaign where one is given. */
export async function currentRows(
  tx: Tx,
  workspaceId: string,
  noun: Noun,
  ids: string[],
  campaignId?: string,
): Promise<CurrentRow[]> {
  const { table } = tables[noun]
  const found = await sql<{ row: CurrentRow }>`
    select to_json(r) as row from (
      select ${columnsOf(noun)}, removed from ${sql.table(table)}
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) ${campaignId && noun !== 'campaign' ? sql`and campaign_id = ${campaignId}` : sql``}
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** Names of columns go into statements as they are, so only those of the noun's own fields ever may. */
function columnsIn(noun: Noun, fields: string[]): string[] {
  const known: readonly string[] = tables[noun].fields
  const unknown = fields.find((field) => !known.includes(field))
  if (unknown !== undefined) throw new Error(`${noun} has no field ${unknown}`)
  return fields.map(snakeCase)
}

/** The position of the lowest row of the campaign, 0 where there is none. */
export async function lastPosition(
  tx: Tx,
  workspaceId: string,
  noun: 'goal' | 'phase' | 'participant' | 'budgetItem' | 'kpi' | 'taskResult',
  campaignId: string,
): Promise<number> {
  const found = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from ${sql.table(tables[noun].table)}
    where workspace_id = ${workspaceId} and campaign_id = ${campaignId} and not removed`.execute(tx)
  return found.rows[0]!.last
}

async function insertRows(tx: Tx, place: Place, noun: Noun, group: Change[]): Promise<void> {
  const { table } = tables[noun]
  const columns = columnsIn(noun, [...new Set(group.flatMap((change) => Object.keys(change.after ?? {})))])
  const list = columns.map((column) => `, "${column}"`).join('')
  const values = columns.map((column) => `, r."${column}"`).join('')
  await sql`
    insert into ${sql.table(table)} (workspace_id, id, ${sql.raw(placeColumns(noun))}${sql.raw(list)})
    select ${place.workspaceId}::uuid, r.id, ${placeValues(noun, place)}${sql.raw(values)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${rowsAsJson(group)}::jsonb) r`.execute(tx)
}

async function updateRows(tx: Tx, place: Place, noun: Noun, group: Change[]): Promise<void> {
  const { table } = tables[noun]
  const columns = columnsIn(noun, Object.keys(group[0]!.after ?? {}))
  const assignments = columns.map((column) => `"${column}" = r."${column}"`)
  await sql`
    update ${sql.table(table)} t set ${sql.raw(assignments.join(', '))}${stamp(noun, place)}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${rowsAsJson(group)}::jsonb) r
    where t.workspace_id = ${place.workspaceId} and t.id = r.id`.execute(tx)
}

async function markRows(tx: Tx, place: Place, noun: Noun, group: Change[], removed: boolean): Promise<void> {
  const ids = group.map((change) => change.id)
  await sql`
    update ${sql.table(tables[noun].table)} set removed = ${removed}${stamp(noun, place)}
    where workspace_id = ${place.workspaceId} and id = any(${ids}::uuid[])`.execute(tx)
}

/** The campaign's own revision is its clock, which the recording moves; every other row is stamped with it. */
function stamp(noun: Noun, place: Place) {
  return noun === 'campaign' ? sql`` : sql`, revision = ${place.revision}`
}

const aboveCampaigns = new Set<Noun>(['campaign', 'person', 'department', 'dayOff', 'metric', 'template'])

function placeColumns(noun: Noun): string {
  if (aboveCampaigns.has(noun)) return 'revision'
  return 'campaign_id, revision'
}

function placeValues(noun: Noun, place: Place) {
  return placeColumns(noun) === 'revision'
    ? sql`${place.revision}::bigint`
    : sql`${place.campaignId}::uuid, ${place.revision}::bigint`
}

function rowsAsJson(group: Change[]): string {
  return JSON.stringify(
    group.map(({ id, after }) =>
      Object.fromEntries([['id', id], ...Object.entries(after ?? {}).map(([field, value]) => [snakeCase(field), value])]),
    ),
  )
}

function groupAlike(changes: Change[]): Change[][] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const fields =
      change.kind === 'changed'
        ? Object.keys(change.after ?? {})
            .toSorted()
            .join()
        : ''
    const key = `${change.noun} ${change.kind} ${fields}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}
