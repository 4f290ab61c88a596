import { sql } from 'kysely'
import type { z } from 'zod'
import type { taskResultRow } from '#operations/taskResults.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

type TaskResult = z.output<typeof taskResultRow> & { metricName: string; unit: string }

/** What the campaign's tasks were to bring and brought, in the order in which it was written. */
export async function resultsOfTasks({ tx, who, campaign }: CampaignContext): Promise<TaskResult[]> {
  const found = await sql<{ row: TaskResult }>`
    select to_json(r) as row from (
      select ${columnsOf('taskResult')}, metric.name as "metricName", metric.unit
      from task_result
        join metric on metric.workspace_id = task_result.workspace_id and metric.id = task_result.metric_id
        join task on task.workspace_id = task_result.workspace_id and task.id = task_result.task_id and not task.removed
      where task_result.workspace_id = ${who.workspaceId} and task_result.campaign_id = ${campaign.id} and not task_result.removed
      order by task_result.position, task_result.id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}
