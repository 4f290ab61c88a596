import { sql } from 'kysely'
import type { Issue } from '#domain/issue.ts'
import { impactOnKpi } from '#domain/issue.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf, tables } from './rows.ts'

/** Guests see what they raised or own, and nothing of others'. */
export function visibleIssues({ campaign, who }: CampaignContext) {
  return campaign.role === 'guest'
    ? sql<boolean>`(coalesce(issue.owner_id = ${who.personId}, false) or coalesce(issue.raised_by_id = ${who.personId}, false))`
    : sql<boolean>`true`
}

/** KPIs are nothing of a guest's. */
function visibleColumns({ campaign }: CampaignContext) {
  if (campaign.role !== 'guest') return columnsOf('issue')
  const told = tables.issue.fields.filter((field) => !impactOnKpi.some((ofKpi) => ofKpi === field))
  return sql`${columnsOf('issue', 'issue', told)}, ${sql.join(impactOnKpi.map((field) => sql.raw(`null as "${field}"`)))}`
}

function here({ campaign, who }: CampaignContext) {
  return sql`workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id} and not removed`
}

export async function issuesAsJson(context: CampaignContext, taskId: string | undefined): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('revision', ${context.campaign.revision}::bigint, 'issues', coalesce(json_agg(r order by r.number desc), '[]'))::text as json
    from (select ${visibleColumns(context)} from issue
      where ${here(context)} and ${visibleIssues(context)} ${taskId === undefined ? sql`` : sql`and task_id = ${taskId}`}) r`.execute(
    context.tx,
  )
  return found.rows[0]!.json
}

export async function issueById(context: CampaignContext, issueId: string): Promise<Issue | null> {
  const found = await sql<{ row: Issue }>`
    select to_json(r) as row from (select ${columnsOf('issue')} from issue
      where ${here(context)} and ${visibleIssues(context)} and id = ${issueId}) r`.execute(context.tx)
  return found.rows[0]?.row ?? null
}

/** The issues and risks of these tasks, whoever may see them: what the sheet says follows from all of them. */
export async function issuesOfTasks(context: CampaignContext, taskIds: string[]): Promise<Map<string, Issue[]>> {
  const found = await sql<{ row: Issue }>`
    select to_json(r) as row from (select ${columnsOf('issue')} from issue
      where ${here(context)} and task_id = any(${taskIds}::uuid[])) r`.execute(context.tx)
  return Map.groupBy(
    found.rows.map(({ row }) => row),
    ({ taskId }) => taskId!,
  )
}

/** The last number that the campaign gave out, also to what was removed since. */
export async function lastIssueNumber({ tx, who, campaign }: CampaignContext): Promise<number> {
  const found = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from issue where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id}`.execute(
    tx,
  )
  return found.rows[0]!.last
}

/** Every issue and risk of the campaign. */
export async function allIssues(context: CampaignContext): Promise<Issue[]> {
  const found = await sql<{ row: Issue }>`
    select to_json(r) as row from (select ${columnsOf('issue')} from issue where ${here(context)}) r`.execute(context.tx)
  return found.rows.map(({ row }) => row)
}
