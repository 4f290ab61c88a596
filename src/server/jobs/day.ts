import type { Day } from '#domain/day.ts'
import { dayAt } from '#domain/day.ts'
import type { DueTask } from '#domain/message/digest.ts'
import type { Language } from '#domain/problem.ts'
import { timeOfDayAt, workspaceNow } from '#domain/workspaceClock.ts'
import { actAddress } from '../actLink.ts'
import type { Tx } from '../database/kysely.ts'
import type { ClockedWorkspace } from '../queries/jobs.ts'
import { takeJob } from '../queries/jobs.ts'
import { workspaceSecret } from '../queries/secrets.ts'

/** A day of a workspace, as its jobs see it. */
export interface JobDay {
  tx: Tx
  /** The real moment: when something is sent, and until when. */
  now: Date
  workspace: ClockedWorkspace
  language: Language
  today: Day
  /** The time on the wall there, `08:45`. */
  time: string
  /** What a message of today is worth nothing after. */
  endOfDay: Date
  /** Takes today's `job` for those of `subjectIds` whom nobody did it for; of a day that is over nothing is done any more. */
  take(job: string, subjectIds: string[]): Promise<string[]>
  /** The address by which a task's owner updates it. */
  actAddress(task: Pick<DueTask, 'id' | 'ownerId'>): string | null
}

export async function jobDay(tx: Tx, workspace: ClockedWorkspace, now: Date): Promise<JobDay> {
  const clock = workspaceNow(now, workspace)
  const today = dayAt(clock, workspace.timeZone)
  const secret = await workspaceSecret(tx, workspace.id)
  return {
    tx,
    now,
    workspace,
    language: workspace.language,
    today,
    time: timeOfDayAt(clock, workspace.timeZone),
    endOfDay: endOfDay(now, workspace.timeZone),
    take: (job, subjectIds) => takeJob(tx, { workspaceId: workspace.id, job, day: today, now }, subjectIds),
    actAddress: ({ id: taskId, ownerId: personId }) =>
      personId && actAddress({ workspaceId: workspace.id, personId, taskId, day: today }, secret),
  }
}

/** Within a minute, also on days of 23 or 25 hours. */
function endOfDay(now: Date, timeZone: string): Date {
  const day = dayAt(now, timeZone)
  let [inside, outside] = [now.getTime(), now.getTime() + 26 * 3_600_000]
  while (outside - inside > 60_000) {
    const middle = (inside + outside) / 2
    if (dayAt(new Date(middle), timeZone) === day) inside = middle
    else outside = middle
  }
  return new Date(outside)
}
