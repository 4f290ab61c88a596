import type { ProblemTexts } from './problemText.ts'

export const closingReportProblems = {
  reportOfFuture: {
    status: 422,
    zh: '{day} 还没到（今天是 {today}），总结报告只能截至今天或更早的一天。',
    en: '{day} has not come yet (today is {today}): a report can be of today or an earlier day.',
  },
  reportBeforeCampaign: {
    status: 422,
    zh: '{day} 时这个活动还没有建立，请选晚一些的日期。',
    en: 'On {day} this campaign had not been created yet: choose a later day.',
  },
} as const satisfies ProblemTexts
