import type { Day } from '#domain/day.ts'
import type { Tx } from '../database/kysely.ts'

export interface DayOff {
  id: string
  day: Day
  isWorkday: boolean
  name: string
}

export async function daysOff(tx: Tx, workspaceId: string): Promise<DayOff[]> {
  return tx
    .selectFrom('dayOff')
    .select(['id', 'day', 'isWorkday', 'name'])
    .where('workspaceId', '=', workspaceId)
    .where('removed', '=', false)
    .orderBy('day')
    .execute()
}

/** Whether days off count as working in this campaign. */
export async function countsDaysOff(tx: Tx, workspaceId: string, campaignId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('campaign')
    .select('countsDaysOff')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return row.countsDaysOff
}

/** The campaigns in which days off are no workdays. */
export async function campaignsWithDaysOff(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('campaign')
    .select('id')
    .where('workspaceId', '=', workspaceId)
    .where('countsDaysOff', '=', false)
    .where('removed', '=', false)
    .execute()
  return rows.map(({ id }) => id)
}
