import { sql } from 'kysely'
import type { StatusEvent } from '#domain/closingReport/rawSheets.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignContext } from '../context.ts'

const MOST = 20_000

/** What of a task says how far it is, with the heading that a spreadsheet has for it. */
const told = {
  actualStart: '实际开始',
  actualFinish: '实际完成',
  percentComplete: '进度%',
  expectedFinish: '预计完成',
  isPaused: '暂停',
  isCancelled: '取消',
  reviewState: '审核',
}

/** The changes of how far tasks are up to the end of `day`, oldest first. */
export async function statusEvents({ tx, who, campaign }: CampaignContext, day: Day): Promise<StatusEvent[]> {
  const found = await sql<StatusEvent>`
    select to_char(e.at at time zone ${who.timeZone}, 'YYYY-MM-DD') as day, to_char(e.at at time zone ${who.timeZone}, 'HH24:MI') as time,
      coalesce(task.name, '') as task, coalesce(p.name, '') as who, f.heading as field,
      coalesce(x.before ->> f.field, '') as before, coalesce(x.after ->> f.field, '') as after
    from event e
      join event_change x on x.workspace_id = e.workspace_id and x.event_id = e.id and x.noun = 'task' and x.kind = 'changed'
      join jsonb_each_text(${JSON.stringify(told)}::jsonb) f(field, heading) on x.after ? f.field
      left join task on task.workspace_id = x.workspace_id and task.id = x.row_id
      left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    where e.workspace_id = ${who.workspaceId} and e.campaign_id = ${campaign.id}
      and e.at < (${day}::date + 1)::timestamp at time zone ${who.timeZone}
    order by e.revision, x.row_id, f.field limit ${MOST}`.execute(tx)
  return found.rows
}
