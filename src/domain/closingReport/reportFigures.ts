import type { ClosingReport, Standing, TaskCounts } from './closingReport.ts'
import { nothing } from './figure.ts'
import { pageWords } from './pageWords.ts'

export interface NamedFigure {
  chapter: string
  /** The goal, phase, KPI … that it is of. */
  subject: string
  what: string
  text: string
}

/** Every figure that the report prints, one by one: a sheet of its own in the workbook, and what documents are compared by. */
export function reportFigures(report: ClosingReport): NamedFigure[] {
  const { language, goals, milestones, kpis, tasks, issues } = report
  const { chapters, columns, case: told, ...words } = pageWords[language]
  const of = (chapter: string, subject: string, figures: [string, string][]) =>
    figures.map(([what, text]) => ({ chapter, subject, what, text }))
  const standing = ({ target, actual, attainment, variance }: Standing): [string, string][] => [
    [columns.target, target.text],
    [columns.actual, actual.text],
    [columns.attainment, attainment.text],
    [columns.variance, variance.text],
  ]
  const counts = (counted: TaskCounts): [string, string][] => [
    [columns.total, counted.total.text],
    [columns.onTime, counted.finishedOnTime.text],
    [columns.finishedLate, counted.finishedLate.text],
    [columns.overdue, counted.overdue.text],
    [columns.open, counted.open.text],
    [columns.cancelled, counted.cancelled.text],
    [columns.median, counted.medianDaysLate.text],
    [columns.worst, counted.worstDaysLate.text],
  ]
  return [
    ...goals.flatMap((goal) =>
      of(chapters.goals, goal.sentence, [
        ...standing(goal),
        [columns.forecast, goal.forecast?.text ?? nothing.text],
        [columns.verdict, goal.verdictText],
      ]),
    ),
    ...milestones.flatMap(({ name, stateText, daysLate }) =>
      of(chapters.goals, name, [
        [columns.state, stateText],
        [columns.late, daysLate.text],
      ]),
    ),
    ...kpis.flatMap(({ name, phases, ...whole }) => [
      ...phases.flatMap((phase) => of(chapters.kpis, `${name} ${phase.name}`, standing(phase))),
      ...of(chapters.kpis, `${name} ${words.whole}`, standing(whole)),
    ]),
    ...[...tasks.phases, { name: words.all, ...tasks.all }].flatMap((phase) => of(chapters.tasks, phase.name, counts(phase))),
    ...[...issues.severities, { ...issues, name: words.all }].flatMap(({ name, total, unresolved }) =>
      of(chapters.issues, name, [
        [columns.count, total.text],
        [columns.unresolved, unresolved.text],
      ]),
    ),
    ...issues.cases
      .filter(({ predicted, actual }) => predicted.value !== null || actual.value !== null)
      .flatMap(({ number, kind, description, predicted, actual }) =>
        of(chapters.issues, words.caseTitle(number, kind, description), [[told.predicted, `${predicted.text} → ${actual.text}`]]),
      ),
  ]
}
