import type { ProblemTexts } from './problemText.ts'

/** Why a file that somebody filled in can't be taken in. */
export const offlineFileProblems = {
  noTasksOfOwner: {
    status: 422,
    zh: '这个人在这个活动里没有任务。',
    en: 'This person has no task in this campaign.',
  },
} as const satisfies ProblemTexts
