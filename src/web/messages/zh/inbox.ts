export const inbox = {
  title: '通知',
  unread: (count: number) => `${count} 条未读`,
  allRead: '全部标为已读',
  settings: '通知设置',
  emptyTitle: '还没有通知',
  empty: '有人把任务交给您、提到您、退回您的任务，或您的任务到期时，会出现在这里。',
  today: '今天',
  yesterday: '昨天',
  isUnread: '未读',
  more: '显示更早的',
}
