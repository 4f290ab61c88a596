import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { WorkspaceContext } from '../context.ts'

type Place = Pick<WorkspaceContext, 'tx' | 'who'>

export interface FoundEntry {
  noun: string
  rowId: string
  part: number
  campaignId: string | null
  day: Day | null
  title: string
  body: string
}

export interface SearchWanted {
  campaignIds: string[]
  campaignKind: string | null
  nouns: string[] | null
  departmentId: string | null
  from: Day | null
  to: Day | null
}

/** Enough for the ranking to find the best few in. */
const MOST_CANDIDATES = 150

/** Entries that fulfil the condition, in no order: some by their titles, some by all that they say. */
export async function searchCandidates(
  { tx, who }: Place,
  condition: { title: string; anywhere: string },
  { campaignIds, campaignKind, nouns, departmentId, from, to }: SearchWanted,
): Promise<FoundEntry[]> {
  const people =
    departmentId === null
      ? sql`null`
      : sql`(select coalesce(array_agg(id), '{}') from person where workspace_id = ${who.workspaceId} and department_id = ${departmentId})`
  const found = await sql<{ row: FoundEntry }>`
    select json_build_object('noun', noun, 'rowId', row_id, 'part', part, 'campaignId', campaign_id, 'day', day, 'title', title, 'body', body) as row
    from search_entries(${condition.title}, ${condition.anywhere}, ${campaignIds}::uuid[], ${campaignKind}, ${nouns}::text[], ${people},
      ${from}::date, ${to}::date, ${MOST_CANDIDATES})`.execute(tx)
  const byPlace = new Map(found.rows.map(({ row }) => [`${row.noun} ${row.rowId} ${row.part}`, row]))
  return [...byPlace.values()]
}

export async function synonymGroups({ tx, who }: Place): Promise<{ id: string; words: string[] }[]> {
  return tx.selectFrom('synonymGroup').select(['id', 'words']).where('workspaceId', '=', who.workspaceId).orderBy('id').execute()
}

export async function addSynonymGroup({ tx, who }: Place, id: string, words: string[]): Promise<void> {
  await tx.insertInto('synonymGroup').values({ workspaceId: who.workspaceId, id, words }).execute()
}

export async function changeSynonymGroup({ tx, who }: Place, id: string, words: string[]): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('synonymGroup')
    .set({ words })
    .where('workspaceId', '=', who.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeSynonymGroup({ tx, who }: Place, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('synonymGroup')
    .where('workspaceId', '=', who.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** On what a comment stands, and to what a file belongs: the way to them. */
export async function subjectsOf(
  { tx, who }: Place,
  noun: 'comment' | 'attachment',
  ids: string[],
): Promise<Map<string, { noun: string; id: string }>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ id: string; noun: string; subjectId: string }>`
    select id, subject_noun as noun, subject_id from ${sql.table(noun)}
    where workspace_id = ${who.workspaceId} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(found.rows.map(({ id, noun: subject, subjectId }) => [id, { noun: subject, id: subjectId }]))
}
