import type { ProblemTexts } from './problemText.ts'

export const reviewProblems = {
  onlyLeadDecides: {
    status: 403,
    zh: '只有活动负责人可以决定，执行人可以填写效果。',
    en: 'Only the leads decide; whoever carries it out says how it went.',
  },
  decisionStateForbids: {
    status: 409,
    zh: '决定 {number} 的状态不允许这样做，请刷新后再看。',
    en: 'The state of decision {number} does not allow this; please look at it again.',
  },
  effectWithoutKpi: {
    status: 422,
    zh: '要指定生效日期，请先选择这个决定应影响的指标。',
    en: 'To say from when it works, please choose the KPI that it should move.',
  },
  reviewIsOver: { status: 409, zh: '这次会议已经结束，不能再修改。', en: 'This meeting is over and can’t be changed.' },
  reviewIsOpen: {
    status: 409,
    zh: '这类会议有一场还没有结束，请先结束它，或继续那一场。',
    en: 'A meeting of this kind is still open: please end it first, or go on with it.',
  },
  reviewNeedsPhase: { status: 422, zh: '请选择要复盘的阶段。', en: 'Please choose the phase to review.' },
} as const satisfies ProblemTexts
