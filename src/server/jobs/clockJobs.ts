import type { Services } from '../context.ts'
import { mailSettingOf } from '../queries/channels.ts'
import type { ClockedWorkspace } from '../queries/jobs.ts'
import { clockedWorkspaces } from '../queries/jobs.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { jobDay } from './day.ts'
import { runGroupDigests, runPersonDigests, runReminders } from './digests.ts'
import { runMorning } from './morning.ts'

/** Everything that the clock asks for at `now`, in every workspace by its own clock. Any number of nodes may do it at once. */
export async function runClockJobs(services: Services, now: Date): Promise<void> {
  for (const workspace of await clockedWorkspaces(services.db)) {
    if (workspace.isDemo && !services.config.demo) continue
    await runIn(services, workspace, now).catch((err: unknown) =>
      services.log.error({ err, workspace: workspace.id }, 'jobs of a day failed'),
    )
  }
}

/** One transaction: what the morning found and the digest that holds it are done together or not at all. */
async function runIn({ db, config }: Services, workspace: ClockedWorkspace, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await openWorkspace(tx, workspace.id)
    const canMail = Boolean(config.smtp ?? (await mailSettingOf(tx, workspace.id)))
    const day = await jobDay(tx, workspace, now)
    await runMorning(day, canMail)
    await runPersonDigests(day, canMail)
    await runGroupDigests(day)
    await runReminders(day, canMail)
  })
}
