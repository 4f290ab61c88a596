import { sql } from 'kysely'
import type { DeliveryError } from '#domain/deliveryError.ts'
import type { Message } from '#domain/message/message.ts'
import type { ToldAbout } from '#domain/message/digest.ts'
import type { NoticeKind } from '#domain/notice/kinds.ts'
import type { Db, Tx } from '../database/kysely.ts'
import { announce } from './announcements.ts'

/** Workspaces where something waits to be sent. */
export async function workspacesWithPost(db: Db, now: Date): Promise<string[]> {
  const found = await sql<{ workspaceId: string }>`select workspace_id from workspaces_with_post(${now})`.execute(db)
  return found.rows.map(({ workspaceId }) => workspaceId)
}

export interface UntoldNotice extends ToldAbout {
  id: string
}

/**
 * Takes what no channel told yet: of these people what a digest holds, or of everyone what can't wait. Whoever takes it tells it; another
 * node finds it taken.
 */
export async function takeUntold(
  tx: Tx,
  workspaceId: string,
  now: Date,
  of: { personIds: string[]; kind?: NoticeKind } | 'immediate',
): Promise<UntoldNotice[]> {
  const wanted =
    of === 'immediate'
      ? sql`n.urgency = 'immediate'`
      : sql`n.urgency <> 'inboxOnly' and n.person_id = any(${of.personIds}::uuid[]) and ${of.kind ? sql`n.kind = ${of.kind}` : sql`true`}`
  const found = await sql<UntoldNotice>`
    with taken as (
      update notice n set told_at = ${now} where n.workspace_id = ${workspaceId} and n.told_at is null and n.read_at is null and ${wanted}
      returning n.*
    )
    select n.id, n.person_id, person.name as person_name, n.kind, n.params, n.campaign_id, campaign.name as campaign_name, n.subject_noun, n.subject_id, actor.name as actor_name
    from taken n
      join person on person.workspace_id = n.workspace_id and person.id = n.person_id
      left join campaign on campaign.workspace_id = n.workspace_id and campaign.id = n.campaign_id
      left join person actor on actor.workspace_id = n.workspace_id and actor.id = n.actor_id
    where campaign.removed is not true and not exists (select 1 from task t
      where t.workspace_id = n.workspace_id and n.subject_noun = 'task' and t.id = n.subject_id and t.removed)
    order by n.created_at`.execute(tx)
  return found.rows
}

export interface NewDelivery {
  id: string
  channelId: string | null
  personId: string | null
  about: 'digest' | 'notice' | 'test'
  message: Message
  expiresAt: Date | null
}

export async function addDeliveries(tx: Tx, workspaceId: string, now: Date, deliveries: NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  const rows = deliveries.map(({ message, ...delivery }) => ({
    workspaceId,
    ...delivery,
    message: JSON.stringify(message),
    createdAt: now,
    nextAttemptAt: now,
  }))
  await tx.insertInto('delivery').values(rows).execute()
}

export interface ClaimedDelivery {
  id: string
  about: string
  message: Message
  attempts: number
  createdAt: Date
  expiresAt: Date | null
  channelId: string | null
  personId: string | null
}

const CLAIM = '2 minutes'

/** Takes a few for this node: long enough to send them, and free again for others if this node dies over it. */
export async function claimDeliveries(tx: Tx, workspaceId: string, now: Date, most: number): Promise<ClaimedDelivery[]> {
  const found = await sql<ClaimedDelivery>`
    update delivery d set claimed_until = ${now}::timestamptz + ${CLAIM}::interval, attempts = d.attempts + 1
    where d.workspace_id = ${workspaceId} and d.id in (
      select w.id from delivery w
      where w.workspace_id = ${workspaceId} and w.state = 'waiting' and w.next_attempt_at <= ${now}
        and (w.claimed_until is null or w.claimed_until <= ${now})
      order by w.next_attempt_at, w.id limit ${most} for update skip locked)
    returning d.id, d.about, d.message, d.attempts, d.created_at, d.expires_at, d.channel_id, d.person_id`.execute(tx)
  return found.rows
}

export async function settleDelivery(
  tx: Tx,
  workspaceId: string,
  id: string,
  now: Date,
  outcome: { sent: true } | { error: DeliveryError; next: Date | null },
): Promise<void> {
  const settled =
    'sent' in outcome
      ? { state: 'sent', sentAt: now, error: null }
      : {
          error: JSON.stringify(outcome.error),
          state: outcome.next ? 'waiting' : 'failed',
          ...(outcome.next && { nextAttemptAt: outcome.next }),
        }
  await tx
    .updateTable('delivery')
    .set({ ...settled, claimedUntil: null })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  await announce(tx, { who: { workspaceId } }, ['delivery'])
}
