import type { ProblemTexts } from './problemText.ts'

export const lessonProblems = {
  notYourLesson: {
    status: 403,
    zh: '只有作者、活动负责人和管理员可以修改这条经验。',
    en: 'Only its author, the leads of its campaign and administrators can change this lesson.',
  },
  lessonOutOfUse: {
    status: 409,
    zh: '这条经验已撤回或已合并，请先恢复。',
    en: 'This lesson was withdrawn or merged; bring it back first.',
  },
  lessonInUse: {
    status: 409,
    zh: '这条经验正在使用中，不需要恢复。',
    en: 'This lesson is in use; there is nothing to bring back.',
  },
  lessonStandsForOthers: {
    status: 409,
    zh: '已有其他经验合并到这一条，请反过来合并。',
    en: 'Others were merged into this lesson; merge the other way round.',
  },
  lessonMergedWithItself: { status: 422, zh: '请选择另一条经验来合并。', en: 'Choose another lesson to merge it into.' },
} as const satisfies ProblemTexts
