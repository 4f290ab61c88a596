import { timeOfDayAt, workspaceNow } from '#domain/workspaceClock.ts'
import type { Handlers, WorkspaceContext } from '../context.ts'
import { JsonText } from '../context.ts'
import { mailSettingOf } from '../queries/channels.ts'
import { clockedWorkspace, takeJob } from '../queries/jobs.ts'
import { countUnread, markNoticesRead, noticeSettingsOf, noticesAsJson, saveNoticeSettings } from '../queries/notices.ts'

export const notices: Handlers<'notices'> = {
  list: async ({ tx, who }, { before, limit }) => new JsonText(await noticesAsJson(tx, who, before ?? null, limit ?? 50)),

  unread: async ({ tx, who }) => ({ unread: await countUnread(tx, who) }),

  markRead: async ({ tx, who, now }, { ids }) => {
    await markNoticesRead(tx, who, now, ids)
    return { done: true }
  },

  markAllRead: async ({ tx, who, now }) => {
    await markNoticesRead(tx, who, now, 'all')
    return { done: true }
  },

  settings: async ({ tx, who, config }) => {
    const { digestAt: workspaceDigestAt } = await clockedWorkspace(tx, who.workspaceId)
    const canMail = Boolean(config.smtp ?? (await mailSettingOf(tx, who.workspaceId)))
    return { ...(await noticeSettingsOf(tx, who)), workspaceDigestAt, canMail }
  },

  changeSettings: async (context, { kinds, ...patch }) => {
    const { tx, who } = context
    const { address: _, ...before } = await noticeSettingsOf(tx, who)
    const after = { ...before, ...patch, kinds: { ...before.kinds, ...kinds } }
    await saveNoticeSettings(tx, who, after)
    if (after.hasDigest && patch.digestAt !== undefined) await skipPassedHour(context, after.digestAt)
    return { done: true }
  },
}

/** An hour that is over today begins tomorrow: who chooses one is not sent a digest for choosing it. */
async function skipPassedHour({ tx, who, now, today }: WorkspaceContext, digestAt: string | null): Promise<void> {
  const hour = digestAt ?? (await clockedWorkspace(tx, who.workspaceId)).digestAt
  if (timeOfDayAt(workspaceNow(now, who), who.timeZone) < hour) return
  await takeJob(tx, { workspaceId: who.workspaceId, job: 'digest', day: today, now }, [who.personId])
}
