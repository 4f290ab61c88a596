import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Measurement } from '#domain/kpi/measurement.ts'
import type { CampaignContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export type OfKpi<T = Measurement> = T & { kpiId: string }

/** The values of these KPIs, by KPI and day; from `from` to `to` where given. */
export async function measurementsOf(
  tx: Tx,
  workspaceId: string,
  kpiIds: string[],
  { from = null, to = null }: { from?: Day | null; to?: Day | null } = {},
): Promise<OfKpi[]> {
  if (kpiIds.length === 0) return []
  const found = await sql<OfKpi>`
    select kpi_id, day, nullif(dimension, '') as dimension,
      trim_scale(value) as value, trim_scale(numerator) as numerator, trim_scale(denominator) as denominator
    from measurement
    where workspace_id = ${workspaceId} and kpi_id = any(${kpiIds}::uuid[])
      ${from === null ? sql`` : sql`and day >= ${from}`} ${to === null ? sql`` : sql`and day <= ${to}`}
    order by kpi_id, day, dimension`.execute(tx)
  return found.rows
}

/** The values of days up to `day` as they were known at its end: without what came or was corrected later. */
export async function measurementsKnownOn({ tx, who }: CampaignContext, kpiIds: string[], day: Day): Promise<OfKpi[]> {
  if (kpiIds.length === 0) return []
  const end = sql`(${day}::date + 1)::timestamp at time zone ${who.timeZone}`
  const found = await sql<OfKpi>`
    with later as (
      select distinct on (c.kpi_id, c.day, c.dimension) c.kpi_id, c.day, c.dimension, c.before
      from measurement_change c join measurement_batch b on b.workspace_id = c.workspace_id and b.id = c.batch_id
      where c.workspace_id = ${who.workspaceId} and c.kpi_id = any(${kpiIds}::uuid[]) and c.day <= ${day} and b.at >= ${end}
      order by c.kpi_id, c.day, c.dimension, b.at, c.id
    ), known as (
      select l.kpi_id, l.day, l.dimension, (l.before ->> 'value')::numeric as value, (l.before ->> 'numerator')::numeric as numerator,
        (l.before ->> 'denominator')::numeric as denominator
      from later l join measurement_batch b on b.workspace_id = ${who.workspaceId} and b.id = (l.before ->> 'batchId')::uuid
      where b.at < ${end}
      union all
      select m.kpi_id, m.day, m.dimension, m.value, m.numerator, m.denominator
      from measurement m join measurement_batch b on b.workspace_id = m.workspace_id and b.id = m.batch_id
      where m.workspace_id = ${who.workspaceId} and m.kpi_id = any(${kpiIds}::uuid[]) and m.day <= ${day} and b.at < ${end}
    )
    select kpi_id, day, nullif(dimension, '') as dimension,
      trim_scale(value) as value, trim_scale(numerator) as numerator, trim_scale(denominator) as denominator
    from known order by kpi_id, day, dimension`.execute(tx)
  return found.rows
}

/** The values of a campaign for its grid, each with how often it was corrected, as JSON. */
export async function measurementsAsJson(
  { tx, who, campaign }: CampaignContext,
  { from, to, kpiId }: { from?: Day; to?: Day; kpiId?: string },
): Promise<string> {
  const ids = sql`array(select k.id from kpi k where k.workspace_id = ${who.workspaceId} and k.campaign_id = ${campaign.id} and not k.removed
    ${kpiId === undefined ? sql`` : sql`and k.id = ${kpiId}`})`
  const within = (
    alias: string,
  ) => sql`${sql.ref(`${alias}.workspaceId`)} = ${who.workspaceId} and ${sql.ref(`${alias}.kpiId`)} = any(${ids})
    ${from === undefined ? sql`` : sql`and ${sql.ref(`${alias}.day`)} >= ${from}`} ${to === undefined ? sql`` : sql`and ${sql.ref(`${alias}.day`)} <= ${to}`}`
  const found = await sql<{ json: string }>`
    select json_build_object('measurements', coalesce(json_agg(r), '[]'))::text as json from (
      select m.kpi_id as "kpiId", m.day, nullif(m.dimension, '') as dimension,
        trim_scale(m.value)::text as value, trim_scale(m.numerator)::text as numerator, trim_scale(m.denominator)::text as denominator,
        coalesce(c.count, 0) as corrections
      from measurement m
        left join (select c.kpi_id, c.day, c.dimension, count(*)::int as count from measurement_change c where ${within('c')} group by 1, 2, 3) c
          on c.kpi_id = m.kpi_id and c.day = m.day and c.dimension = m.dimension
      where ${within('m')}
      order by m.day, m.kpi_id, m.dimension
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** Writes these values, over those of the same day and dimension value. */
export async function saveMeasurements(tx: Tx, workspaceId: string, batchId: string, values: readonly OfKpi[]): Promise<void> {
  if (values.length === 0) return
  await sql`
    insert into measurement (workspace_id, kpi_id, day, dimension, value, numerator, denominator, batch_id)
    select ${workspaceId}::uuid, k, d, n, v, t, b, ${batchId}::uuid
    from unnest(${values.map(({ kpiId }) => kpiId)}::uuid[], ${values.map(({ day }) => day)}::date[],
      ${values.map(({ dimension }) => dimension ?? '')}::text[], ${values.map(({ value }) => value)}::numeric[],
      ${values.map(({ numerator }) => numerator)}::numeric[], ${values.map(({ denominator }) => denominator)}::numeric[]) as u(k, d, n, v, t, b)
    on conflict (workspace_id, kpi_id, day, dimension) do update
      set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, batch_id = excluded.batch_id`.execute(
    tx,
  )
}

export async function removeMeasurements(
  tx: Tx,
  workspaceId: string,
  cells: readonly OfKpi<Pick<Measurement, 'day' | 'dimension'>>[],
): Promise<void> {
  if (cells.length === 0) return
  await sql`
    delete from measurement m
    using unnest(${cells.map(({ kpiId }) => kpiId)}::uuid[], ${cells.map(({ day }) => day)}::date[],
      ${cells.map(({ dimension }) => dimension ?? '')}::text[]) as u(k, d, n)
    where m.workspace_id = ${workspaceId} and m.kpi_id = u.k and m.day = u.d and m.dimension = u.n`.execute(tx)
}
