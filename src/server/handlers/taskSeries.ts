import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Recurrence, SeriesScope } from '#domain/recurrence.ts'
import { occurrences, tasksInScope } from '#domain/recurrence.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { lastPositions, tasksOfSeries } from '../queries/tasks.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { decideBatch } from './taskBatch.ts'
import { recordAndTell, throwFirst, visibleTask } from './tasks.ts'
import { calendarOfCampaign } from './workCalendar.ts'

export const taskSeries: Handlers<'taskSeries'> = {
  create: async (context, { rule, task }) => {
    const phaseId = task.phaseId ?? null
    await refuseOutside(context, phaseId, rule)
    const days = occurrences(rule, await calendarOfCampaign(context))
    const last = (await lastPositions(context.tx, context.who.workspaceId, context.campaign.id)).get(phaseId) ?? 0
    const seriesId = newId()
    const tasks = days.map((day, index) => ({
      ...blankTask(newId(), Math.floor(last) + 1 + index),
      ...task,
      phaseId,
      seriesId,
      plannedStart: day,
      plannedFinish: day,
    }))
    const changes = tasks.map((row) => created('task', row))
    return { seriesId, count: days.length, ...(await recordAndTell(context, 'seriesCreated', changes)) }
  },

  update: async (context, { taskId, scope, ...patch }) => {
    const meant = await tasksMeant(context, taskId, scope)
    const { changes, refused } = await decideBatch(context, { update: meant.map(({ id }) => ({ taskId: id, patch })) })
    throwFirst(refused)
    return { count: meant.length, ...(await recordAndTell(context, 'seriesChanged', changes)) }
  },

  remove: async (context, { taskId, scope }) => {
    const meant = await tasksMeant(context, taskId, scope)
    const { changes, refused } = await decideBatch(context, { remove: meant.map(({ id }) => id) })
    throwFirst(refused)
    return { count: meant.length, ...(await recordAndTell(context, 'seriesRemoved', changes)) }
  },
}

async function tasksMeant(context: CampaignContext, taskId: string, scope: SeriesScope): Promise<Task[]> {
  const task = await visibleTask(context, taskId)
  if (!task.seriesId) throw new Problem('notRecurring')
  return tasksInScope(await tasksOfSeries(context, task.seriesId), task, scope)
}

/** A series stays within its phase, or within the campaign where it has none. */
async function refuseOutside(context: CampaignContext, phaseId: string | null, { from, to }: Recurrence): Promise<void> {
  const place = await rowOfCampaign(context, phaseId ? 'phase' : 'campaign', phaseId ?? context.campaign.id)
  const [start, end] = [place.startDate, place.endDate] as (string | null)[]
  if ((start && from < start) || (end && to > end))
    throw new Problem('outsideItsPlace', { name: String(place.name), start: start ?? '', end: end ?? '' }, { field: 'to' })
}
