import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { ProgressUpdate } from '#domain/progressUpdate.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** The record of that day for each of these tasks that has one. */
export async function progressOnDay(
  { tx, who }: CampaignContext,
  taskIds: string[],
  day: Day,
): Promise<Map<string, ProgressUpdate>> {
  const found = await sql<{ row: ProgressUpdate }>`
    select to_json(r) as row from (
      select ${columnsOf('progressUpdate')} from progress_update
      where workspace_id = ${who.workspaceId} and task_id = any(${taskIds}::uuid[]) and day = ${day} and not removed
    ) r`.execute(tx)
  return new Map(found.rows.map(({ row }) => [row.taskId, row]))
}

/** The dated record of one task, newest first. */
export async function progressOfTask({ tx, who }: CampaignContext, taskId: string): Promise<ProgressUpdate[]> {
  const found = await sql<{ row: ProgressUpdate }>`
    select to_json(r) as row from (
      select ${columnsOf('progressUpdate')} from progress_update
      where workspace_id = ${who.workspaceId} and task_id = ${taskId} and not removed order by day desc
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}
