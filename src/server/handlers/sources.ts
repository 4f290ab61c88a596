import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { valuesOfPayload } from '#domain/kpi/payload.ts'
import { dayAt } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { CampaignContext, Handlers, VisitorContext } from '../context.ts'
import { hashToken } from '../http/caller.ts'
import { announce } from '../queries/announcements.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { addSource, enterSource, noteReceived, sourcesOfCampaign, sourceToReceive, updateSource } from '../queries/sources.ts'
import { enterValues } from './enterValues.ts'
import { kpisById } from './knownKpis.ts'
import { readBatch } from './sentValues.ts'

export const sources: Handlers<'sources'> = {
  list: async (context) => ({ sources: await sourcesOfCampaign(context) }),

  create: async (context, { name, isSigned = false, paths }) => {
    const id = newId()
    const { secret, signingKey } = newSecret(isSigned)
    await addSource(context, { id, name, secretHash: hashToken(secret), signingKey, paths: paths ?? null })
    return { id, address: addressOf(secret), signingKey }
  },

  update: async (context, { sourceId, name, paths }) => {
    if (!(await updateSource(context, sourceId, { ...(name !== undefined && { name }), ...(paths && { paths }) })))
      throw new Problem('notFound')
    return { done: true }
  },

  renew: async (context, { sourceId, isSigned = false }) => {
    const { secret, signingKey } = newSecret(isSigned)
    if (!(await updateSource(context, sourceId, { secretHash: hashToken(secret), signingKey }))) throw new Problem('notFound')
    return { id: sourceId, address: addressOf(secret), signingKey }
  },

  remove: async (context, { sourceId }) => {
    if (!(await updateSource(context, sourceId, { removed: true }))) throw new Problem('notFound')
    return { done: true }
  },

  receive: async (context, { secret }) => {
    const { inCampaign, sourceId } = await enter(context, secret)
    const { tx, who, today } = inCampaign
    const source = await sourceToReceive(tx, who.workspaceId, sourceId)
    const bytes = context.upload!.bytes
    if (source.signingKey !== null) checkSignature(bytes, source.signingKey, context.signature)
    const kpis = await kpisById(inCampaign)
    const values = source.paths ? valuesOfPayload(parsed(bytes), source.paths, today).slice(0, mostValues) : []
    const { incoming, refused } = await readBatch(inCampaign, kpis, values)
    const entered = await enterValues(inCampaign, kpis, incoming, { origin: 'webhook', sourceName: source.name, refused })
    const problem = refused[0] ? `${refused[0].line}: ${refused[0].reason}` : null
    await noteReceived(tx, who.workspaceId, sourceId, { payload: shortened(bytes), problem })
    await announce(tx, inCampaign, ['measurement', 'heldValue', 'source'])
    const { stored, corrected, unchanged } = entered
    return { stored, corrected, unchanged, refused, held: entered.held.length, isMapped: source.paths !== null }
  },
}

const mostValues = 10_000
const longestKept = 20_000

function newSecret(isSigned: boolean): { secret: string; signingKey: string | null } {
  return { secret: randomBytes(30).toString('base64url'), signingKey: isSigned ? randomBytes(32).toString('hex') : null }
}

function addressOf(secret: string): string {
  return `/api/hooks/${secret}`
}

/** Who made the address writes through it, with the rights that they have today. */
async function enter(context: VisitorContext, secret: string): Promise<{ inCampaign: CampaignContext; sourceId: string }> {
  const { tx, now, config } = context
  const found = await enterSource(tx, hashToken(secret))
  if (!found || (found.isDemo && !config.demo)) throw new Problem('notFound')
  const { sourceId, campaignId, ...who } = found
  const access = await campaignAccess(tx, who, campaignId, true)
  const role = access && campaignRole(access)
  if (!role || access.isRemoved) throw new Problem('notFound')
  if (access.isArchived) throw new Problem('campaignArchived')
  const today = who.pinnedToday ?? dayAt(now, who.timeZone)
  const campaign = { id: campaignId, role, revision: access.revision }
  return { inCampaign: { ...context, who, today, campaign }, sourceId }
}

function checkSignature(bytes: Buffer, key: string, given: string | null): void {
  const right = createHmac('sha256', key).update(bytes).digest()
  const said = Buffer.from(given?.replace(/^sha256=/i, '') ?? '', 'hex')
  if (said.length !== right.length || !timingSafeEqual(said, right)) throw new Problem('wrongSignature')
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('notJson')
  }
}

/** Without the zero character, which no database keeps. */
function shortened(bytes: Buffer): string {
  return bytes.toString('utf8', 0, longestKept).replaceAll('\0', '').toWellFormed()
}
