/** Told at once, gathered for the digest of the day, or only kept in the inbox. */
export const urgencies = ['immediate', 'digest', 'inboxOnly'] as const
export type Urgency = (typeof urgencies)[number]

/** Kinds that belong together, which a person may set in one go. */
export const noticeAreas = ['assignments', 'mentions', 'deadlines', 'reviews', 'plan', 'issues', 'meetings', 'kpis'] as const
export type NoticeArea = (typeof noticeAreas)[number]

interface Kind {
  urgency: Urgency
  area: NoticeArea
  /** Whether a guest hears of it: only of what is about their own tasks. */
  guests?: true
  zh: string
  en: string
}

/**
 * Everything that somebody is told, one line each. In a sentence `{subject}` is the record's name, `{actor}` who did it (absent where time
 * did), `{days:day/days}` a number with its noun; any other name is a parameter that `notify` then asks for. Days are written as people do.
 */
export const noticeKinds = {
  assigned: {
    urgency: 'immediate',
    area: 'assignments',
    guests: true,
    zh: '{actor}把“{subject}”交给您负责',
    en: '{actor} made you the owner of “{subject}”',
  },
  assignedMany: {
    urgency: 'immediate',
    area: 'assignments',
    guests: true,
    zh: '{actor}在“{subject}”中把 {count} 项任务交给您负责',
    en: '{actor} made you the owner of {count:task/tasks} in “{subject}”',
  },
  issueAssigned: {
    urgency: 'immediate',
    area: 'assignments',
    zh: '{actor}请您解决“{subject}”',
    en: '{actor} asked you to solve “{subject}”',
  },
  decisionTask: {
    urgency: 'immediate',
    area: 'assignments',
    zh: '{actor}决定了“{subject}”，由您在{due}前完成',
    en: '{actor} decided “{subject}”: yours, by {due}',
  },
  mentioned: {
    urgency: 'immediate',
    area: 'mentions',
    guests: true,
    zh: '{actor}在“{subject}”提到了您：{text}',
    en: '{actor} mentioned you on “{subject}”: {text}',
  },
  dueToday: {
    urgency: 'immediate',
    area: 'deadlines',
    guests: true,
    zh: '“{subject}”今天（{due}）到期',
    en: '“{subject}” is due today ({due})',
  },
  overdue: {
    urgency: 'digest',
    area: 'deadlines',
    guests: true,
    zh: '“{subject}”已延期，计划 {due} 完成',
    en: '“{subject}” is overdue; it was planned for {due}',
  },
  reminder: {
    urgency: 'immediate',
    area: 'deadlines',
    guests: true,
    zh: '今天还有 {count} 项任务没有记录进展',
    en: '{count:task/tasks} still without a word on today’s progress',
  },
  escalation: {
    urgency: 'immediate',
    area: 'issues',
    zh: '“{subject}”承诺 {due} 解决，至今未解决，请介入',
    en: '“{subject}” was promised for {due} and is still open: please step in',
  },
  promiseMissed: {
    urgency: 'immediate',
    area: 'deadlines',
    zh: '您承诺 {due} 解决“{subject}”，已过期，请处理或改期',
    en: 'You promised to solve “{subject}” by {due}, which is over: solve it or promise another day',
  },
  escalated: {
    urgency: 'immediate',
    area: 'issues',
    zh: '{actor}升级了“{subject}”，请介入',
    en: '{actor} escalated “{subject}”: please step in',
  },
  submittedForReview: {
    urgency: 'digest',
    area: 'reviews',
    guests: true,
    zh: '{actor}提交了“{subject}”，等您审核',
    en: '{actor} submitted “{subject}” for your review',
  },
  returned: {
    urgency: 'immediate',
    area: 'reviews',
    guests: true,
    zh: '{actor}退回了“{subject}”：{text}',
    en: '{actor} returned “{subject}”: {text}',
  },
  accepted: {
    urgency: 'digest',
    area: 'reviews',
    guests: true,
    zh: '{actor}通过了“{subject}”',
    en: '{actor} accepted “{subject}”',
  },
  proposalForMe: {
    urgency: 'immediate',
    area: 'plan',
    zh: '“{subject}”有一份调整建议等您决定：{count} 项日期要动',
    en: 'A proposal on “{subject}” waits for you: {count:date/dates} would move',
  },
  rescheduled: {
    urgency: 'immediate',
    area: 'plan',
    guests: true,
    zh: '{actor}把“{subject}”的计划日期改为 {start} – {finish}',
    en: '{actor} moved “{subject}” to {start} – {finish}',
  },
  proposalDecided: {
    urgency: 'digest',
    area: 'plan',
    zh: '{actor}处理了您在“{subject}”的调整建议',
    en: '{actor} decided your proposal on “{subject}”',
  },
  publishedToConfirm: {
    urgency: 'digest',
    area: 'plan',
    guests: true,
    zh: '{actor}发布了“{subject}”的计划，请您确认',
    en: '{actor} published the plan of “{subject}”: please confirm it',
  },
  confirmAgain: {
    urgency: 'digest',
    area: 'plan',
    guests: true,
    zh: '“{subject}”的计划有变，请您重新确认',
    en: 'The plan of “{subject}” changed: please confirm it again',
  },
  confirmReminder: {
    urgency: 'immediate',
    area: 'plan',
    guests: true,
    zh: '{actor}提醒您确认“{subject}”的计划',
    en: '{actor} reminds you to confirm the plan of “{subject}”',
  },
  objectionAccepted: {
    urgency: 'immediate',
    area: 'plan',
    guests: true,
    zh: '{actor}接受了您对“{subject}”的异议：{text}',
    en: '{actor} accepted your objection to “{subject}”: {text}',
  },
  objectionDeclined: {
    urgency: 'immediate',
    area: 'plan',
    guests: true,
    zh: '{actor}没有接受您对“{subject}”的异议：{text}',
    en: '{actor} declined your objection to “{subject}”: {text}',
  },
  objection: {
    urgency: 'digest',
    area: 'plan',
    zh: '{actor}对“{subject}”的计划有异议：{text}',
    en: '{actor} objects to the plan of “{subject}”: {text}',
  },
  reviewMinutes: {
    urgency: 'digest',
    area: 'meetings',
    zh: '“{subject}”的会议纪要已发出',
    en: 'The minutes of “{subject}” are out',
  },
  kpiDue: {
    urgency: 'digest',
    area: 'kpis',
    zh: '“{subject}”{due}的数据还没有填',
    en: '“{subject}” still has no value for {due}',
  },
  kpiHeld: {
    urgency: 'digest',
    area: 'kpis',
    zh: '“{subject}”有 {count} 个数值待核对',
    en: '{count:value/values} of “{subject}” wait to be checked',
  },
} as const satisfies Record<string, Kind>

export type NoticeKind = keyof typeof noticeKinds
export const noticeKindNames = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]

/** How a kind reads where only its rules matter. */
export function kindOf(kind: NoticeKind): Kind {
  return noticeKinds[kind]
}
