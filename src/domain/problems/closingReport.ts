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
  reportNotMade: {
    status: 409,
    zh: '这份文件还没有做好，或已经取消，请重新生成。',
    en: 'This document is not ready, or was cancelled: please have it made again.',
  },
  reportFailed: {
    status: 500,
    zh: '这份文件没能生成，数据都还在。请再试一次；如果仍然不行，请把活动名称告诉管理员。',
    en: 'This document could not be made; no data is lost. Please try again, or tell an administrator the name of the campaign.',
  },
} as const satisfies ProblemTexts
