import type { Context as HttpContext } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import type { Logger } from 'pino'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Topic } from '#operations/operation.ts'
import type { Services } from './context.ts'
import { callerLanguage, hashToken, sessionToken } from './http/caller.ts'
import { refuse } from './http/refusals.ts'
import type { Announcement } from './queries/announcements.ts'
import { CHANNEL } from './queries/announcements.ts'
import { campaignAccess } from './queries/campaignAccess.ts'
import { enterSession } from './queries/sessions.ts'

const HEARTBEAT = 25_000
/** After these somebody may see less than before, so that every viewer is asked again who they are. */
const RIGHTS: Topic[] = ['session', 'participant', 'campaign', 'person', 'task']

interface Viewer {
  workspaceId: string
  campaignId: string | null
  stream: SSEStreamingApi
  mayStay(): Promise<boolean>
}

export interface Live {
  serve(http: HttpContext): Promise<Response>
  close(): Promise<void>
}

/**
 * Tells the viewers of this node what changed, with topics alone: what to ask for again, through their own rights.
 * Announcements are hints. After a lost connection to the database every viewer is told to ask for everything.
 */
export async function openLive(services: Services, listen: ClientConfig): Promise<Live> {
  const viewers = new Set<Viewer>()
  const tell = async (viewer: Viewer, message: object) =>
    viewer.stream.writeSSE({ data: JSON.stringify(message) }).catch(() => {})
  const onAnnouncement = async ({ workspaceId, campaignId, topics }: Announcement) => {
    for (const viewer of viewers) {
      if (viewer.workspaceId !== workspaceId) continue
      const isMine = campaignId === null || campaignId === viewer.campaignId
      if (isMine && topics.some((topic) => RIGHTS.includes(topic)) && !(await viewer.mayStay())) viewer.stream.abort()
      else await tell(viewer, isMine ? { topics, campaignId } : { topics, campaignId: null })
    }
  }
  const listener = await keepListening(listen, services.log, onAnnouncement, () =>
    viewers.forEach((viewer) => void tell(viewer, { resync: true })),
  )
  return {
    serve: (http) => serve(services, http, viewers),
    close: async () => {
      viewers.forEach((viewer) => viewer.stream.abort())
      await listener.close()
    },
  }
}

async function serve(services: Services, http: HttpContext, viewers: Set<Viewer>): Promise<Response> {
  const token = sessionToken(http)
  const campaignId = http.req.query('campaign') ?? null
  const enter = () => viewerOf(services, token, campaignId)
  const found = await enter()
  if (!found) return refuse(http, new Problem(token ? 'notFound' : 'notSignedIn'), callerLanguage(http), services.log)
  http.header('x-accel-buffering', 'no')
  return streamSSE(http, async (stream) => {
    const viewer: Viewer = { ...found, stream, mayStay: async () => (await enter().catch(() => null)) !== null }
    viewers.add(viewer)
    stream.onAbort(() => void viewers.delete(viewer))
    await stream.writeSSE({ data: JSON.stringify({ resync: true }) })
    while (!stream.aborted && !stream.closed) {
      await stream.sleep(HEARTBEAT)
      if (!(await viewer.mayStay())) break
      await stream.write(': still here\n\n')
    }
    viewers.delete(viewer)
  })
}

async function viewerOf({ db }: Services, token: string | null, campaignId: string | null) {
  if (!token || (campaignId !== null && !/^[0-9a-f-]{36}$/.test(campaignId))) return null
  return db.transaction().execute(async (tx) => {
    const who = await enterSession(tx, hashToken(token))
    if (!who) return null
    const access = campaignId === null ? null : await campaignAccess(tx, who, campaignId, false)
    if (campaignId !== null && (!access || access.isRemoved || !campaignRole(access))) return null
    return { workspaceId: who.workspaceId, campaignId }
  })
}

/** One connection that listens, opened again whenever it is lost. */
async function keepListening(
  config: ClientConfig,
  log: Logger,
  onAnnouncement: (announcement: Announcement) => void,
  onGap: () => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client: Client
  const connect = async () => {
    client = new Client({ ...config, keepAlive: true })
    client.on('notification', ({ payload }) => void onAnnouncement(JSON.parse(payload ?? '') as Announcement))
    client.once('error', (error) => log.warn({ err: error }, 'the listening connection was lost'))
    client.once('end', () => !closed && setTimeout(reconnect, 1000).unref())
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
  }
  const reconnect = () =>
    void connect().then(onGap, (error) => {
      log.warn({ err: error }, 'listening again failed')
      if (!closed) setTimeout(reconnect, 2000).unref()
    })
  await connect()
  return {
    close: async () => {
      closed = true
      await client.end()
    },
  }
}
