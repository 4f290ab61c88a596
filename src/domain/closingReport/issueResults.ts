import { daysBetween } from '../day.ts'
import { byUrgency, isUnresolved, promiseMissedDays, severities, type Issue } from '../issue.ts'
import type { CaseReason, IssueCase, IssueResults } from './closingReport.ts'
import { changeFigure, countFigure, daysFigure, medianOf, nothing } from './figure.ts'
import { reportWords } from './reportWords.ts'
import type { ReportSource } from './source.ts'

/** Longer than a week is long for a campaign of a month. */
const LONG_OPEN = 7
const MOST_CASES = 12

/** How many, how grave, how long, and those worth telling. */
export function issueResults(source: ReportSource): IssueResults {
  const { asOf, language } = source
  const issues = source.issues.filter(({ raisedOn }) => raisedOn <= asOf)
  const cases = casesOf(issues, source)
  const closed = issues.filter((issue) => !isUnresolved(issue))
  return {
    total: countFigure(issues.length),
    risks: countFigure(issues.filter(({ kind }) => kind === 'risk').length),
    unresolved: countFigure(issues.filter(isUnresolved).length),
    promiseMissed: countFigure(issues.filter((issue) => promiseMissedDays(issue, asOf) > 0).length),
    medianDaysOpen: daysFigure(medianOf(closed.map((issue) => daysOpen(issue, asOf))), language),
    severities: severities.toReversed().map((severity) => {
      const such = issues.filter((issue) => issue.severity === severity)
      return {
        severity,
        name: reportWords[language].severity[severity],
        total: countFigure(such.length),
        unresolved: countFigure(such.filter(isUnresolved).length),
      }
    }),
    cases: cases.slice(0, MOST_CASES),
    casesLeftOut: Math.max(0, cases.length - MOST_CASES),
  }
}

/** Worth telling is what has a number, took long, went upwards, or was answered well; what has most of these first. */
function casesOf(issues: readonly Issue[], source: ReportSource): IssueCase[] {
  const urgency = byUrgency(source.asOf)
  return issues
    .map((issue) => ({ issue, reasons: reasonsOf(issue, source) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length || urgency(a.issue, b.issue))
    .map(({ issue, reasons }) => caseOf(issue, reasons, source))
}

export function reasonsOf(issue: Issue, { asOf, measuredImpacts }: Pick<ReportSource, 'asOf' | 'measuredImpacts'>): CaseReason[] {
  const reasons: CaseReason[] = []
  if (issue.impactPercent !== null || issue.actualImpactPercent !== null) reasons.push('quantified')
  if (daysOpen(issue, asOf) > LONG_OPEN) reasons.push('longOpen')
  if (issue.escalatedOn !== null) reasons.push('escalated')
  if (worked(issue, actualPercent(issue, measuredImpacts))) reasons.push('countermeasureWorked')
  return reasons
}

/** Done with by a countermeasure: it came to less than was feared, or, where nobody quantified it, it was done by the promised day. */
function worked(issue: Issue, actual: number | null): boolean {
  if (isUnresolved(issue) || issue.countermeasure.trim() === '') return false
  if (issue.impactPercent !== null && actual !== null) return Math.abs(actual) < Math.abs(Number(issue.impactPercent))
  return issue.promisedDate !== null && issue.resolvedOn !== null && issue.resolvedOn <= issue.promisedDate
}

function caseOf(issue: Issue, reasons: CaseReason[], source: ReportSource): IssueCase {
  const { asOf, language, nameOf, tasks, kpis, phases, measuredImpacts } = source
  const words = reportWords[language]
  const phase = phases.find(({ id }) => id === issue.impactPhaseId)?.name ?? ''
  const kpi = kpis.find(({ kpiId }) => kpiId === issue.impactKpiId)?.name ?? ''
  const { id, number, kind, description, severity, state, raisedOn, resolvedOn, rootCause, impact, countermeasure } = issue
  return {
    issueId: id,
    number,
    kind,
    description,
    severity,
    severityText: words.severity[severity],
    state,
    stateText: words.issueState[state],
    owner: nameOf(issue.ownerId),
    task: tasks.find((task) => task.id === issue.taskId)?.name ?? '',
    raisedOn,
    resolvedOn,
    daysOpen: daysFigure(daysOpen(issue, asOf), language),
    reasons,
    reasonText: reasons.map((reason) => words.reason[reason]).join(words.comma),
    rootCause,
    impact,
    impactOn: language === 'en' && phase && kpi ? `${kpi}, ${phase}` : `${phase}${kpi}`,
    predicted: issue.impactPercent === null ? nothing : changeFigure(Number(issue.impactPercent)),
    actual: changeFigure(actualPercent(issue, measuredImpacts)),
    countermeasure,
  }
}

function actualPercent(issue: Issue, measured: ReportSource['measuredImpacts']): number | null {
  return issue.actualImpactPercent === null ? (measured.get(issue.id) ?? null) : Number(issue.actualImpactPercent)
}

function daysOpen({ raisedOn, resolvedOn }: Issue, asOf: string): number {
  return Math.max(0, daysBetween(raisedOn, resolvedOn && resolvedOn <= asOf ? resolvedOn : asOf))
}
