import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Change, Noun } from '#domain/change.ts'
import { placeTerms } from '#domain/search/scope.ts'
import type { UnreadBecause } from '#domain/search/unread.ts'
import { entryTerms } from '#domain/searchTerms.ts'
import type { Tx } from '../database/kysely.ts'

/** A row as it can be searched. */
export interface NewEntry {
  noun: string
  rowId: string
  part: number
  campaignId: string | null
  campaignKind: string | null
  personId: string | null
  day: string | null
  title: string
  body: string
  isUnread: boolean
  unreadBecause: UnreadBecause | null
}

interface Searchable {
  /** The fields that a search sees. */
  fields: readonly string[]
  columns: RawBuilder<unknown>
  /** Which rows of the table; the others are not found. */
  where?: RawBuilder<unknown>
}

const lines = (...columns: string[]) =>
  sql.raw(`concat_ws(E'\\n', ${columns.map((column) => `nullif(${column}, '')`).join(', ')}) as body`)

const searchables = {
  lesson: {
    fields: ['content', 'appliesWhen', 'tags', 'evidence', 'campaignKind', 'state', 'mergedIntoId'],
    columns: sql`content as title, ${lines('applies_when', "array_to_string(tags, ' ')", 'evidence')}, author_id as "personId", written_on as day, campaign_kind as "campaignKind"`,
    where: sql`state = 'active' and merged_into_id is null`,
  },
  campaign: {
    fields: ['name', 'description', 'startDate', 'planOwnerId'],
    columns: sql`name as title, description as body, plan_owner_id as "personId", start_date as day, id as "campaignId"`,
  },
  task: {
    fields: [
      'name',
      'description',
      'deliverable',
      'acceptanceCriteria',
      'statusNote',
      'issue',
      'countermeasure',
      'delayReason',
      'remarks',
      'ownerId',
      'plannedFinish',
    ],
    columns: sql`name as title, ${lines('description', 'deliverable', 'acceptance_criteria', 'status_note', 'issue', 'countermeasure', 'delay_reason', 'remarks')}, owner_id as "personId", planned_finish as day`,
  },
  issue: {
    fields: ['description', 'impact', 'rootCause', 'countermeasure', 'contingencyPlan', 'remarks', 'ownerId', 'raisedOn'],
    columns: sql`description as title, ${lines('impact', 'root_cause', 'countermeasure', 'contingency_plan', 'remarks')}, owner_id as "personId", raised_on as day`,
  },
  decision: {
    fields: ['content', 'reason', 'expectedEffect', 'outcome', 'ownerId', 'decidedOn'],
    columns: sql`content as title, ${lines('reason', 'expected_effect', 'outcome')}, owner_id as "personId", decided_on as day`,
  },
  comment: {
    fields: ['text'],
    columns: sql`text as title, '' as body, author_id as "personId", created_at::date as day`,
  },
  attachment: {
    fields: ['name'],
    columns: sql`name as title, '' as body, author_id as "personId", day, true as "isUnread"`,
    // The file of a plan document is its leads' affair; they find the document.
    where: sql`not (subject_noun = 'campaign' and exists (select from plan_document d
      where d.workspace_id = attachment.workspace_id and d.campaign_id = attachment.campaign_id and d.sha256 = attachment.sha256))`,
  },
} as const satisfies Partial<Record<Noun, Searchable>>

type SearchableNoun = keyof typeof searchables
const searchableNouns = Object.keys(searchables) as SearchableNoun[]

/** Brings what can be searched up to date with `changes`, in the transaction that saved them. */
export async function keepSearchCurrent(tx: Tx, workspaceId: string, changes: readonly Change[]): Promise<void> {
  for (const noun of searchableNouns) {
    const { fields }: Searchable = searchables[noun]
    const isSeen = ({ kind, after }: Change) => kind !== 'changed' || fields.some((field) => after && field in after)
    const ids = changes.filter((change) => change.noun === noun && isSeen(change)).map(({ id }) => id)
    if (ids.length > 0) await indexRows(tx, workspaceId, noun, ids)
  }
}

/** Finds rows that can't be searched yet, at most so many of each noun, and makes them. Answers how many it found. */
export async function indexMissingRows(tx: Tx, workspaceId: string, most: number): Promise<number> {
  let count = 0
  for (const noun of searchableNouns) {
    const { where }: Searchable = searchables[noun]
    const found = await sql<{ id: string }>`
      select id from ${sql.table(noun)} where workspace_id = ${workspaceId} and not removed ${where ? sql`and ${where}` : sql``}
        and not exists (select from search_entry e where e.workspace_id = ${workspaceId} and e.noun = ${noun} and e.row_id = ${sql.ref(`${noun}.id`)})
      limit ${most}`.execute(tx)
    if (found.rows.length > 0)
      await indexRows(
        tx,
        workspaceId,
        noun,
        found.rows.map(({ id }) => id),
      )
    count += found.rows.length
  }
  return count
}

/** The documents of campaigns whose text can't be searched yet. */
export async function indexMissingDocuments(tx: Tx, workspaceId: string, most: number): Promise<number> {
  const found = await sql<{ row: TextOf }>`
    select json_build_object('rowId', id, 'campaignId', campaign_id, 'personId', added_by, 'day', added_at::date, 'title', name, 'text', text) as row
    from plan_document d where workspace_id = ${workspaceId} and campaign_id is not null
      and not exists (select from search_entry e where e.workspace_id = d.workspace_id and e.noun = 'planDocument' and e.row_id = d.id)
    limit ${most}`.execute(tx)
  for (const { row } of found.rows) await keepText(tx, workspaceId, 'planDocument', row)
  return found.rows.length
}

/** Takes the files of the campaign that are its plan documents out of what everybody searches. */
export async function forgetPlanFiles(tx: Tx, workspaceId: string, campaignId: string): Promise<void> {
  await sql`
    delete from search_entry e using attachment a, plan_document d
    where e.workspace_id = ${workspaceId} and e.noun = 'attachment' and a.workspace_id = e.workspace_id and a.id = e.row_id
      and a.campaign_id = ${campaignId} and a.subject_noun = 'campaign'
      and d.workspace_id = a.workspace_id and d.campaign_id = a.campaign_id and d.sha256 = a.sha256`.execute(tx)
}

/** Files that nobody has read for the search yet. */
export async function unreadFiles(tx: Tx, workspaceId: string, most: number): Promise<UnreadFile[]> {
  const found = await sql<{ row: UnreadFile }>`
    select json_build_object('rowId', e.row_id, 'campaignId', e.campaign_id, 'personId', e.person_id, 'day', e.day, 'title', e.title,
      'sha256', a.sha256, 'size', a.size, 'mediaType', a.media_type) as row
    from search_entry e join attachment a on a.workspace_id = e.workspace_id and a.id = e.row_id
    where e.workspace_id = ${workspaceId} and e.is_unread and e.noun = 'attachment' limit ${most}`.execute(tx)
  return found.rows.map(({ row }) => row)
}

interface TextOf extends Pick<NewEntry, 'rowId' | 'campaignId' | 'personId' | 'day' | 'title'> {
  text: string
  /** Where there is no text. */
  unreadBecause?: UnreadBecause | null
}

export interface UnreadFile extends Omit<TextOf, 'text' | 'unreadBecause'> {
  sha256: string
  size: number
  mediaType: string
}

const PART = 1500
const OVERLAP = 60
const MOST_PARTS = 400

/** Puts a text where it can be searched, in parts that overlap a little, so that no words are torn. */
export async function keepText(
  tx: Tx,
  workspaceId: string,
  noun: 'attachment' | 'planDocument',
  { text, ...entry }: TextOf,
): Promise<void> {
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(text.length / PART)))
  const entries = Array.from({ length: parts }, (_, part) => ({
    ...blank,
    ...entry,
    noun,
    part,
    body: text.slice(part * PART, (part + 1) * PART + OVERLAP).replaceAll('\0', ''),
  }))
  await removeEntries(tx, workspaceId, noun, [entry.rowId])
  await addEntries(tx, workspaceId, entries)
}

async function indexRows(tx: Tx, workspaceId: string, noun: SearchableNoun, ids: string[]): Promise<void> {
  const { columns, where }: Searchable = searchables[noun]
  const campaign = noun === 'campaign' ? sql`` : sql`campaign_id as "campaignId",`
  const found = await sql<{ row: Partial<NewEntry> & Pick<NewEntry, 'rowId' | 'title' | 'body'> }>`
    select to_json(r) as row from (
      select id as "rowId", ${campaign} ${columns} from ${sql.table(noun)}
      where workspace_id = ${workspaceId} and id = any(${ids}::uuid[]) and not removed ${where ? sql`and ${where}` : sql``}
    ) r`.execute(tx)
  await removeEntries(tx, workspaceId, noun, ids)
  await addEntries(
    tx,
    workspaceId,
    found.rows.map(({ row }) => ({ ...blank, noun, ...row })),
  )
}

export const blank = {
  part: 0,
  campaignId: null,
  campaignKind: null,
  personId: null,
  day: null,
  isUnread: false,
  unreadBecause: null,
}

async function removeEntries(tx: Tx, workspaceId: string, noun: string, ids: string[]): Promise<void> {
  await sql`delete from search_entry where workspace_id = ${workspaceId} and noun = ${noun} and row_id = any(${ids}::uuid[])`.execute(
    tx,
  )
}

export async function addEntries(tx: Tx, workspaceId: string, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({ ...entry, terms: [...entryTerms(entry.title, entry.body), ...placeTerms(entry)] }))
  await sql`
    insert into search_entry (workspace_id, noun, row_id, part, campaign_id, campaign_kind, person_id, day, title, body, terms, is_unread, unread_because)
    select ${workspaceId}::uuid, r.noun, r."rowId", r.part, r."campaignId", r."campaignKind", r."personId", r.day, r.title, r.body,
      array_to_tsvector(r.terms), r."isUnread", r."unreadBecause"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(noun text, "rowId" uuid, part int, "campaignId" uuid, "campaignKind" text,
      "personId" uuid, day date, title text, body text, terms text[], "isUnread" boolean, "unreadBecause" text)`.execute(tx)
}
