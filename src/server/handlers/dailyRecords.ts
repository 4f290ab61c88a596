import type { Day } from '#domain/day.ts'
import { dayNumber } from '#domain/day.ts'
import type { DueTask } from '#domain/message/digest.ts'
import { Problem } from '#domain/problem.ts'
import { workCalendar } from '#domain/schedule/workCalendar.ts'
import type { Handlers } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { dueTasks } from '../queries/dueTasks.ts'
import { hearersAmong, remindedOn } from '../queries/notices.ts'
import { idsInUse } from '../queries/references.ts'
import { campaignsWithDaysOff, daysOff } from '../queries/workCalendar.ts'
import { tell } from './notify.ts'

export const dailyRecords: Handlers<'dailyRecords'> = {
  missing: async ({ tx, who, today, campaign }) => {
    const byOwner = await silentOwners(tx, who.workspaceId, today, campaign.id)
    const personIds = [...byOwner.keys()]
    const hearers = await hearersAmong(tx, who.workspaceId, personIds)
    const reminded = await remindedOn(tx, who, personIds, today)
    return {
      people: [...byOwner].map(([personId, tasks]) => ({
        personId,
        hasAccount: hearers.has(personId),
        tasks: tasks.map(({ id, name }) => ({ id, name })),
        remindedAt: reminded.get(personId) ?? null,
      })),
    }
  },

  remind: async (context, { personIds }) => {
    const { tx, who, today, campaign } = context
    const known = await idsInUse(tx, who.workspaceId, 'person', personIds, null)
    if (known.size < new Set(personIds).size)
      throw new Problem('unknownReference', { field: 'personIds' }, { field: 'personIds' })
    const byOwner = await silentOwners(tx, who.workspaceId, today, campaign.id)
    const asked = [...byOwner].filter(([personId]) => personIds.includes(personId))
    const heard = await tell(
      context,
      asked.map(([personId, tasks]) => ({
        kind: 'reminder',
        personId,
        subjectNoun: 'today',
        subjectId: personId,
        params: { count: tasks.length },
      })),
    )
    return { reminded: heard.length }
  },
}

/**
 * By owner the tasks under way, due or late of which nothing was recorded on `today`; of all campaigns where none is given. On a day off
 * a campaign that keeps them asks nobody.
 */
export async function silentOwners(
  tx: Tx,
  workspaceId: string,
  today: Day,
  campaignId: string | null = null,
): Promise<Map<string, DueTask[]>> {
  const resting = await restingCampaigns(tx, workspaceId, today)
  const silent = (await dueTasks(tx, workspaceId, today, campaignId)).filter(
    ({ ownerId, isRecorded, isSubmitted, ...task }) => ownerId && !isRecorded && !isSubmitted && !resting.has(task.campaignId),
  )
  return Map.groupBy(silent, ({ ownerId }) => ownerId!)
}

/** The campaigns that keep days off, where `day` is one. */
export async function restingCampaigns(tx: Tx, workspaceId: string, day: Day): Promise<Set<string>> {
  const keeping = await campaignsWithDaysOff(tx, workspaceId)
  if (keeping.length === 0) return new Set()
  const calendar = workCalendar([...publicHolidays('zh'), ...(await daysOff(tx, workspaceId))])
  return new Set(calendar.isWorkday(dayNumber(day)) ? [] : keeping)
}
