import type { ProblemTexts } from './problemText.ts'

export const publicationProblems = {
  nobodyToAsk: {
    status: 409,
    zh: '计划里还没有任务负责人或部门对接人，发布了也没有人收到。',
    en: 'The plan names no task owner and no department contact yet: nobody would receive it.',
  },
  planNotReady: {
    status: 409,
    zh: '计划还有 {count} 项必须改。请先改好，或写明为什么仍要发布。',
    en: '{count} of the plan must still be put right. Please put it right, or say why it is published all the same.',
  },
  notPublished: {
    status: 409,
    zh: '计划还没有发布，不需要确认。',
    en: 'The plan is not published yet, so there is nothing to confirm.',
  },
  notAsked: {
    status: 409,
    zh: '{name}在这份计划里没有要确认的内容。',
    en: 'Nothing in this plan asks {name} to confirm.',
  },
  answersForSelf: {
    status: 403,
    zh: '只能确认自己的部分；没有账号的人由活动负责人代为登记。',
    en: 'You can answer for yourself; a campaign lead records the answers of people without an account.',
  },
  answersThemselves: {
    status: 409,
    zh: '{name}有账号，请由本人确认；您可以提醒。',
    en: '{name} has an account and answers in person; you can send a reminder.',
  },
  notTheirTask: {
    status: 422,
    zh: '异议只能针对自己的任务。',
    en: 'An objection can only be about one’s own task.',
  },
  findingGone: {
    status: 409,
    zh: '这一项已经不存在了，请重新检查。',
    en: 'This is no longer found; please check again.',
  },
  requestAnswered: {
    status: 409,
    zh: '这条异议已经答复过了。',
    en: 'This objection has been answered already.',
  },
} as const satisfies ProblemTexts
