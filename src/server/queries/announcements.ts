import { sql } from 'kysely'
import type { Topic } from '#operations/operation.ts'
import type { Tx } from '../database/kysely.ts'

export const CHANNEL = 'runsheet'

/** What travels to every node's viewers: never data, only what to ask for again. */
export interface Announcement {
  workspaceId: string
  campaignId: string | null
  topics: Topic[]
  /** Those whom alone it concerns; everyone of the place where nobody is named. */
  personIds?: string[]
}

/** A workspace, or one campaign of it. */
interface Place {
  who: { workspaceId: string; personId?: string }
  campaign?: { id: string }
}

/** Tells every node when this transaction commits, and nobody if it does not. */
export async function announce(tx: Tx, { who, campaign }: Place, topics: Topic[]): Promise<void> {
  if (who.personId && topics.every((topic) => personal.has(topic)))
    return send(tx, { workspaceId: who.workspaceId, campaignId: null, topics, personIds: [who.personId] })
  await send(tx, { workspaceId: who.workspaceId, campaignId: campaign?.id ?? null, topics })
}

/** Tells these people that there is something new for them. */
export async function announceTo(tx: Tx, workspaceId: string, personIds: string[]): Promise<void> {
  const concerned = [...new Set(personIds)]
  const named = concerned.length <= MOST_NAMED && { personIds: concerned }
  await send(tx, { workspaceId, campaignId: null, topics: ['notice'], ...named })
}

/** What a write of somebody changes for nobody else. */
const personal = new Set<Topic>(['notice', 'noticeSetting', 'calendar'])
/** PostgreSQL carries 8,000 bytes at most. */
const MOST_NAMED = 100

async function send(tx: Tx, announcement: Announcement): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(announcement)})`.execute(tx)
}
