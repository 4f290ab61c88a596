import type { Tx } from '../database/kysely.ts'
import { jobDay } from '../jobs/day.ts'
import { runMorning } from '../jobs/morning.ts'
import { clockedWorkspace } from '../queries/jobs.ts'

/** What the eighth day's morning told everyone, by the job that tells it. */
export async function tellDemoMorning(tx: Tx, workspaceId: string): Promise<void> {
  const atTheHour = new Date('2024-06-08T08:45:00+08:00')
  await runMorning(await jobDay(tx, await clockedWorkspace(tx, workspaceId), atTheHour), false)
}
