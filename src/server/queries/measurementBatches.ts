import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Measurement } from '#domain/kpi/measurement.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import type { OfKpi } from './measurements.ts'

export type Origin = 'typed' | 'grid' | 'file' | 'api' | 'webhook' | 'minutes'

export interface NewBatch {
  id: string
  origin: Origin
  sourceName: string
  stored: number
  corrected: number
  held: number
  /** When; now where nothing is said. */
  at?: Date
}

/** Where numbers come in, and for whom. */
export interface EntryPlace {
  tx: Tx
  who: { workspaceId: string; personId: string }
  campaign: { id: string }
}

export async function addBatch({ tx, who, campaign }: EntryPlace, batch: NewBatch): Promise<void> {
  await tx
    .insertInto('measurementBatch')
    .values({ workspaceId: who.workspaceId, campaignId: campaign.id, authorId: who.personId, ...batch })
    .execute()
}

export interface CellChange {
  id: string
  kpiId: string
  day: Day
  dimension: string | null
  before: Values | null
  after: Values | null
}
export type Values = Pick<Measurement, 'value' | 'numerator' | 'denominator'>

/** Keeps what was replaced or taken away, with the batch that the old value came with. */
export async function addCellChanges(
  tx: Tx,
  workspaceId: string,
  batchId: string,
  reason: string,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into measurement_change (workspace_id, id, kpi_id, day, dimension, before, after, reason, batch_id)
    select ${workspaceId}::uuid, r.id, r.kpi_id, r.day, coalesce(r.dimension, ''),
      case when r.before is null then null else r.before || jsonb_build_object('batchId', m.batch_id) end, r.after, ${reason}::text, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(changes.map(({ kpiId, ...change }) => ({ ...change, kpi_id: kpiId })))}::jsonb)
        as r(id uuid, kpi_id uuid, day date, dimension text, before jsonb, after jsonb)
      left join measurement m on m.workspace_id = ${workspaceId}::uuid and m.kpi_id = r.kpi_id and m.day = r.day
        and m.dimension = coalesce(r.dimension, '')`.execute(tx)
}

/** How one value came about, oldest first: the first entry, then its corrections. */
export async function historyOfCell(
  { tx, who }: CampaignContext,
  { kpiId, day, dimension }: { kpiId: string; day: Day; dimension: string },
): Promise<
  {
    batch: string | null
    at: string
    authorId: string
    origin: Origin
    sourceName: string
    before: Values | null
    after: Values | null
    reason: string
  }[]
> {
  const found = await sql<{ json: string }>`
    with change as (
      select c.id, c.before, c.after, c.reason, c.batch_id from measurement_change c
      where c.workspace_id = ${who.workspaceId} and c.kpi_id = ${kpiId} and c.day = ${day} and c.dimension = ${dimension}
    ), first as (
      select (c.before ->> 'batchId')::uuid as batch_id, c.before - 'batchId' as after from change c
        where c.before is not null and not exists (select from change o where o.batch_id = (c.before ->> 'batchId')::uuid)
      union all
      select m.batch_id, jsonb_build_object('value', trim_scale(m.value)::text, 'numerator', trim_scale(m.numerator)::text,
          'denominator', trim_scale(m.denominator)::text)
        from measurement m where m.workspace_id = ${who.workspaceId} and m.kpi_id = ${kpiId} and m.day = ${day} and m.dimension = ${dimension}
          and not exists (select from change o where o.batch_id = m.batch_id)
    ), entry as (
      select batch_id, null::jsonb as before, after, '' as reason, null::uuid as id from first
      union all select batch_id, before - 'batchId', after, reason, id from change
    )
    select coalesce(json_agg(json_build_object('at', b.at, 'authorId', b.author_id, 'origin', b.origin, 'sourceName', b.source_name,
      'before', e.before, 'after', e.after, 'reason', e.reason) order by b.at, e.id nulls first), '[]')::text as json
    from entry e join measurement_batch b on b.workspace_id = ${who.workspaceId} and b.id = e.batch_id`.execute(tx)
  return JSON.parse(found.rows[0]!.json)
}

export async function batchesAsJson({ tx, who, campaign }: CampaignContext): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('batches', coalesce(json_agg(r), '[]'))::text as json from (
      select id, origin, source_name as "sourceName", author_id as "authorId", at, stored, corrected, held, taken_back_by is not null as "takenBack"
      from measurement_batch where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} order by at desc, id desc limit 200
    ) r`.execute(tx)
  return found.rows[0]!.json
}

export interface BatchToTakeBack {
  id: string
  authorId: string
  isTakenBack: boolean
  /** What it stored for the first time and is there still. */
  first: OfKpi[]
  /** What it replaced, as it was before. */
  replaced: OfKpi<{ day: Day; dimension: string | null; before: Values | null; after: Values | null }>[]
  /** How many of its values somebody changed since. */
  overwritten: number
}

export async function batchToTakeBack({ tx, who, campaign }: CampaignContext, batchId: string): Promise<BatchToTakeBack | null> {
  const found = await sql<{ json: string }>`
    select json_build_object(
      'id', b.id, 'authorId', b.author_id, 'isTakenBack', b.taken_back_by is not null,
      'first', (select coalesce(json_agg(json_build_object('kpiId', m.kpi_id, 'day', m.day, 'dimension', nullif(m.dimension, ''),
          'value', trim_scale(m.value)::text, 'numerator', trim_scale(m.numerator)::text, 'denominator', trim_scale(m.denominator)::text)), '[]')
        from measurement m where m.workspace_id = b.workspace_id and m.batch_id = b.id
          and not exists (select from measurement_change c where c.workspace_id = b.workspace_id and c.batch_id = b.id
            and c.kpi_id = m.kpi_id and c.day = m.day and c.dimension = m.dimension)),
      'replaced', (select coalesce(json_agg(json_build_object('kpiId', c.kpi_id, 'day', c.day, 'dimension', nullif(c.dimension, ''),
          'before', c.before - 'batchId', 'after', c.after)), '[]')
        from measurement_change c where c.workspace_id = b.workspace_id and c.batch_id = b.id),
      'overwritten', (select count(*)::int from measurement_change c where c.workspace_id = b.workspace_id and c.before ->> 'batchId' = b.id::text)
    )::text as json
    from measurement_batch b where b.workspace_id = ${who.workspaceId} and b.campaign_id = ${campaign.id} and b.id = ${batchId}`.execute(
    tx,
  )
  const row = found.rows[0]
  return row ? (JSON.parse(row.json) as BatchToTakeBack) : null
}

export async function markTakenBack({ tx, who }: CampaignContext, batchId: string, by: string): Promise<void> {
  await tx
    .updateTable('measurementBatch')
    .set({ takenBackBy: by })
    .where('workspaceId', '=', who.workspaceId)
    .where('id', '=', batchId)
    .execute()
}
