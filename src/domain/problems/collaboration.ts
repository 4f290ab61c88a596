import type { ProblemTexts } from './problemText.ts'

export const collaborationProblems = {
  onlyItsWriter: {
    status: 403,
    zh: '只能修改自己写的评论。',
    en: 'You can change only your own comments.',
  },
  commentIsOld: {
    status: 409,
    zh: '评论发出一天后不能再改，请另写一条。',
    en: 'A comment can’t be changed after a day; please write another one.',
  },
  fileWasSubmitted: {
    status: 409,
    zh: '“{name}”已随第 {submission} 版提交审核，不能删除。',
    en: '“{name}” was submitted for review with version {submission} and can’t be removed.',
  },
  tooManyOccurrences: {
    status: 422,
    zh: '这样会生成 {count} 项任务，一次最多 {most} 项，请缩短日期范围。',
    en: 'This would make {count} tasks; at most {most} at once, so please shorten the span.',
  },
  noOccurrence: {
    status: 422,
    zh: '这段日期里没有符合的日子（休息日已跳过），请换一个范围。',
    en: 'No day of this span fits (days off are left out); please choose another.',
  },
  outsideItsPlace: {
    status: 422,
    zh: '日期要在“{name}”之内（{start} – {end}）。',
    en: 'The days have to lie within “{name}” ({start} – {end}).',
  },
  copyNeedsStart: {
    status: 422,
    zh: '没有开始日期，请说明原来的哪一天对应新的日期。',
    en: 'There is no start date; please say which of its days the new date stands for.',
  },
  notRecurring: { status: 409, zh: '这不是重复任务。', en: 'This is not a recurring task.' },
  notAFileOfTheTask: {
    status: 422,
    zh: '提交的文件不在这个任务的附件里，请重新选择。',
    en: 'A submitted file is not among the task’s files; please choose again.',
  },
} as const satisfies ProblemTexts
