import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { signLink } from '../linkToken.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { feedsOf, removeFeed, renewFeed } from '../queries/calendarFeeds.ts'
import { workspaceSecret } from '../queries/secrets.ts'

export const calendars: Handlers<'calendars'> = {
  list: async ({ tx, who }) => {
    const secret = await workspaceSecret(tx, who.workspaceId)
    const feeds = await feedsOf(tx, who)
    return {
      calendars: feeds.map(({ subjectId, number }) => ({
        campaignId: subjectId === who.personId ? null : subjectId,
        address: addressOf(who, subjectId, number, secret),
      })),
    }
  },

  rotate: async (context, { campaignId }) => {
    const { tx, who } = context
    if (campaignId !== null) await refuseUnseen(context, campaignId)
    const subjectId = campaignId ?? who.personId
    const number = await renewFeed(tx, who, subjectId)
    return { address: addressOf(who, subjectId, number, await workspaceSecret(tx, who.workspaceId)) }
  },

  remove: async (context, { campaignId }) => {
    const { tx, who } = context
    // An address of a campaign that one no longer sees can still be taken back.
    const isKept = (await feedsOf(tx, who)).some(({ subjectId }) => subjectId === campaignId)
    if (campaignId !== null && !isKept) await refuseUnseen(context, campaignId)
    await removeFeed(tx, who, campaignId ?? who.personId)
    return { done: true }
  },
}

function addressOf(
  { workspaceId, personId }: WorkspaceContext['who'],
  subjectId: string,
  number: number,
  secret: Buffer,
): string {
  return `/calendar/${signLink('calendar', { workspaceId, personId, subjectId, number }, secret)}.ics`
}

async function refuseUnseen({ tx, who }: WorkspaceContext, campaignId: string): Promise<void> {
  const access = await campaignAccess(tx, who, campaignId, false)
  if (!access || access.isRemoved || !campaignRole(access)) throw new Problem('notFound')
}
