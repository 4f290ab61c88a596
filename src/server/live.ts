import type { Context as HttpContext } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ClientConfig } from 'pg'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import { id } from '#operations/fields.ts'
import type { Services } from './context.ts'
import { callerLanguage, hashToken, sessionToken } from './http/caller.ts'
import { refuse } from './http/refusals.ts'
import type { Channel } from './live/channel.ts'
import { openChannel } from './live/channel.ts'
import { keepListening } from './live/listener.ts'
import type { Announcement } from './queries/announcements.ts'
import { campaignAccess } from './queries/campaignAccess.ts'
import { enterSession, openWorkspace } from './queries/sessions.ts'
import type { Sight } from './queries/viewers.ts'
import { sightsOf } from './queries/viewers.ts'

const HEARTBEAT = 25_000

interface Viewer {
  workspaceId: string
  campaignId: string | null
  personId: string
  tokenHash: Buffer
  channel: Channel
  cut(): void
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
  const deliverOne = async (announcement: Announcement) => {
    const concerned = [...viewers].filter(
      ({ workspaceId, personId }) =>
        workspaceId === announcement.workspaceId && (announcement.personIds?.includes(personId) ?? true),
    )
    await deliver(services, concerned, announcement).catch((error: unknown) => {
      services.log.warn({ err: error }, 'telling the viewers failed')
      concerned.forEach(({ channel }) => channel.resync())
    })
  }
  const listener = await keepListening(listen, services.log, oneAfterAnother(deliverOne), () =>
    viewers.forEach(({ channel }) => channel.resync()),
  )
  return {
    serve: (http) => serve(services, http, viewers),
    close: async () => {
      viewers.forEach((viewer) => viewer.cut())
      await listener.close()
    },
  }
}

/** While one is being delivered, those that come are put together, so that a flood of changes costs no flood of questions. */
function oneAfterAnother(deliverOne: (announcement: Announcement) => Promise<void>): (announcement: Announcement) => void {
  const waiting = new Map<string, Announcement>()
  let isBusy = false
  return async ({ topics, personIds, ...place }) => {
    const key = `${place.workspaceId} ${place.campaignId} ${personIds ? topics.join() : ''}`
    const earlier = waiting.get(key)
    waiting.set(key, {
      ...place,
      topics: [...new Set([...(earlier?.topics ?? []), ...topics])],
      ...(personIds && { personIds: [...new Set([...(earlier?.personIds ?? []), ...personIds])] }),
    })
    if (isBusy) return
    isBusy = true
    for (const [first, next] of waiting) {
      waiting.delete(first)
      await deliverOne(next)
    }
    isBusy = false
  }
}

/**
 * One question for all viewers, at every change, as any change may take somebody's rights away: who may not stay is cut off, and
 * of a campaign hears only who may see it.
 */
async function deliver(services: Services, viewers: Viewer[], { campaignId, topics }: Announcement): Promise<void> {
  const rights = await rightsOf(services, [
    ...viewers,
    ...viewers.map(({ workspaceId, tokenHash }) => ({ workspaceId, tokenHash, campaignId })),
  ])
  viewers.forEach((viewer, index) => {
    if (!rights[index]) return viewer.cut()
    const isHere = campaignId !== null && campaignId === viewer.campaignId
    // Whose rights ended just now hears of it too: the campaign is to leave their list.
    const isSeen = rights[viewers.length + index] || topics.includes('campaign') || topics.includes('participant')
    if (isSeen) viewer.channel.tell({ topics, campaignId: isHere ? campaignId : null })
  })
}

/** Whether each session still stands and may see its campaign; all of one workspace. */
async function rightsOf({ db }: Services, sights: (Sight & { workspaceId: string })[]): Promise<boolean[]> {
  const workspaceId = sights[0]?.workspaceId
  if (workspaceId === undefined) return []
  const found = await db.transaction().execute(async (tx) => {
    await openWorkspace(tx, workspaceId)
    return sightsOf(tx, workspaceId, sights)
  })
  return found.map((sight, index) => {
    if (!sight) return false
    if (sights[index]!.campaignId === null) return true
    return sight.ties !== null && campaignRole({ ...sight.ties, workspaceRole: sight.workspaceRole }) !== null
  })
}

async function serve(services: Services, http: HttpContext, viewers: Set<Viewer>): Promise<Response> {
  const token = sessionToken(http)
  const found = await viewerOf(services, token, http.req.query('campaign') ?? null)
  if (!found) return refuse(http, new Problem(token ? 'notFound' : 'notSignedIn'), callerLanguage(http), services.log)
  http.header('x-accel-buffering', 'no')
  return streamSSE(http, async (stream) => {
    const gone = Promise.withResolvers<void>()
    stream.onAbort(gone.resolve)
    const viewer: Viewer = { ...found, channel: openChannel(stream), cut: () => stream.abort() }
    const heartbeat = setInterval(async () => {
      const [mayStay] = await rightsOf(services, [viewer]).catch(() => [true])
      if (mayStay) await stream.write(': still here\n\n')
      else viewer.cut()
    }, HEARTBEAT)
    viewers.add(viewer)
    viewer.channel.resync()
    await gone.promise
    viewers.delete(viewer)
    clearInterval(heartbeat)
  })
}

async function viewerOf({ db, config }: Services, token: string | null, campaign: string | null) {
  const campaignId = campaign === null ? null : id.safeParse(campaign).data
  if (!token || campaignId === undefined) return null
  const tokenHash = hashToken(token)
  return db.transaction().execute(async (tx) => {
    const who = await enterSession(tx, tokenHash)
    if (!who || (who.isDemo && !config.demo)) return null
    const access = campaignId === null ? null : await campaignAccess(tx, who, campaignId, false)
    if (campaignId !== null && (!access || access.isRemoved || !campaignRole(access))) return null
    return { workspaceId: who.workspaceId, personId: who.personId, campaignId, tokenHash }
  })
}
