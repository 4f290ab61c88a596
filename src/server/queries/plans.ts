import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Noun } from '#domain/change.ts'
import { blankFields } from '#domain/taskColumns.ts'
import type { CampaignContext } from '../context.ts'
import { predecessorsOfGuest, visibleDependencies } from './dependencies.ts'
import { columnsOf, tables } from './rows.ts'
import { visibleTasks } from './tasks.ts'

/**
 * The whole plan of a campaign as JSON in one statement, or with `since` only what changed after that revision; its tasks as rows or as columns.
 * A guest gets their own tasks with names and dates of what these wait for, and the phases' names; what stopped being theirs is answered as removed.
 */
export async function planAsJson(context: CampaignContext, since: number | null, asColumns = false): Promise<string> {
  const { tx, who, campaign } = context
  const isGuest = campaign.role === 'guest'
  const here = (table: string) =>
    sql`${sql.ref(`${table}.workspaceId`)} = ${who.workspaceId} and ${sql.ref(`${table}.campaignId`)} = ${campaign.id}
      ${since === null ? sql`` : sql`and ${sql.ref(`${table}.revision`)} > ${since}`}`
  const rows = (noun: Noun, condition: RawBuilder<unknown> = sql`true`) => {
    const { table } = tables[noun]
    return sql`(select coalesce(json_agg(r), '[]') from (
      select ${columnsOf(noun)} from ${sql.table(table)} where ${here(table)} and not removed and ${condition}) r)`
  }
  const allOf = (noun: Noun, condition: RawBuilder<unknown>) =>
    sql`(select coalesce(json_agg(r), '[]') from (select ${columnsOf(noun)} from ${sql.table(tables[noun].table)}
      where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed and ${condition}) r)`
  const removed = (noun: Noun, condition: RawBuilder<unknown>) => {
    const { table } = tables[noun]
    return sql`select ${noun}::text as noun, id from ${sql.table(table)} where ${here(table)} and ${condition}`
  }
  const forAll = isGuest ? sql`false` : sql`true`
  const gone = sql`(removed and ${forAll})`
  const ofVisibleTask = sql`exists (select 1 from task where task.workspace_id = checklist_item.workspace_id
    and task.id = checklist_item.task_id and ${visibleTasks(context)})`
  const found = await sql<{ json: string }>`
    select json_build_object(
      'revision', ${campaign.revision}::bigint,
      'role', ${campaign.role}::text,
      'campaign', (select to_jsonb(r) || ${isGuest ? '{"description":""}' : '{}'}::jsonb from (select ${columnsOf('campaign')} from campaign
        where workspace_id = ${who.workspaceId} and id = ${campaign.id}) r),
      'goals', ${rows('goal', forAll)},
      'milestones', ${rows('milestone', forAll)},
      'phases', ${rows('phase')},
      'participants', ${rows('participant', forAll)},
      'tasks', ${asColumns ? sql`'[]'::json` : rows('task', visibleTasks(context))},
      'taskColumns', ${asColumns ? taskColumns(sql`${here('task')} and not removed and ${visibleTasks(context)}`) : sql`null`},
      'dependencies', ${isGuest ? allOf('dependency', visibleDependencies(context)) : rows('dependency')},
      'predecessors', ${isGuest ? predecessorsOfGuest(context) : sql`'[]'::json`},
      'checklistItems', ${rows('checklistItem', isGuest ? ofVisibleTask : forAll)},
      'touches', ${since === null ? sql`'[]'::json` : touchesSince(context, since)},
      'removed', ${
        since === null
          ? sql`'[]'::json`
          : sql`(select coalesce(json_agg(r), '[]') from (
              ${removed('goal', gone)} union all ${removed('milestone', gone)} union all ${removed('phase', sql`removed`)} union all
              ${removed('participant', gone)} union all ${removed('dependency', gone)} union all
              ${removed('checklistItem', sql`removed`)} union all ${removed('task', lostSince(context, since))}) r)`
      }
    )::text as json`.execute(tx)
  return found.rows[0]!.json
}

/** As `tasksOfColumns` reads them. */
function taskColumns(condition: RawBuilder<unknown>) {
  const columns = blankFields.map(([field, blank]) => {
    const column = sql.raw(`r."${field}"`)
    return sql`${sql.lit(field)}, case when bool_or(${isFilled(column, blank)}) then json_agg(${column}) end`
  })
  return sql`(select json_build_object('id', coalesce(json_agg(r.id), '[]'), ${sql.join(columns)})
    from (select ${columnsOf('task')} from task where ${condition}) r)`
}

function isFilled(column: RawBuilder<unknown>, blank: unknown) {
  if (blank === null) return sql`${column} is not null`
  if (Array.isArray(blank)) return sql`${column} <> '{}'`
  return sql`${column} <> ${sql.lit(blank)}`
}

/** Tasks that are gone: for everyone those that were removed, for a guest also those that stopped being theirs, and no others. */
function lostSince(context: CampaignContext, since: number) {
  const { who, campaign } = context
  if (campaign.role !== 'guest') return sql`removed`
  const wasTheirs = sql`exists (select 1 from event_change c
    where c.workspace_id = task.workspace_id and c.row_id = task.id and c.revision > ${since}
      and (c.before ->> 'ownerId' = ${who.personId}::text or c.before ->> 'reviewerId' = ${who.personId}::text
        or c.before -> 'collaboratorIds' ? ${who.personId}::text))`
  return sql`case when ${visibleTasks(context)} then removed else ${wasTheirs} end`
}

const MOST_TOUCHES = 100

/** Whose hand it was: the newest task changes after `since`, each with its actor and fields. */
function touchesSince(context: CampaignContext, since: number) {
  const { who, campaign } = context
  return sql`(select coalesce(json_agg(r), '[]') from (
    select c.row_id as "taskId", e.actor_id as "actorId", array(select jsonb_object_keys(c.after)) as fields
    from event e
      join event_change c on c.workspace_id = e.workspace_id and c.event_id = e.id and c.noun = 'task' and c.kind = 'changed'
      join task on task.workspace_id = c.workspace_id and task.id = c.row_id and ${visibleTasks(context)}
    where e.workspace_id = ${who.workspaceId} and e.campaign_id = ${campaign.id} and e.revision > ${since}
    order by e.revision desc limit ${MOST_TOUCHES}::int) r)`
}
