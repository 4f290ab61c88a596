import { v7 as newId } from 'uuid'
import { changed, created, removed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { WorkCalendar } from '#domain/schedule/workCalendar.ts'
import { everyDay, workCalendar as calendarOf } from '#domain/schedule/workCalendar.ts'
import type { CampaignContext, Handlers, WorkspaceContext } from '../context.ts'
import { holidaysKnownUntil, publicHolidays } from '../publicHolidays.ts'
import type { DayOff } from '../queries/workCalendar.ts'
import { countsDaysOff, daysOff } from '../queries/workCalendar.ts'
import { recordInWorkspace } from './record.ts'
import { refuseTakenId } from './takenId.ts'

export const workCalendar: Handlers<'workCalendar'> = {
  show: async ({ tx, who, language }, { from, to }) => {
    const isAsked = ({ day }: { day: string }) => (!from || day >= from) && (!to || day <= to)
    const own = (await daysOff(tx, who.workspaceId)).filter(isAsked)
    const ownDays = new Set(own.map(({ day }) => day))
    const others = publicHolidays(language).filter((holiday) => isAsked(holiday) && !ownDays.has(holiday.day))
    const days = [
      ...others.map((holiday) => ({ ...holiday, dayOffId: null })),
      ...own.map(({ id, ...rest }) => ({ ...rest, dayOffId: id })),
    ]
    return { knownUntil: holidaysKnownUntil, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
  },

  addDay: async (context, { id = newId(), isWorkday = false, ...given }) => {
    await refuseTakenId(context, 'dayOff', id)
    await refuseTwice(context, given.day, null)
    await recordInWorkspace(context, 'dayOffCreated', [created('dayOff', { id, isWorkday, ...given })])
    return { id }
  },

  changeDay: async (context, { dayOffId, ...patch }) => {
    const row = await existing(context, dayOffId)
    if (patch.day) await refuseTwice(context, patch.day, dayOffId)
    await recordInWorkspace(context, 'dayOffChanged', [changed('dayOff', row, patch)])
    return { done: true }
  },

  removeDay: async (context, { dayOffId }) => {
    await existing(context, dayOffId)
    await recordInWorkspace(context, 'dayOffRemoved', [removed('dayOff', dayOffId)])
    return { done: true }
  },
}

/** The days that count as working in this campaign. */
export async function calendarOfCampaign({ tx, who, campaign, language }: CampaignContext): Promise<WorkCalendar> {
  if (await countsDaysOff(tx, who.workspaceId, campaign.id)) return everyDay
  return calendarOf([...publicHolidays(language), ...(await daysOff(tx, who.workspaceId))])
}

async function existing({ tx, who }: WorkspaceContext, id: string): Promise<DayOff> {
  const row = (await daysOff(tx, who.workspaceId)).find((dayOff) => dayOff.id === id)
  if (!row) throw new Problem('notFound')
  return row
}

async function refuseTwice({ tx, who }: WorkspaceContext, day: string, besides: string | null): Promise<void> {
  const twin = (await daysOff(tx, who.workspaceId)).find((dayOff) => dayOff.day === day && dayOff.id !== besides)
  if (twin) throw new Problem('dayOffTwice', { day, name: twin.name }, { field: 'day' })
}
