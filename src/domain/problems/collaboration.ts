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
  notAFileOfTheTask: {
    status: 422,
    zh: '提交的文件不在这个任务的附件里，请重新选择。',
    en: 'A submitted file is not among the task’s files; please choose again.',
  },
} as const satisfies ProblemTexts
