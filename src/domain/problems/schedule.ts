import type { ProblemTexts } from './problemText.ts'

export const scheduleProblems = {
  dependencyOnItself: {
    status: 422,
    zh: '“{task}”不能以自己为前置任务。',
    en: '“{task}” can’t wait for itself.',
  },
  dependencyTwice: {
    status: 422,
    zh: '“{successor}”已经以“{predecessor}”为前置任务，请修改原有的一条。',
    en: '“{successor}” waits for “{predecessor}” already; please change that link.',
  },
  dependencyCircle: {
    status: 422,
    zh: '前置任务形成循环：{circle}。请去掉其中一条。',
    en: 'These tasks wait for each other in a circle: {circle}. Please leave one link out.',
  },
  dependencyElsewhere: {
    status: 422,
    zh: '前置任务只能是同一个活动里的任务。',
    en: 'A task can only wait for a task of the same campaign.',
  },
  lagTooLong: {
    status: 422,
    zh: '间隔最多 {most} 天，不能是 {lag} 天。',
    en: 'A lag is at most {most} days, not {lag}.',
  },
  dependencyUnread: {
    status: 422,
    zh: '看不懂“{text}”。请写行号或任务名，例如 3、3FS+2d、5SS-1wd。',
    en: '“{text}” can’t be read. Please write a row number or a task’s name, such as 3, 3FS+2d or 5SS-1wd.',
  },
  dependencyUnknown: {
    status: 422,
    zh: '没有行号或名称是“{text}”的任务。',
    en: 'There is no task with the row number or name “{text}”.',
  },
  dependencyAmbiguous: {
    status: 422,
    zh: '有 {count} 个任务叫“{text}”，请改用行号。',
    en: '{count} tasks are called “{text}”; please use the row number.',
  },
  predecessorsChanged: {
    status: 409,
    zh: '前置任务已被别人改过，没有采用表里的。',
    en: 'Its predecessors were changed meanwhile; those of the file were not taken.',
  },
  dayOffTwice: {
    status: 422,
    zh: '{day} 已经设为“{name}”，请修改原有的一条。',
    en: '{day} is “{name}” already; please change that one.',
  },
  rescheduleUndated: {
    status: 422,
    zh: '“{task}”没有计划日期，请先填写。',
    en: '“{task}” has no planned dates; please set them first.',
  },
  nothingToReschedule: {
    status: 422,
    zh: '“{task}”仍按计划，没有日期需要调整。',
    en: '“{task}” is on plan; no date would move.',
  },
  proposalDecided: {
    status: 409,
    zh: '这份调整建议已经处理过了。',
    en: 'This proposal was decided already.',
  },
  proposalStale: {
    status: 409,
    zh: '计划在此期间有变，建议已重新计算，请看过变化再决定。',
    en: 'The plan changed meanwhile. The proposal was worked out again: please look at what differs and decide then.',
  },
  alternativeGone: {
    status: 409,
    zh: '按现在的计划，这个方案已不可行，请另选一个。',
    en: 'As the plan stands now this way is no longer open; please choose another.',
  },
  nothingAccepted: {
    status: 422,
    zh: '请至少选一项，或者写明理由驳回。',
    en: 'Please choose at least one move, or reject it with a reason.',
  },
  reasonNeeded: { status: 422, zh: '请写明驳回的理由。', en: 'Please say why it is rejected.' },
} as const satisfies ProblemTexts
