import type { ExamplesOf } from '../examples.ts'

export const noticeExamples: ExamplesOf<'notices'> = {
  list: () => ({}),
  unread: () => ({}),
  markRead: () => ({ ids: [] }),
  markAllRead: () => ({}),
  settings: () => ({}),
  changeSettings: () => ({ kinds: { returned: 'digest' } }),
}
