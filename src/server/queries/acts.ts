import { sql } from 'kysely'
import type { Language } from '#domain/problem.ts'
import type { Day } from '#domain/day.ts'
import type { WorkspaceRole } from '#domain/roles.ts'
import type { ActScope } from '../actLink.ts'
import type { Tx } from '../database/kysely.ts'

interface ActFound {
  campaignId: string
  accountId: string | null
  workspaceId: string
  workspaceName: string
  personId: string
  name: string
  role: WorkspaceRole | null
  timeZone: string
  language: Language
  isDemo: boolean
  pinnedToday: Day | null
}

/** The campaign of a task and its owner, where the task is still theirs; neither account nor role is asked of them. */
export async function taskOfAct(tx: Tx, { workspaceId, personId, taskId }: ActScope): Promise<ActFound | null> {
  const found = await sql<ActFound>`
    select t.campaign_id, p.account_id, w.id as workspace_id, w.name as workspace_name, p.id as person_id, p.name, p.role, w.time_zone,
      w.language, w.is_demo, w.pinned_today
    from task t
      join person p on p.workspace_id = t.workspace_id and p.id = t.owner_id and not p.removed
      join workspace w on w.id = t.workspace_id
    where t.workspace_id = ${workspaceId} and t.id = ${taskId} and p.id = ${personId} and not t.removed`.execute(tx)
  return found.rows[0] ?? null
}
