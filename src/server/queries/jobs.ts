import { sql } from 'kysely'
import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/problem.ts'
import type { Db, Tx } from '../database/kysely.ts'

/** A workspace as its clock sees it. */
export interface ClockedWorkspace {
  id: string
  timeZone: string
  language: Language
  pinnedToday: Day | null
  isDemo: boolean
  digestAt: string
  reminderAt: string | null
}

export async function clockedWorkspaces(db: Db): Promise<ClockedWorkspace[]> {
  const rows = await db
    .selectFrom('workspace')
    .select(['id', 'timeZone', 'language', 'pinnedToday', 'isDemo', 'digestAt', 'reminderAt'])
    .execute()
  return rows as ClockedWorkspace[]
}

export async function clockedWorkspace(tx: Tx, id: string): Promise<ClockedWorkspace> {
  const row = await tx
    .selectFrom('workspace')
    .select(['id', 'timeZone', 'language', 'pinnedToday', 'isDemo', 'digestAt', 'reminderAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as ClockedWorkspace
}

/**
 * Takes the job of that day for this transaction, for those of `subjectIds` whom nobody did it for. Another node that comes at the same
 * time waits here until it is known whether this one did it.
 */
export async function takeJob(
  tx: Tx,
  { workspaceId, job, day, now }: { workspaceId: string; job: string; day: Day; now: Date },
  subjectIds: string[],
): Promise<string[]> {
  if (subjectIds.length === 0) return []
  const rows = await tx
    .insertInto('jobDone')
    .values(subjectIds.toSorted().map((subjectId) => ({ workspaceId, job, subjectId, day, at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('subjectId')
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** What is long past is of no use any more. */
export async function forgetJobs(owner: Db): Promise<void> {
  await owner
    .deleteFrom('jobDone')
    .where('at', '<', sql<Date>`now() - interval '60 days'`)
    .execute()
  await owner
    .deleteFrom('delivery')
    .where('state', '!=', 'waiting')
    .where('createdAt', '<', sql<Date>`now() - interval '60 days'`)
    .execute()
}
