import { sql } from 'kysely'
import type { Noun } from '#domain/change.ts'
import type { CheckedPlan } from '#domain/planCheck/finding.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf, tables } from './rows.ts'

export interface IgnoredFinding {
  id: string
  finding: string
  reason: string
  ignoredById: string
  ignoredOn: Day
}

type StoredPlan = Omit<
  CheckedPlan,
  'today' | 'calendar' | 'holidayOn' | 'isDayOff' | 'tasksWithRisk' | 'tasksWithSteps' | 'experienceWith'
> & {
  tasksWithRisk: string[]
  tasksWithSteps: string[]
  ignored: IgnoredFinding[]
}

/** Everything that the plan check looks at, in one statement. */
export async function planToCheck({ tx, who, campaign }: CampaignContext): Promise<StoredPlan> {
  const here = (table: string) =>
    sql`${sql.ref(`${table}.workspaceId`)} = ${who.workspaceId} and ${sql.ref(`${table}.campaignId`)} = ${campaign.id} and not ${sql.ref(`${table}.removed`)}`
  const rows = (noun: Noun, order: string) => {
    const { table } = tables[noun]
    return sql`(select coalesce(json_agg(r), '[]') from (
      select ${columnsOf(noun)} from ${sql.table(table)} where ${here(table)} order by ${sql.raw(order)}) r)`
  }
  const found = await sql<{ plan: StoredPlan }>`
    select json_build_object(
      'campaign', (select json_build_object('id', id, 'startDate', start_date, 'endDate', end_date, 'planOwnerId', plan_owner_id,
        'executionLeadId', execution_lead_id, 'countsDaysOff', counts_days_off)
        from campaign where workspace_id = ${who.workspaceId} and id = ${campaign.id}),
      'goals', ${rows('goal', 'position')}, 'milestones', ${rows('milestone', 'due_date')}, 'phases', ${rows('phase', 'position')},
      'participants', ${rows('participant', 'position')}, 'tasks', ${rows('task', 'planned_start, position')},
      'dependencies', ${rows('dependency', 'id')}, 'ignored', ${rows('ignoredFinding', 'id')},
      'people', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'hasAccount', role is not null,
        'isGuest', role is not distinct from 'guest')), '[]') from person where workspace_id = ${who.workspaceId} and not removed),
      'departments', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'contactId', contact_id)), '[]')
        from department where workspace_id = ${who.workspaceId} and not removed),
      'tasksWithRisk', (select coalesce(json_agg(distinct task_id), '[]') from issue where ${here('issue')} and kind = 'risk'
        and task_id is not null),
      'tasksWithSteps', (select coalesce(json_agg(distinct task_id), '[]') from checklist_item where ${here('checklist_item')})
    ) as plan`.execute(tx)
  return found.rows[0]!.plan
}
