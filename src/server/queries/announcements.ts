import { sql } from 'kysely'
import type { Topic } from '#operations/operation.ts'
import type { CampaignContext, WorkspaceContext } from '../context.ts'
import type { Tx } from '../database/kysely.ts'

export const CHANNEL = 'runsheet'

/** What travels to every node's viewers: never data, only what to ask for again. */
export interface Announcement {
  workspaceId: string
  campaignId: string | null
  topics: Topic[]
}

/** Tells every node when this transaction commits, and nobody if it does not. */
export async function announce(tx: Tx, context: WorkspaceContext | CampaignContext, topics: Topic[]): Promise<void> {
  const campaignId = 'campaign' in context ? context.campaign.id : null
  const announcement: Announcement = { workspaceId: context.who.workspaceId, campaignId, topics }
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(announcement)})`.execute(tx)
}
