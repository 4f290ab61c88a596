import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { TermShares, Tier } from '#domain/search/conditions.ts'
import type { UnreadBecause } from '#domain/search/unread.ts'
import type { WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

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
  /** Those whose plan documents may be read too. */
  planCampaignIds: string[]
  /** Of lessons that are no campaign's own. */
  campaignKind: string | null
  personIds: string[] | null
  from: Day | null
  to: Day | null
}

export interface Found {
  entries: FoundEntry[]
  /** How many there are in all; null where nobody counted. */
  total: number | null
}

/** Entries that fulfil one of the conditions, the newest first, each record once. */
export async function entriesThat(
  { tx }: Place,
  { conditions, isCommon }: Tier,
  { campaignIds, planCampaignIds, campaignKind, personIds, from, to }: SearchWanted,
  { most, skip = 0, without = [] }: { most: number; skip?: number; without?: string[] },
): Promise<Found> {
  const door = sql.raw(isCommon ? 'search_newest_entries' : 'search_entries')
  const { rows } = await sql<{ row: FoundEntry; total: string | null }>`
    select total, json_build_object('noun', noun, 'rowId', row_id, 'part', part, 'campaignId', campaign_id, 'day', day, 'title', title, 'body', body) as row
    from ${door}(${conditions}::text[], ${campaignIds}::uuid[], ${planCampaignIds}::uuid[], ${campaignKind}, ${personIds}::uuid[],
      ${from}::date, ${to}::date, ${without}::uuid[], ${most}, ${skip})`.execute(tx)
  const total = rows.length === 0 ? (skip === 0 ? 0 : null) : rows[0]!.total === null ? null : Number(rows[0]!.total)
  return { entries: rows.map(({ row }) => row), total }
}

const SHARES_LAST = 60_000
const known = new WeakMap<object, { shares: TermShares; until: number }>()

/** How many entries have which term, as the database last counted; the same for a while. `place` is what they are the shares of. */
export async function termShares({ tx }: Pick<Place, 'tx'>, place: object, now: number): Promise<TermShares> {
  const before = known.get(place)
  if (before && before.until > now) return before.shares
  const { rows } = await sql<{ entries: number; term: string; share: number }>`select * from search_common_terms()`.execute(tx)
  const byTerm = new Map(rows.map(({ term, share }) => [term, share]))
  const shares = { entries: rows[0]?.entries ?? 0, shareOf: (term: string) => byTerm.get(term) ?? 0 }
  known.set(place, { shares, until: now + SHARES_LAST })
  return shares
}

export async function campaignCount({ tx, who }: Place): Promise<number> {
  const { count } = await tx
    .selectFrom('campaign')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspaceId', '=', who.workspaceId)
    .where('removed', '=', false)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function peopleOfDepartment({ tx, who }: Place, departmentId: string): Promise<string[]> {
  const people = await tx
    .selectFrom('person')
    .select('id')
    .where('workspaceId', '=', who.workspaceId)
    .where('departmentId', '=', departmentId)
    .execute()
  return people.map(({ id }) => id)
}

export async function synonymGroups({ tx, who }: Place): Promise<{ id: string; words: string[] }[]> {
  return tx.selectFrom('synonymGroup').select(['id', 'words']).where('workspaceId', '=', who.workspaceId).orderBy('id').execute()
}

export async function addSynonymGroups(
  { tx, who }: { tx: Tx; who: { workspaceId: string } },
  groups: { id: string; words: string[] }[],
): Promise<void> {
  if (groups.length === 0) return
  await tx
    .insertInto('synonymGroup')
    .values(groups.map((group) => ({ workspaceId: who.workspaceId, ...group })))
    .execute()
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

/** Why the text of these files can't be searched, where it can't. */
export async function unreadFilesOf({ tx, who }: Place, ids: string[]): Promise<Map<string, UnreadBecause>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ id: string; because: UnreadBecause }>`
    select row_id as id, unread_because as because from search_entry
    where workspace_id = ${who.workspaceId} and noun = 'attachment' and row_id = any(${ids}::uuid[]) and unread_because is not null`.execute(
    tx,
  )
  return new Map(found.rows.map(({ id, because }) => [id, because]))
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
