import { sql } from 'kysely'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import type { Goal } from '#domain/goal.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Phase } from '#domain/phase.ts'
import type { CampaignRole } from '#domain/roles.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import type { Ties } from './campaignAccess.ts'
import { tiesTo } from './campaignAccess.ts'
import { columnsOf } from './rows.ts'
import { allTasks, taskStatusSql } from './tasks.ts'

export async function addCampaign(
  tx: Tx,
  campaign: { workspaceId: string; id: string; name: string; kind: CampaignKind },
): Promise<void> {
  await tx.insertInto('campaign').values(campaign).execute()
}

/** The campaigns that the caller may see, newest period first, with counts by status; to a guest only names and periods. */
export async function campaignsAsJson(context: WorkspaceContext): Promise<string> {
  const { tx, who, today } = context
  const found = await sql<Ties & { row: Record<string, unknown> }>`
    select to_json(r) as row, ties.* from (
      select ${columnsOf('campaign', 'c')},
        (select coalesce(json_agg(json_build_object('metric', metric, 'comparator', comparator, 'targetValue', trim_scale(target_value)::text, 'unit', unit)
          order by position), '[]') from goal where goal.workspace_id = c.workspace_id and campaign_id = c.id and not removed) as goals,
        (select json_build_object('name', name, 'dueDate', due_date, 'dateRule', date_rule) from milestone
          where milestone.workspace_id = c.workspace_id and campaign_id = c.id and not removed and reached_on is null and due_date >= ${today}
          order by due_date limit 1) as "nextMilestone",
        (select count(*)::int from milestone where milestone.workspace_id = c.workspace_id and campaign_id = c.id and not removed
          and reached_on is null and due_date < ${today}) as "missedMilestones",
        coalesce(counts.tasks, '{"total":0,"completed":0,"inProgress":0,"overdue":0,"notStarted":0}') as tasks
      from campaign c
        left join (
          select campaign_id, json_build_object('total', count(*), 'completed', count(*) filter (where status = 'completed'),
            'inProgress', count(*) filter (where status = 'inProgress'), 'overdue', count(*) filter (where status = 'overdue'),
            'notStarted', count(*) filter (where status = 'notStarted')) as tasks
          from (select campaign_id, ${taskStatusSql(today)} as status from task where workspace_id = ${who.workspaceId} and not removed) t
          where status <> 'cancelled' group by campaign_id
        ) counts on counts.campaign_id = c.id
      where c.workspace_id = ${who.workspaceId} and not c.removed
    ) r
    cross join lateral (
      select ${tiesTo(sql`${who.personId}::uuid`)} from campaign c where c.workspace_id = ${who.workspaceId} and c.id = r.id
    ) ties
    order by r."startDate" desc nulls last, r.name`.execute(tx)
  const visible = found.rows.flatMap(({ row, ...ties }) => {
    const role = campaignRole({ ...ties, workspaceRole: who.role })
    return role ? [forRole(role, row)] : []
  })
  return JSON.stringify({ campaigns: visible })
}

function forRole(role: CampaignRole, row: Record<string, unknown>): Record<string, unknown> {
  if (role !== 'guest') return { ...row, role }
  const nothing = { total: 0, completed: 0, inProgress: 0, overdue: 0, notStarted: 0 }
  return { ...row, role, description: '', goals: [], nextMilestone: null, missedMilestones: 0, tasks: nothing }
}

/** What a baseline freezes. */
export async function rowsToFreeze(
  context: CampaignContext,
): Promise<{ goals: Goal[]; milestones: Milestone[]; phases: Phase[]; tasks: Task[] }> {
  const { tx, who, campaign } = context
  const rows = (noun: 'goal' | 'milestone' | 'phase') => sql`(select coalesce(json_agg(r), '[]') from (
    select ${columnsOf(noun)} from ${sql.table(noun)}
    where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed) r)`
  const found = await sql<{ goals: Goal[]; milestones: Milestone[]; phases: Phase[] }>`
    select ${rows('goal')} as goals, ${rows('milestone')} as milestones, ${rows('phase')} as phases`.execute(tx)
  return { ...found.rows[0]!, tasks: await allTasks(context) }
}

interface NamedCampaign {
  id: string
  name: string
  revision: number
  archivedOn: Day | null
}

export async function campaignNames(tx: Tx, workspaceId: string): Promise<NamedCampaign[]> {
  return tx
    .selectFrom('campaign')
    .select(['id', 'name', 'revision', 'archivedOn'])
    .where('workspaceId', '=', workspaceId)
    .where('removed', '=', false)
    .orderBy('createdAt')
    .execute()
}

export async function campaignName(tx: Tx, workspaceId: string, id: string): Promise<string> {
  const { name } = await tx
    .selectFrom('campaign')
    .select('name')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return name
}
