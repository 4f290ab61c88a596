import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Hold } from '#domain/kpi/guard.ts'
import type { KpiKind } from '#domain/kpi/measurement.ts'
import type { WorkspaceContext } from '../context.ts'

export interface DueNumber {
  campaignId: string
  campaignName: string
  kpiId: string
  name: string
  unit: string
  kind: KpiKind
  day: Day
  heldId: string | null
  heldValue: string | null
  holds: Hold[] | null
}

/** The caller's KPIs in campaigns under way that have no value for today or yesterday, oldest day first; at most a page of them. */
export async function dueNumbers({ tx, who, today }: WorkspaceContext): Promise<DueNumber[]> {
  const found = await sql<DueNumber>`
    select c.id as "campaignId", c.name as "campaignName", k.id as "kpiId", coalesce(nullif(k.name, ''), m.name) as name,
      m.unit, m.kind, d.day::date as day, h.id as "heldId", h.value as "heldValue", h.holds
    from kpi k
      join metric m on m.workspace_id = k.workspace_id and m.id = k.metric_id
      join campaign c on c.workspace_id = k.workspace_id and c.id = k.campaign_id and not c.removed and c.archived_on is null
      cross join (values (${today}::date - 1), (${today}::date)) as d (day)
      left join lateral (
        select v.id, v.value, v.holds from held_value v
        where v.workspace_id = k.workspace_id and v.campaign_id = k.campaign_id and v.kpi_id = k.id and v.day = d.day
          and v.state = 'waiting'
        order by v.id desc limit 1) h on true
    where k.workspace_id = ${who.workspaceId} and k.owner_id = ${who.personId} and not k.removed
      and d.day >= coalesce(k.start_date, c.start_date) and d.day <= coalesce(k.end_date, c.end_date)
      and not exists (select 1 from measurement v
        where v.workspace_id = k.workspace_id and v.kpi_id = k.id and v.day = d.day)
    order by d.day, c.start_date, k.position, k.id
    limit 100`.execute(tx)
  return found.rows
}
