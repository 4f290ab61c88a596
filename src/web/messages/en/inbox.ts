import type { Messages } from '../zh.ts'

export const inbox: Messages['inbox'] = {
  title: 'Inbox',
  unread: (count) => `${count} unread`,
  allRead: 'Mark all as read',
  settings: 'Notification settings',
  emptyTitle: 'Nothing yet',
  empty: 'When somebody gives you a task, mentions you or returns your work, or something of yours is due, it shows up here.',
  today: 'Today',
  yesterday: 'Yesterday',
  isUnread: 'Unread',
  more: 'Show earlier ones',
}
