import { sql } from 'kysely'
import type { Metric } from '#domain/metric.ts'
import type { Tx } from '../database/kysely.ts'
import { columnsOf } from './rows.ts'

export async function metricsOf(tx: Tx, workspaceId: string): Promise<Metric[]> {
  const found = await sql<{ row: Metric }>`
    select to_json(r) as row from (
      select ${columnsOf('metric')} from metric where workspace_id = ${workspaceId} and not removed order by position, id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** Whether the workspace ever had a metric: one that was emptied on purpose stays empty. */
export async function hasMetrics(tx: Tx, workspaceId: string): Promise<boolean> {
  return (
    (await tx.selectFrom('metric').select('id').where('workspaceId', '=', workspaceId).limit(1).executeTakeFirst()) !== undefined
  )
}

/** Whether a KPI, a task's result or another metric stands on it. */
export async function isMetricUsed(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const found = await sql<{ used: boolean }>`
    select exists (select from kpi where workspace_id = ${workspaceId} and metric_id = ${id} and not removed)
      or exists (select from task_result where workspace_id = ${workspaceId} and metric_id = ${id} and not removed)
      or exists (select from metric where workspace_id = ${workspaceId} and ${id} in (numerator_id, denominator_id) and not removed) as used`.execute(
    tx,
  )
  return found.rows[0]!.used
}
