import type { ProblemTexts } from './problemText.ts'

export const baselineProblems = {
  baselineNeedsReason: {
    status: 422,
    zh: '这是第 {number} 个基准，请写明为什么要重新冻结。',
    en: 'This is baseline {number}; please say why the plan is frozen again.',
  },
  nothingToFreeze: {
    status: 409,
    zh: '计划还是空的：请先写下目标、节点或任务，再冻结基准。',
    en: 'The plan is empty: please write down goals, milestones or tasks before freezing it.',
  },
} as const satisfies ProblemTexts
