import { sql } from 'kysely'
import type { Topic } from '#operations/operation.ts'
import type { Tx } from '../database/kysely.ts'

export const CHANNEL = 'runsheet'

/** What travels to every node's viewers: never data, only what to ask for again. */
export interface Announcement {
  workspaceId: string
  campaignId: string | null
  topics: Topic[]
}

/** A workspace, or one campaign of it. */
interface Place {
  who: { workspaceId: string }
  campaign?: { id: string }
}

/** Tells every node when this transaction commits, and nobody if it does not. */
export async function announce(tx: Tx, { who, campaign }: Place, topics: Topic[]): Promise<void> {
  const announcement: Announcement = { workspaceId: who.workspaceId, campaignId: campaign?.id ?? null, topics }
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(announcement)})`.execute(tx)
}
