import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { WorkspaceContext } from '../context.ts'
import { columnsOf } from './rows.ts'

/** How many days ahead a task that has not begun shows up on its owner's page. */
const DAYS_AHEAD = 7

/** The caller's open tasks that run, are late or come up, most urgent first; and what waits for their acceptance. */
export async function dueTasksAsJson({ tx, who, today }: WorkspaceContext): Promise<string> {
  const open = sql`task.actual_finish is null and not task.is_cancelled`
  const comesUp = sql`(task.actual_start is not null or task.planned_start <= ${today}::date + ${DAYS_AHEAD}::int
    or task.planned_finish <= ${today}::date + ${DAYS_AHEAD}::int)`
  const tasks = (condition: RawBuilder<unknown>) => sql`(select coalesce(json_agg(r), '[]') from (
    select ${columnsOf('task')}, task.campaign_id as "campaignId", campaign.name as "campaignName", phase.name as "phaseName",
      (select coalesce(json_agg(i order by i.position, i.id), '[]') from (
        select ${columnsOf('checklistItem')} from checklist_item
        where checklist_item.workspace_id = task.workspace_id and checklist_item.task_id = task.id and not removed) i) as checklist,
      (select max(u.day) from progress_update u
        where u.workspace_id = task.workspace_id and u.task_id = task.id and not u.removed) as "recordedOn",
      (select to_json(y) from (select u.percent_complete as "percentComplete", u.quantity_done as "quantityDone", u.note
        from progress_update u where u.workspace_id = task.workspace_id and u.task_id = task.id and not u.removed
          and u.day = ${today}::date - 1 limit 1) y) as yesterday
    from task
      join campaign on campaign.workspace_id = task.workspace_id and campaign.id = task.campaign_id and not campaign.removed and campaign.archived_on is null
      left join phase on phase.workspace_id = task.workspace_id and phase.id = task.phase_id
    where task.workspace_id = ${who.workspaceId} and not task.removed and ${open} and ${condition}
    order by task.is_paused, coalesce(task.planned_finish, '9999-12-31'), task.planned_start, task.position
    limit 200) r)`
  const mine = sql`(task.owner_id = ${who.personId} or ${who.personId} = any(task.collaborator_ids))`
  const found = await sql<{ json: string }>`
    select json_build_object(
      'tasks', ${tasks(sql`${mine} and ${comesUp}`)},
      'toReview', ${tasks(sql`task.reviewer_id = ${who.personId} and task.review_state = 'submitted'`)}
    )::text as json`.execute(tx)
  return found.rows[0]!.json
}
