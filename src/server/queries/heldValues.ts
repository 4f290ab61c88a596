import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Hold } from '#domain/kpi/guard.ts'
import type { CampaignContext } from '../context.ts'
import type { EntryPlace, Origin } from './measurementBatches.ts'
import type { OfKpi } from './measurements.ts'

export type HeldValue = OfKpi & { id: string; holds: Hold[] }

export async function addHeldValues(
  { tx, who, campaign }: EntryPlace,
  batchId: string,
  values: readonly HeldValue[],
): Promise<void> {
  if (values.length === 0) return
  const rows = values.map(({ kpiId, ...value }) => ({ ...value, kpi_id: kpiId, dimension: value.dimension ?? '' }))
  await sql`
    insert into held_value (workspace_id, campaign_id, batch_id, id, kpi_id, day, dimension, value, numerator, denominator, holds)
    select ${who.workspaceId}::uuid, ${campaign.id}::uuid, ${batchId}::uuid, r.id, r.kpi_id, r.day, r.dimension, r.value, r.numerator, r.denominator, r.holds
    from jsonb_populate_recordset(null::held_value, ${JSON.stringify(rows)}::jsonb) r`.execute(tx)
}

export interface WaitingValue extends HeldValue {
  origin: Origin
  sourceName: string
  authorId: string
  at: string
}

/** What waits in the campaign, oldest first. */
export async function waitingValues({ tx, who, campaign }: CampaignContext): Promise<WaitingValue[]> {
  const found = await sql<{ json: string }>`
    select coalesce(json_agg(r), '[]')::text as json from (
      select h.id, h.kpi_id as "kpiId", h.day, nullif(h.dimension, '') as dimension, trim_scale(h.value)::text as value,
        trim_scale(h.numerator)::text as numerator, trim_scale(h.denominator)::text as denominator, h.holds,
        b.origin, b.source_name as "sourceName", b.author_id as "authorId", b.at
      from held_value h join measurement_batch b on b.workspace_id = h.workspace_id and b.id = h.batch_id
      where h.workspace_id = ${who.workspaceId} and h.campaign_id = ${campaign.id} and h.state = 'waiting'
      order by h.day, h.id
    ) r`.execute(tx)
  return JSON.parse(found.rows[0]!.json) as WaitingValue[]
}

/** Ends the waiting of these values. */
export async function resolveHeldValues(
  { tx, who }: CampaignContext,
  ids: readonly string[],
  state: 'accepted' | 'corrected' | 'discarded' | 'replaced',
  reason = '',
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update held_value set state = ${state}, resolved_by = ${who.personId}, resolved_at = now(), reason = ${reason}
    where workspace_id = ${who.workspaceId} and id = any(${ids}::uuid[]) and state = 'waiting'`.execute(tx)
}

export type HeldCell = OfKpi<{ day: Day; dimension: string | null }>
