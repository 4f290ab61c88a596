import type { Day } from './day.ts'
import { daysBetween } from './day.ts'
import { Problem } from './problem.ts'
import type { CampaignRole } from './roles.ts'

/** An issue has happened; a risk may happen, with a probability and a plan for that case. */
export const issueKinds = ['issue', 'risk'] as const
export type IssueKind = (typeof issueKinds)[number]

export const issueStates = ['open', 'inProgress', 'resolved', 'closed'] as const
export type IssueState = (typeof issueStates)[number]

/** Smallest first. */
export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const probabilities = ['low', 'medium', 'high'] as const
export type Probability = (typeof probabilities)[number]

export const issueCategories = ['material', 'channel', 'supplier', 'people', 'system', 'budget', 'policy', 'other'] as const
export type IssueCategory = (typeof issueCategories)[number]

export interface Issue {
  id: string
  /** 编号: counted within the campaign, never given twice. */
  number: number
  kind: IssueKind
  description: string
  raisedOn: Day
  raisedById: string | null
  taskId: string | null
  category: IssueCategory
  severity: Severity
  probability: Probability | null
  /** The impact in words, and in numbers: percent of a KPI, in one phase or in all of the campaign. */
  impact: string
  impactKpiId: string | null
  impactPhaseId: string | null
  /** −20 says that a fifth of the KPI is lost; a decimal as text. */
  impactPercent: string | null
  /** What the countermeasure is expected to win back of it, in the same percents. */
  recoveryPercent: string | null
  /** What it came to, said when it is resolved. */
  actualImpactPercent: string | null
  rootCause: string
  ownerId: string | null
  countermeasure: string
  contingencyPlan: string
  /** 计划解决日期. */
  promisedDate: Day | null
  /** 实际解决日期. */
  resolvedOn: Day | null
  state: IssueState
  escalatedOn: Day | null
  remarks: string
}

export type IssueAct = 'start' | 'resolve' | 'close' | 'reopen' | 'escalate' | 'materialise'

interface Person {
  personId: string
  role: CampaignRole
}

/** What is legal in which state, and for whom; the reason is what the button's tooltip says. */
export const issueCan: Record<IssueAct, (issue: Issue, person: Person) => Problem | null> = {
  start: (issue, person) => refuseEditor(issue, person) ?? refuseState(issue, ['open']),
  resolve: (issue, person) => refuseEditor(issue, person) ?? refuseState(issue, ['open', 'inProgress']),
  close: (issue, person) => refuseEditor(issue, person) ?? refuseState(issue, ['open', 'inProgress', 'resolved']),
  reopen: (issue, person) => refuseEditor(issue, person) ?? refuseState(issue, ['resolved', 'closed']),
  escalate: (issue, person) =>
    refuseEditor(issue, person) ??
    refuseState(issue, ['open', 'inProgress']) ??
    (issue.escalatedOn ? new Problem('issueEscalated', { day: issue.escalatedOn }) : null),
  materialise: (issue, person) =>
    refuseEditor(issue, person) ??
    refuseState(issue, ['open', 'inProgress']) ??
    (issue.kind === 'risk' ? null : new Problem('issueNotRisk')),
}

/** What is said with an act: the day of the resolution, and what the impact came to. */
export interface IssueActSaid {
  day?: Day | undefined
  actualImpactPercent?: string | null | undefined
  countermeasure?: string | undefined
}

/** The issue after the act. Throws the reason where `issueCan` refuses it, or the day has not come. */
export function performIssueAct(act: IssueAct, issue: Issue, person: Person, today: Day, said: IssueActSaid = {}): Issue {
  const problem = issueCan[act](issue, person)
  if (problem) throw problem
  const { day = today, actualImpactPercent = issue.actualImpactPercent, countermeasure = issue.countermeasure } = said
  if (day > today) throw new Problem('actualInFuture', { day, today }, { field: 'day' })
  if (day < issue.raisedOn) throw new Problem('resolvedBeforeRaised', { day, raised: issue.raisedOn }, { field: 'day' })
  switch (act) {
    case 'start':
      return { ...issue, state: 'inProgress', countermeasure }
    case 'resolve':
      return { ...issue, state: 'resolved', resolvedOn: day, actualImpactPercent, countermeasure }
    case 'close':
      return { ...issue, state: 'closed', resolvedOn: issue.resolvedOn ?? day, actualImpactPercent, countermeasure }
    case 'reopen':
      return { ...issue, state: 'open', resolvedOn: null }
    case 'escalate':
      return { ...issue, escalatedOn: today }
    case 'materialise':
      return { ...issue, kind: 'issue' }
  }
}

/** A lead changes everything; who raised or owns it what it says. */
export function refuseIssueEdit(issue: Issue, person: Person): Problem | null {
  return refuseEditor(issue, person)
}

/** Percents are of a KPI, so they need one. */
export function refuseImpact({ impactKpiId, impactPercent, recoveryPercent }: Issue): Problem | null {
  const field = impactPercent !== null ? 'impactPercent' : recoveryPercent !== null ? 'recoveryPercent' : null
  return field !== null && impactKpiId === null ? new Problem('impactWithoutKpi', {}, { field }) : null
}

/** What an issue says of KPIs, which is not a guest's to see or to say. */
export const impactOnKpi = ['impactKpiId', 'impactPercent', 'recoveryPercent', 'actualImpactPercent'] as const

export function isUnresolved({ state }: Pick<Issue, 'state'>): boolean {
  return state === 'open' || state === 'inProgress'
}

/** Days that a promise is missed by, 0 while it is kept. */
export function promiseMissedDays(issue: Pick<Issue, 'state' | 'promisedDate'>, today: Day): number {
  return issue.promisedDate && isUnresolved(issue) ? Math.max(0, daysBetween(issue.promisedDate, today)) : 0
}

/** What needs somebody first: unresolved before the rest, escalated, then grave, then the longest missed promise, then the oldest. */
export function byUrgency(today: Day): (a: Issue, b: Issue) => number {
  const rank = (issue: Issue) => [
    isUnresolved(issue) ? 0 : 1,
    issue.escalatedOn ? 0 : 1,
    -severities.indexOf(issue.severity),
    -promiseMissedDays(issue, today),
    issue.number,
  ]
  return (a, b) => {
    const [ranksA, ranksB] = [rank(a), rank(b)]
    const at = ranksA.findIndex((value, index) => value !== ranksB[index])
    return at < 0 ? 0 : ranksA[at]! - ranksB[at]!
  }
}

/** An issue before anybody said more about it than what happened. */
export function blankIssue(
  about: Pick<Issue, 'id' | 'number' | 'description' | 'raisedOn'> & Partial<Pick<Issue, 'raisedById' | 'taskId' | 'ownerId'>>,
): Issue {
  return {
    kind: 'issue',
    raisedById: null,
    taskId: null,
    category: 'other',
    severity: 'medium',
    probability: null,
    impact: '',
    impactKpiId: null,
    impactPhaseId: null,
    impactPercent: null,
    recoveryPercent: null,
    actualImpactPercent: null,
    rootCause: '',
    ownerId: null,
    countermeasure: '',
    contingencyPlan: '',
    promisedDate: null,
    resolvedOn: null,
    state: 'open',
    escalatedOn: null,
    remarks: '',
    ...about,
  }
}

function refuseEditor(issue: Issue, { personId, role }: Person): Problem | null {
  if (role === 'lead' || issue.ownerId === personId || issue.raisedById === personId) return null
  return new Problem('notYourIssue')
}

function refuseState(issue: Issue, states: IssueState[]): Problem | null {
  return states.includes(issue.state) ? null : new Problem('issueStateForbids', { number: issue.number })
}
