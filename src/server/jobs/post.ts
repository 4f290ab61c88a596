import { v7 as newId } from 'uuid'
import { nextAttempt } from '#domain/deliveryError.ts'
import { noticesMessage } from '#domain/message/digest.ts'
import type { Services } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { sendDelivery } from '../channels/send.ts'
import { Undelivered } from '../channels/undelivered.ts'
import { channelsOf, mailAddresses, mailSettingOf } from '../queries/channels.ts'
import { clockedWorkspace } from '../queries/jobs.ts'
import type { ClaimedDelivery, NewDelivery } from '../queries/post.ts'
import { addDeliveries, claimDeliveries, settleDelivery, takeUntold, workspacesWithPost } from '../queries/post.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { jobDay } from './day.ts'

/** At a time, of one workspace: a robot that never answers holds up a few others for ten seconds, and nobody else's. */
const MOST_AT_ONCE = 10

/** Sends what waits, in every workspace. Any number of nodes may do it at once. Answers whether there may be more. */
export async function runPost(services: Services, now: Date): Promise<boolean> {
  const workspaceIds = await workspacesWithPost(services.db, now)
  const more = await Promise.all(
    workspaceIds.map((workspaceId) =>
      runIn(services, workspaceId, now).catch((err: unknown) => {
        services.log.error({ err, workspace: workspaceId }, 'sending failed')
        return false
      }),
    ),
  )
  return more.includes(true)
}

async function runIn(services: Services, workspaceId: string, now: Date): Promise<boolean> {
  const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) =>
    services.db.transaction().execute(async (tx) => {
      await openWorkspace(tx, workspaceId)
      return work(tx)
    })
  await inWorkspace((tx) => postUrgent(services, tx, workspaceId, now))
  const claimed = await inWorkspace((tx) => claimDeliveries(tx, workspaceId, now, MOST_AT_ONCE))
  await Promise.all(
    claimed.map(async (delivery) => {
      const outcome = await attempt(services, workspaceId, delivery, now)
      await inWorkspace((tx) => settleDelivery(tx, workspaceId, delivery.id, now, outcome))
    }),
  )
  return claimed.length === MOST_AT_ONCE
}

/** What can't wait becomes one message to each person, and one to each group that wants it. */
async function postUrgent({ config }: Services, tx: Tx, workspaceId: string, now: Date): Promise<void> {
  const urgent = await takeUntold(tx, workspaceId, now, 'immediate')
  if (urgent.length === 0) return
  const day = await jobDay(tx, await clockedWorkspace(tx, workspaceId), now)
  const { language } = day
  const actAddress = (personId: string, taskId: string) => day.actAddress({ ownerId: personId, id: taskId })
  const canMail = Boolean(config.smtp ?? (await mailSettingOf(tx, workspaceId)))
  const addresses = canMail
    ? await mailAddresses(tx, workspaceId, [...new Set(urgent.map(({ personId }) => personId))])
    : new Map()
  const toPeople = [...Map.groupBy(urgent, ({ personId }) => personId)]
    .filter(([personId]) => addresses.get(personId)?.byMail)
    .map(([personId, told]) => ({ ...blank(), personId, message: noticesMessage(told, { language, to: 'person', actAddress }) }))
  const channels = (await channelsOf(tx, workspaceId)).filter(({ tellsNotices, isPaused }) => tellsNotices && !isPaused)
  const toGroups = channels.flatMap(({ id, campaignId, hasLinks }) => {
    const theirs = urgent.filter((notice) => campaignId === null || notice.campaignId === campaignId)
    return theirs.length === 0
      ? []
      : [
          {
            ...blank(),
            channelId: id,
            message: noticesMessage(theirs, { language, to: 'group', actAddress: hasLinks ? actAddress : () => null }),
          },
        ]
  })
  await addDeliveries(tx, workspaceId, now, [...toPeople, ...toGroups])
}

function blank(): Omit<NewDelivery, 'message'> {
  return { id: newId(), about: 'notice', channelId: null, personId: null, expiresAt: null }
}

async function attempt(services: Services, workspaceId: string, delivery: ClaimedDelivery, now: Date) {
  try {
    if (delivery.expiresAt && delivery.expiresAt <= now) throw new Undelivered('expired')
    await sendDelivery(services, workspaceId, delivery, now)
    return { sent: true as const }
  } catch (thrown) {
    if (!(thrown instanceof Undelivered)) services.log.error({ err: thrown, delivery: delivery.id }, 'sending went wrong')
    const { error, wait } = thrown instanceof Undelivered ? thrown : new Undelivered('broken')
    const next = final.has(error.code) ? null : nextAttempt(delivery.attempts, now, wait)
    return { error, next }
  }
}

/** What no later attempt would change. */
const final = new Set(['expired', 'gone', 'noAddress', 'privateAddress', 'redirect'])
