/** What a robot, a webhook or a mail server is not set up with. */
export const channelProblems = {
  badTarget: {
    status: 400,
    zh: '请填写完整的地址，以 https:// 开头，不带用户名和密码。',
    en: 'Please enter the whole address: it begins with https:// and holds no user name or password.',
  },
  privateTarget: {
    status: 400,
    zh: '这个地址在内网，Runsheet 不会向内网发送。确有需要时，请运行服务器的人把它加入 RUNSHEET_PRIVATE_TARGETS。',
    en: 'This address is inside a private network, where Runsheet sends nothing. Where it must, whoever runs the server adds it to RUNSHEET_PRIVATE_TARGETS.',
  },
  secretNeeded: {
    status: 400,
    zh: '请填写签名密钥，收件程序靠它分辨消息是不是真的。',
    en: 'Please enter the signing secret: by it the receiver knows that a message is genuine.',
  },
  noMailServer: {
    status: 409,
    zh: '还没有设置邮件服务器。',
    en: 'No mail server is set up yet.',
  },
  deliveryUnderWay: {
    status: 409,
    zh: '这条消息正等着发送。',
    en: 'This message is waiting to be sent already.',
  },
  linkExpired: {
    status: 410,
    zh: '这个链接只在当天有效，已经过期。请登录后更新，或等下一条提醒。',
    en: 'This link was good for one day, which is over. Please sign in to update, or wait for the next reminder.',
  },
  deadLink: {
    status: 404,
    zh: '这个链接无效，或任务已经不由您负责。',
    en: 'This link does not work, or the task is no longer yours.',
  },
  noOwner: {
    status: 409,
    zh: '任务还没有负责人。',
    en: 'The task has no owner yet.',
  },
} as const
