import { sql } from 'kysely'
import type { ChecklistItem } from '#domain/checklist.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** The items of these tasks, in their order. */
export async function checklistItemsOf({ tx, who }: CampaignContext, taskIds: string[]): Promise<ChecklistItem[]> {
  const found = await sql<{ row: ChecklistItem }>`
    select to_json(r) as row from (
      select ${columnsOf('checklistItem')} from checklist_item
      where workspace_id = ${who.workspaceId} and task_id = any(${taskIds}::uuid[]) and not removed order by task_id, position, id
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}
