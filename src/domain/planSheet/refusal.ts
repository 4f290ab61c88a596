import type { Language } from '../problem.ts'

/** What a sheet is, where it is no list of tasks. */
export type Refusal = keyof typeof refusals

const refusals = {
  budget: {
    zh: '这是预算表，不是任务表，没有导入为任务。',
    en: 'This is a budget, not a list of tasks; nothing was taken as a task.',
  },
  figures: {
    zh: '这是指标数据表，不是任务表，没有导入为任务。',
    en: 'This is a table of figures, not a list of tasks; nothing was taken as a task.',
  },
  calendarGrid: {
    zh: '这是日历格式的表，每格是一天，没有导入为任务。请改成一行一个任务。',
    en: 'This is a calendar with a day in each cell; nothing was taken as a task. Please put one task in each row.',
  },
  dayMatrix: {
    zh: '这是按天记录的表，不是任务表，没有导入为任务。请改成一行一个任务。',
    en: 'This is a log of days, not a list of tasks; nothing was taken as a task. Please put one task in each row.',
  },
  issues: {
    zh: '这是问题与风险表，不是任务表，没有导入为任务。',
    en: 'This is a list of issues and risks, not of tasks; nothing was taken as a task.',
  },
  reviews: {
    zh: '这是复盘记录表，不是任务表，没有导入为任务。',
    en: 'This is a record of reviews, not a list of tasks; nothing was taken as a task.',
  },
  lessons: {
    zh: '这是经验总结表，不是任务表，没有导入为任务。',
    en: 'This is a list of lessons, not of tasks; nothing was taken as a task.',
  },
  noTasks: {
    zh: '没有找到任务表：请在表头写明任务名称，以及负责人、时间或状态。',
    en: 'No list of tasks was found: its headings should name the task, and its owner, dates or status.',
  },
  leftOut: { zh: '按您的选择没有导入。', en: 'Left out, as you said.' },
  empty: { zh: '这张表是空的。', en: 'This sheet is empty.' },
} as const satisfies Record<string, { zh: string; en: string }>

export function refusalSentence(refusal: Refusal, language: Language): string {
  return refusals[refusal][language]
}
