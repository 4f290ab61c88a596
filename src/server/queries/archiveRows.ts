import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { CampaignContext } from '../context.ts'

interface Kept {
  /** As the file is called, and the noun. */
  name: string
  table: string
  /** Which rows, by `r`. */
  where: (place: Place) => RawBuilder<unknown>
  order: string
  /** Columns that stay behind: bytes, which are files of their own, and what tells how somebody signs in. */
  without?: readonly string[]
  /** Goes on living after the campaign is archived, or is above it: rows may differ from the archived ones. */
  lives?: true
}

interface Place {
  workspaceId: string
  campaignId: string
}

const ofCampaign = ({ campaignId }: Place) => sql`r.campaign_id = ${campaignId}::uuid`
const of = (table: string, key: string) => (place: Place) =>
  sql`exists (select from ${sql.table(table)} p where p.workspace_id = r.workspace_id and p.id = ${sql.ref(`r.${key}`)} and p.campaign_id = ${place.campaignId}::uuid)`

const plain = (table: string, name = camelCase(table)): Kept => ({ name, table, where: ofCampaign, order: 'id' })

/** Everything of a campaign, in an order in which rows can be put back: what is pointed to comes first. */
export const keptTables: readonly Kept[] = [
  { name: 'campaign', table: 'campaign', where: ({ campaignId }) => sql`r.id = ${campaignId}::uuid`, order: 'id' },
  plain('phase'),
  plain('milestone'),
  plain('participant'),
  plain('kpi'),
  plain('goal'),
  plain('task'),
  plain('dependency'),
  plain('reschedule_proposal'),
  plain('progress_update'),
  plain('attachment'),
  plain('issue'),
  plain('baseline'),
  { name: 'baselineRow', table: 'baseline_row', where: of('baseline', 'baseline_id'), order: 'baseline_id, row_id' },
  plain('submission'),
  plain('comment'),
  plain('checklist_item'),
  plain('publication'),
  plain('confirmation'),
  plain('change_request'),
  plain('ignored_finding'),
  plain('budget_item'),
  { ...plain('plan_document'), without: ['bytes'] },
  plain('plan_review'),
  plain('source_span'),
  plain('kpi_note'),
  plain('task_result'),
  plain('review'),
  { name: 'reviewPack', table: 'review_pack', where: of('review', 'review_id'), order: 'review_id' },
  plain('review_note'),
  plain('decision'),
  { ...plain('lesson'), lives: true },
  plain('lesson_dismissal'),
  plain('measurement_batch'),
  { name: 'measurement', table: 'measurement', where: of('kpi', 'kpi_id'), order: 'kpi_id, day, dimension' },
  { name: 'measurementChange', table: 'measurement_change', where: of('kpi', 'kpi_id'), order: 'id' },
  { name: 'minuteValue', table: 'minute_value', where: of('kpi', 'kpi_id'), order: 'kpi_id, minute, dimension' },
  plain('held_value'),
  plain('event'),
  { name: 'eventChange', table: 'event_change', where: of('event', 'event_id'), order: 'event_id, noun, row_id' },
]

/** Tables with a campaign's rows that are no part of its archive: secrets, what is one person's own, and what follows from the rest or became part of it. */
export const tablesLeftOut: readonly string[] = [
  'archive',
  'channel',
  'lesson_answer',
  'notice',
  'offline_return',
  'report_document',
  'search_entry',
  'source',
]

/** What is above campaigns and named in one: just enough to know who and what is meant. */
export const namedTables = [
  { name: 'department', table: 'department', columns: ['id', 'name'] },
  { name: 'person', table: 'person', columns: ['id', 'name', 'title', 'department_id'] },
  {
    name: 'metric',
    table: 'metric',
    columns: [
      'id',
      'name',
      'kind',
      'unit',
      'direction',
      'numerator_id',
      'denominator_id',
      'data_source',
      'metric_definition',
      'aliases',
      'position',
    ],
  },
] as const

export function pathOfRows(name: string): string {
  return `rows/${name}.json`
}

/** The rows of one table as the text of a file: one row a line, always in the same order and the same words. */
export async function rowsAsText(
  { tx, who, campaign }: CampaignContext,
  { table, where, order, without = [] }: Kept,
): Promise<string> {
  const place = { workspaceId: who.workspaceId, campaignId: campaign.id }
  const found = await sql<{ rows: string | null }>`
    select string_agg((to_jsonb(r) - ${['workspace_id', ...without]}::text[])::text, E',\n' order by ${sql.raw(orderedBy(order))}) as rows
    from ${sql.table(table)} r where r.workspace_id = ${who.workspaceId} and ${where(place)}`.execute(tx)
  return asFile(found.rows[0]!.rows)
}

/** Those of `ids` that are rows of a table above campaigns. */
export async function namedRowsAsText(
  { tx, who }: CampaignContext,
  { table, columns }: (typeof namedTables)[number],
  ids: readonly string[],
): Promise<string> {
  const list = columns.map((column) => `'${column}', r.${column}`).join(', ')
  const found = await sql<{ rows: string | null }>`
    select string_agg(jsonb_build_object(${sql.raw(list)})::text, E',\n' order by r.id) as rows
    from ${sql.table(table)} r where r.workspace_id = ${who.workspaceId} and r.id = any(${ids}::uuid[])`.execute(tx)
  return asFile(found.rows[0]!.rows)
}

/** Moments are written as of UTC whatever the session's zone is, and large campaigns and their documents may take their time. */
export async function readAlike({ tx }: CampaignContext): Promise<void> {
  await sql`set local timezone = 'UTC'`.execute(tx)
  await sql`set local statement_timeout = '120s'`.execute(tx)
  await sql`set local idle_in_transaction_session_timeout = '180s'`.execute(tx)
}

function asFile(rows: string | null): string {
  return rows === null ? '[]\n' : `[\n${rows}\n]\n`
}

function orderedBy(columns: string): string {
  return columns
    .split(', ')
    .map((column) => (['dimension', 'noun'].includes(column) ? `r.${column} collate "C"` : `r.${column}`))
    .join(', ')
}

function camelCase(table: string): string {
  return table.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
