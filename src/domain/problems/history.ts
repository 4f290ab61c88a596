import type { ProblemTexts } from './problemText.ts'

export const historyProblems = {
  creationStays: {
    status: 409,
    zh: '创建活动不能撤销；不需要这个活动时，请删除它。',
    en: 'Starting a campaign can’t be undone; if it is not wanted, please remove it.',
  },
  alreadyUndone: { status: 409, zh: '这一步已经撤销过了。', en: 'This was undone already.' },
  laterChanges: {
    status: 409,
    zh: '之后有人改了“{fields}”（{name}），不能直接撤销。',
    en: 'Somebody changed “{fields}” ({name}) since then, so this can’t be undone.',
  },
  notYours: {
    status: 403,
    zh: '只能撤销自己的修改；活动负责人可以撤销所有人的。',
    en: 'You can undo your own changes; a campaign lead can undo everyone’s.',
  },
} as const satisfies ProblemTexts
