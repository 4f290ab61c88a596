import type { ProblemTexts } from './problemText.ts'

export const issueProblems = {
  issueChangedByTask: {
    status: 409,
    zh: '同一个问题在任务那一行也改了，以任务行为准。',
    en: 'The row of its task changes the same issue, and counts.',
  },
  issueTaskUnclear: {
    status: 422,
    zh: '没有或不止一项任务叫“{name}”，请在系统里关联任务。',
    en: 'No task, or more than one, is called “{name}”; please link the task here.',
  },
  notYourIssue: {
    status: 403,
    zh: '只有提出人、责任人和活动负责人可以修改这个问题。',
    en: 'Only who raised it, who owns it and the leads can change this issue.',
  },
  issueStateForbids: {
    status: 409,
    zh: '问题 {number} 的状态不允许这样做，请刷新后再看。',
    en: 'The state of issue {number} does not allow this; please look at it again.',
  },
  issueEscalated: { status: 409, zh: '{day} 已经升级过了。', en: 'It was escalated on {day} already.' },
  issueNotRisk: { status: 409, zh: '这已经是问题，不是风险。', en: 'This is an issue already and no risk.' },
  impactWithoutKpi: {
    status: 422,
    zh: '请先选择受影响的指标，再填写影响幅度。',
    en: 'Choose the KPI that is affected before saying by how much.',
  },
  resolvedBeforeRaised: {
    status: 422,
    zh: '解决日期 {day} 早于提出日期 {raised}。',
    en: 'It can’t be resolved on {day}, before it was raised on {raised}.',
  },
} as const satisfies ProblemTexts
