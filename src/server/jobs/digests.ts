import { v7 as newId } from 'uuid'
import { groupDigest, personDigest, reminderMessage } from '#domain/message/digest.ts'
import type { Message } from '#domain/message/message.ts'
import { silentOwners } from '../handlers/dailyRecords.ts'
import { tell } from '../handlers/notify.ts'
import { channelsOf, digestHours, mailAddresses } from '../queries/channels.ts'
import { campaignNames } from '../queries/campaigns.ts'
import { dueTasks } from '../queries/dueTasks.ts'
import type { NewDelivery } from '../queries/post.ts'
import { addDeliveries, takeUntold } from '../queries/post.ts'
import type { JobDay } from './day.ts'

/** One message a day to each person at their hour; one that was missed comes late the same day, yesterday's never. */
export async function runPersonDigests(day: JobDay, canMail: boolean): Promise<void> {
  if (!canMail) return
  const { tx, now, workspace, today, time } = day
  const hours = await digestHours(tx, workspace.id)
  const due = hours.filter(({ digestAt }) => time >= (digestAt ?? workspace.digestAt)).map(({ id }) => id)
  const taken = await day.take('digest', due)
  if (taken.length === 0) return
  const tasks = await dueTasks(tx, workspace.id, today)
  const told = Map.groupBy(await takeUntold(tx, workspace.id, now, { personIds: taken }), ({ personId }) => personId)
  const mine = Map.groupBy(tasks, ({ ownerId }) => ownerId)
  const toReview = Map.groupBy(
    tasks.filter(({ isSubmitted }) => isSubmitted),
    ({ reviewerId }) => reviewerId,
  )
  const deliveries = taken.flatMap((personId) => {
    const news = (told.get(personId) ?? []).filter(({ kind }) => kind !== 'dueToday' && kind !== 'overdue')
    const content = { tasks: mine.get(personId) ?? [], toReview: toReview.get(personId) ?? [], told: news }
    const message = personDigest(content, day)
    return message ? [delivery(day, { personId, message })] : []
  })
  await addDeliveries(tx, workspace.id, now, deliveries)
}

/** The day's summary in each group. */
export async function runGroupDigests(day: JobDay): Promise<void> {
  const { tx, now, workspace, today, time } = day
  if (time < workspace.digestAt) return
  const channels = (await channelsOf(tx, workspace.id)).filter(({ tellsDigest, isPaused }) => tellsDigest && !isPaused)
  const taken = new Set(
    await day.take(
      'groupDigest',
      channels.map(({ id }) => id),
    ),
  )
  if (taken.size === 0) return
  const tasks = await dueTasks(tx, workspace.id, today)
  const campaigns = new Map((await campaignNames(tx, workspace.id)).map((campaign) => [campaign.id, campaign]))
  const deliveries = channels.flatMap(({ id: channelId, campaignId, hasLinks }) => {
    const campaign = campaignId ? campaigns.get(campaignId) : null
    if (!taken.has(channelId) || campaign === undefined || campaign?.archivedOn) return []
    const theirs = campaignId ? tasks.filter((task) => task.campaignId === campaignId) : tasks
    const message = groupDigest(theirs, campaign, hasLinks ? day : { ...day, actAddress: () => null })
    return message ? [delivery(day, { channelId, message })] : []
  })
  await addDeliveries(tx, workspace.id, now, deliveries)
}

/** At the hour of the reminder: whoever has a task under way or due and recorded nothing today is asked for a word, but on a day off. */
export async function runReminders(day: JobDay, canMail: boolean): Promise<void> {
  const { tx, now, workspace, today, time } = day
  if (workspace.reminderAt === null || time < workspace.reminderAt) return
  if ((await day.take('reminder', [workspace.id])).length === 0) return
  const byOwner = await silentOwners(tx, workspace.id, today)
  const { id: workspaceId, timeZone, pinnedToday } = workspace
  const heard = await tell(
    { tx, now, who: { workspaceId, personId: null, timeZone, pinnedToday } },
    [...byOwner].map(([personId, tasks]) => ({
      kind: 'reminder',
      personId,
      subjectNoun: 'today',
      subjectId: personId,
      campaignId: null,
      params: { count: tasks.length },
    })),
  )
  if (!canMail) return
  // The mail has each task with its link, which a notice in general has not: so it is this one, and the notice is told with it.
  const immediate = heard.filter(({ urgency }) => urgency === 'immediate').map(({ personId }) => personId)
  await takeUntold(tx, workspaceId, now, { personIds: immediate, kind: 'reminder' })
  const addresses = await mailAddresses(tx, workspaceId, immediate)
  const deliveries = immediate
    .filter((personId) => addresses.get(personId)?.byMail)
    .map((personId) => delivery(day, { personId, message: reminderMessage(byOwner.get(personId)!, day) }))
  await addDeliveries(tx, workspaceId, now, deliveries)
}

function delivery({ endOfDay }: JobDay, to: { message: Message; personId?: string; channelId?: string }): NewDelivery {
  return { id: newId(), about: 'digest', channelId: null, personId: null, expiresAt: endOfDay, ...to }
}
