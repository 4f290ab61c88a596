import { addDays } from '#domain/day.ts'
import { restingCampaigns } from '../handlers/dailyRecords.ts'
import type { NewNotice } from '../handlers/notify.ts'
import { notify } from '../handlers/notify.ts'
import { digestHours } from '../queries/channels.ts'
import { dueTasks } from '../queries/dueTasks.ts'
import { leadsOf } from '../queries/leads.ts'
import { takeUntold } from '../queries/post.ts'
import { kpisWithoutValue, promisesMissed, toldOverdue } from '../queries/watches.ts'
import type { JobDay } from './day.ts'

/** What the morning finds, each as notices; another thing that time brings about is one more line. */
const watches: ((day: JobDay) => Promise<NewNotice[]>)[] = [dueToday, overdue, brokenPromises, missingNumbers]

/** At the hour of the digest, and before it: what is due, late or promised and not kept is told to whom it concerns. */
export async function runMorning(day: JobDay, canMail: boolean): Promise<void> {
  if (day.time < day.workspace.digestAt || (await day.take('morning', [day.workspace.id])).length === 0) return
  const { tx, now, workspace } = day
  const found: NewNotice[] = []
  for (const watch of watches) found.push(...(await watch(day)))
  const { id: workspaceId, timeZone, pinnedToday } = workspace
  await notify({ tx, now, who: { workspaceId, personId: null, timeZone, pinnedToday } }, found)
  if (!canMail) return
  // Whoever gets a digest finds there what is due today: a second mail about it would be one too many.
  const readers = (await digestHours(tx, workspaceId)).map(({ id }) => id)
  await takeUntold(tx, workspaceId, now, { personIds: readers, kind: 'dueToday' })
}

async function dueToday({ tx, workspace, today }: JobDay): Promise<NewNotice[]> {
  const due = (await dueTasks(tx, workspace.id, today)).filter(({ plannedFinish }) => plannedFinish === today)
  return due.map(({ id, name, ownerId, campaignId }) => ({
    kind: 'dueToday',
    personId: ownerId,
    subjectNoun: 'task',
    subjectId: id,
    campaignId,
    params: { subject: name, due: today },
  }))
}

/** Once for each planned day that went by. */
async function overdue({ tx, workspace, today }: JobDay): Promise<NewNotice[]> {
  const late = (await dueTasks(tx, workspace.id, today)).filter(({ plannedFinish }) => plannedFinish && plannedFinish < today)
  const told = await toldOverdue(tx, workspace.id)
  return late
    .filter(({ id, plannedFinish }) => !told.has(`${id} ${plannedFinish}`))
    .map(({ id, name, ownerId, campaignId, plannedFinish }) => ({
      kind: 'overdue',
      personId: ownerId,
      subjectNoun: 'task',
      subjectId: id,
      campaignId,
      params: { subject: name, due: plannedFinish! },
    }))
}

/** An issue whose countermeasure was promised for yesterday reaches its owner and those who lead the campaign, once for each promised day. */
async function brokenPromises({ tx, workspace, today }: JobDay): Promise<NewNotice[]> {
  const missed = await promisesMissed(tx, workspace.id, today)
  const leads = await leadsOf(tx, workspace.id, [...new Set(missed.map(({ campaignId }) => campaignId))])
  return missed.flatMap(({ id, description, promisedDate, campaignId, ownerId }) => {
    const about = {
      subjectNoun: 'issue',
      subjectId: id,
      campaignId,
      params: { subject: description, due: promisedDate },
    } as const
    const others = (leads.get(campaignId) ?? []).filter((personId) => personId !== ownerId)
    return [
      { kind: 'promiseMissed' as const, personId: ownerId, ...about },
      ...others.map((personId) => ({ kind: 'escalation' as const, personId, ...about })),
    ]
  })
}

/** Whose KPI has no value for yesterday. */
async function missingNumbers({ tx, workspace, today }: JobDay): Promise<NewNotice[]> {
  const due = addDays(today, -1)
  const resting = await restingCampaigns(tx, workspace.id, due)
  const missing = (await kpisWithoutValue(tx, workspace.id, due)).filter(({ campaignId }) => !resting.has(campaignId))
  return missing.map(({ id, name, ownerId, campaignId }) => ({
    kind: 'kpiDue',
    personId: ownerId,
    subjectNoun: 'kpi',
    subjectId: id,
    campaignId,
    params: { subject: name, due },
  }))
}
