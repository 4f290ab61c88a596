import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Day } from '#domain/day.ts'
import type { MinuteValue } from '#domain/kpi/minutes.ts'
import type { CampaignContext } from '../context.ts'
import { addBatch, type EntryPlace } from './measurementBatches.ts'

export type MinuteOfKpi = MinuteValue & { kpiId: string; day: Day }

/** The minutes of one day, by KPI, in the order of the clock. */
export async function minutesOfDay(context: CampaignContext, kpiIds: string[], day: Day): Promise<Map<string, MinuteOfKpi[]>> {
  return Map.groupBy(await minutesOfDays(context, kpiIds, [day]), ({ kpiId }) => kpiId)
}

export async function minutesOfDays({ tx, who }: CampaignContext, kpiIds: string[], days: Day[]): Promise<MinuteOfKpi[]> {
  if (kpiIds.length === 0 || days.length === 0) return []
  const found = await sql<{ json: string }>`
    select coalesce(json_agg(json_build_object('kpiId', kpi_id, 'day', day, 'dimension', nullif(dimension, ''),
      'minute', to_char(minute at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'value', trim_scale(value)::text,
      'numerator', trim_scale(numerator)::text, 'denominator', trim_scale(denominator)::text) order by minute, dimension), '[]')::text as json
    from minute_value
    where workspace_id = ${who.workspaceId} and kpi_id = any(${kpiIds}::uuid[]) and day = any(${days}::date[])`.execute(tx)
  return JSON.parse(found.rows[0]!.json) as MinuteOfKpi[]
}

export async function saveMinutes(
  { tx, who }: Pick<CampaignContext, 'tx'> & { who: Pick<CampaignContext['who'], 'workspaceId'> },
  minutes: readonly MinuteOfKpi[],
): Promise<void> {
  await sql`
    insert into minute_value (workspace_id, kpi_id, minute, dimension, day, value, numerator, denominator)
    select ${who.workspaceId}::uuid, k, m, n, d, v, t, b
    from unnest(${minutes.map(({ kpiId }) => kpiId)}::uuid[], ${minutes.map(({ minute }) => minute)}::timestamptz[],
      ${minutes.map(({ dimension }) => dimension ?? '')}::text[], ${minutes.map(({ day }) => day)}::date[],
      ${minutes.map(({ value }) => value)}::numeric[], ${minutes.map(({ numerator }) => numerator)}::numeric[],
      ${minutes.map(({ denominator }) => denominator)}::numeric[]) as u(k, m, n, d, v, t, b)
    on conflict (workspace_id, kpi_id, minute, dimension) do update
      set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, day = excluded.day`.execute(
    tx,
  )
}

type Place = Pick<MinuteOfKpi, 'kpiId' | 'day' | 'dimension'>

/** Those of these places whose day's value was not made of minutes. */
export async function placesEnteredByPeople({ tx, who }: CampaignContext, places: readonly Place[]): Promise<Place[]> {
  const found = await sql<Place>`
    select m.kpi_id, m.day, nullif(m.dimension, '') as dimension
    from unnest(${places.map(({ kpiId }) => kpiId)}::uuid[], ${places.map(({ day }) => day)}::date[],
        ${places.map(({ dimension }) => dimension ?? '')}::text[]) as u(k, d, n)
      join measurement m on m.workspace_id = ${who.workspaceId} and m.kpi_id = u.k and m.day = u.d and m.dimension = u.n
      join measurement_batch b on b.workspace_id = m.workspace_id and b.id = m.batch_id
    where b.origin <> 'minutes'`.execute(tx)
  return found.rows
}

/** The caller's batch of minutes of the last hours, as a board sends some every few seconds; a new one where there is none. */
export async function minutesBatch(context: EntryPlace): Promise<string> {
  const { tx, who, campaign } = context
  const found = await sql<{ id: string }>`
    select id from measurement_batch
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and author_id = ${who.personId} and origin = 'minutes'
      and at > now() - interval '12 hours' and taken_back_by is null
    order by at desc limit 1`.execute(tx)
  if (found.rows[0]) return found.rows[0].id
  const id = newId()
  await addBatch(context, { id, origin: 'minutes', sourceName: '', stored: 0, corrected: 0, held: 0 })
  return id
}
