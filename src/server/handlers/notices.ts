import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { countUnread, markNoticesRead, noticeAreasOf, noticesAsJson, saveNoticeAreas } from '../queries/notices.ts'

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

  settings: async ({ tx, who }) => ({ areas: await noticeAreasOf(tx, who) }),

  changeSettings: async ({ tx, who }, { areas }) => {
    if (areas) await saveNoticeAreas(tx, who, areas)
    return { done: true }
  },
}
