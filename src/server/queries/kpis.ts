import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Goal } from '#domain/goal.ts'
import type { Kpi, KpiPhase } from '#domain/kpi/kpi.ts'
import type { Metric } from '#domain/metric.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export type KpiOfCampaign = Kpi & { valuesRevision: number }
export type GoalOfKpi = Pick<Goal, 'id' | 'position' | 'metric' | 'comparator' | 'targetValue' | 'unit' | 'kpiId'>

export interface KpisOfCampaign {
  campaign: { startDate: Day | null; endDate: Day | null }
  kpis: KpiOfCampaign[]
  metrics: Metric[]
  goals: GoalOfKpi[]
  phases: KpiPhase[]
  /** What open issues say that they cost a KPI. */
  issues: { kpiId: string; phaseId: string | null; percent: number; recoveryPercent: number | null }[]
  /** Values that wait for a person, by KPI. */
  held: { kpiId: string; count: number }[]
}

/** The KPIs of a campaign with all that their targets depend on. */
export async function kpisOfCampaign({ tx, who, campaign }: CampaignContext): Promise<KpisOfCampaign> {
  return (await kpisOfCampaigns({ tx, who }, [campaign.id])).get(campaign.id)!
}

/** The same of several campaigns, in one statement. */
export async function kpisOfCampaigns(
  { tx, who }: Pick<WorkspaceContext, 'tx' | 'who'>,
  campaignIds: string[],
): Promise<Map<string, KpisOfCampaign>> {
  if (campaignIds.length === 0) return new Map()
  const here = (alias: string) =>
    sql`${sql.ref(`${alias}.workspaceId`)} = ${who.workspaceId} and ${sql.ref(`${alias}.campaignId`)} = c.id`
  const list = (rows: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`
  const found = await sql<{ id: string; json: string }>`
    select c.id, json_build_object(
      'campaign', json_build_object('startDate', c.start_date, 'endDate', c.end_date),
      'kpis', ${list(sql`select ${columnsOf('kpi')}, kpi.values_revision as "valuesRevision" from kpi
        where ${here('kpi')} and not kpi.removed order by kpi.position, kpi.id`)},
      'metrics', ${list(sql`select ${columnsOf('metric')} from metric
        where metric.workspace_id = ${who.workspaceId}
          and metric.id in (select k.metric_id from kpi k where ${here('k')} and not k.removed)`)},
      'goals', ${list(sql`select ${columnsOf('goal')} from goal where ${here('goal')} and not goal.removed order by goal.position, goal.id`)},
      'phases', ${list(sql`select ${columnsOf('phase')} from phase where ${here('phase')} and not phase.removed order by phase.position, phase.id`)},
      'issues', ${list(sql`select i.impact_kpi_id as "kpiId", i.impact_phase_id as "phaseId", i.impact_percent as percent,
          i.recovery_percent as "recoveryPercent" from issue i
        where ${here('i')} and not i.removed and i.kind = 'issue' and i.state in ('open', 'inProgress')
          and i.impact_kpi_id is not null and i.impact_percent is not null`)},
      'held', ${list(sql`select h.kpi_id as "kpiId", count(*)::int as count from held_value h
        where ${here('h')} and h.state = 'waiting' group by h.kpi_id`)}
    )::text as json
    from campaign c where c.workspace_id = ${who.workspaceId} and c.id = any(${campaignIds}::uuid[])`.execute(tx)
  return new Map(found.rows.map(({ id, json }) => [id, JSON.parse(json) as KpisOfCampaign]))
}

/** A KPI whose course another takes, wherever in the workspace it is, with its period. */
export async function modelKpis(
  tx: Tx,
  workspaceId: string,
  ids: string[],
): Promise<{ id: string; valuesRevision: number; start: Day | null; end: Day | null }[]> {
  if (ids.length === 0) return []
  const found = await sql<{ id: string; valuesRevision: number; start: Day | null; end: Day | null }>`
    select k.id, k.values_revision, coalesce(k.start_date, c.start_date) as start, coalesce(k.end_date, c.end_date) as end
    from kpi k join campaign c on c.workspace_id = k.workspace_id and c.id = k.campaign_id
    where k.workspace_id = ${workspaceId} and k.id = any(${ids}::uuid[])`.execute(tx)
  return found.rows
}

/** What was computed from these KPIs' values is old from now on. */
export async function touchValues(tx: Tx, workspaceId: string, kpiIds: string[]): Promise<void> {
  await sql`update kpi set values_revision = values_revision + 1 where workspace_id = ${workspaceId} and id = any(${kpiIds}::uuid[])`.execute(
    tx,
  )
}

/** The campaign that a KPI is of, removed or not. */
export async function campaignOfKpi(tx: Tx, workspaceId: string, kpiId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('kpi')
    .select('campaignId')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', kpiId)
    .executeTakeFirst()
  return row?.campaignId ?? null
}
