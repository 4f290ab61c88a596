import { sql } from 'kysely'
import type { Period } from '#domain/campaign.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Phase } from '#domain/phase.ts'
import type { ProposalState, RescheduleProposal } from '#domain/rescheduleProposal.ts'
import type { RescheduledPlan } from '#domain/reschedule/outcome.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { allDependencies } from './dependencies.ts'
import { columnsOf } from './rows.ts'
import { allTasks } from './tasks.ts'

/** Proposals of the campaign about tasks that are there, the newest first. */
export async function proposalsOf({ tx, who, campaign }: CampaignContext, state: ProposalState): Promise<RescheduleProposal[]> {
  const found = await sql<{ row: RescheduleProposal }>`
    select to_json(r) as row from (
      select ${columnsOf('rescheduleProposal', 'p')} from reschedule_proposal p
        join task on task.workspace_id = p.workspace_id and task.id = p.task_id and not task.removed
      where p.workspace_id = ${who.workspaceId} and p.campaign_id = ${campaign.id} and p.state = ${state} and not p.removed
      order by p.id desc limit 200
    ) r`.execute(tx)
  return found.rows.map(({ row }) => row)
}

/** All rows of a campaign that a schedule is made of, whole. */
export interface WholePlan extends RescheduledPlan {
  milestones: Milestone[]
  phases: Phase[]
  campaign: Period
  tasks: Task[]
}

/** What a proposal is worked out from. */
export async function planToReschedule(context: CampaignContext): Promise<WholePlan> {
  const { tx, who, campaign } = context
  const here = sql`workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed`
  const found = await sql<Omit<WholePlan, 'tasks' | 'links'>>`
    select
      (select coalesce(json_agg(r), '[]') from (select ${columnsOf('milestone')} from milestone where ${here} order by due_date, id) r) as milestones,
      (select coalesce(json_agg(r), '[]') from (select ${columnsOf('phase')} from phase where ${here} order by position, id) r) as phases,
      (select coalesce(json_agg(r), '[]') from (select ${columnsOf('goal')} from goal where ${here} order by position, id) r) as goals,
      (select to_json(r) from (select ${columnsOf('campaign')} from campaign
        where workspace_id = ${who.workspaceId} and id = ${campaign.id}) r) as campaign`.execute(tx)
  return { ...found.rows[0]!, tasks: await allTasks(context), links: await allDependencies(context) }
}
