import { sql } from 'kysely'
import type { Tx } from '../database/kysely.ts'

/** The log as JSON, newest first. */
export async function deliveriesAsJson(tx: Tx, workspaceId: string, limit: number): Promise<string> {
  const found = await sql<{ json: string }>`
    select json_build_object('deliveries', coalesce(json_agg(r order by r."createdAt" desc, r.id desc), '[]'))::text as json from (
      select d.id, d.channel_id as "channelId", p.name as "personName", d.about, d.message ->> 'title' as title, d.state, d.attempts, d.error,
        d.created_at as "createdAt", d.sent_at as "sentAt", case when d.state = 'waiting' then d.next_attempt_at end as "nextAttemptAt"
      from delivery d left join person p on p.workspace_id = d.workspace_id and p.id = d.person_id
      where d.workspace_id = ${workspaceId}
      order by d.created_at desc, d.id desc limit ${limit}
    ) r`.execute(tx)
  return found.rows[0]!.json
}

/** Puts it back among what waits, from its first attempt on. Answers its state before, or null where there is no such delivery. */
export async function sendAgain(tx: Tx, workspaceId: string, id: string, now: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('delivery')
    .select('state')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.state === 'waiting') return row?.state ?? null
  await tx
    .updateTable('delivery')
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: now, error: null, claimedUntil: null, sentAt: null, expiresAt: null })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  return row.state
}
