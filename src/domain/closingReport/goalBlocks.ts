import type { Block } from './block.ts'
import type { ClosingReport, Course, GoalResult } from './closingReport.ts'
import { mark, number, text } from './column.ts'
import { longDay, shortDay } from './dayText.ts'
import { pageWords } from './pageWords.ts'

/** Goals with what they came to, their pictures, and the milestones. */
export function goalBlocks({ language, goals, milestones }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (goals.length === 0) return [{ kind: 'paragraph', text: page.empty.goals }, ...milestoneBlocks({ language, milestones })]
  const columns = [
    text(words.goal, 20),
    number(words.target, 12),
    number(words.actual, 13),
    number(words.attainment, 9),
    number(words.variance, 17),
    text(words.forecast, 19),
    mark(words.verdict, 12),
  ]
  const rows = goals.map(({ sentence, target, actual, attainment, variance, forecast, verdictText }) => [
    sentence,
    target.text,
    actual.text,
    attainment.text,
    variance.text,
    forecast?.text ?? '–',
    verdictText,
  ])
  return [
    { kind: 'table', caption: page.captions.goals, columns, rows },
    { kind: 'rule', text: page.rules.variance },
    ...attainmentPicture(goals, language),
    ...goals.flatMap(({ metric, actual, course }) => coursePicture(metric, actual.text, course, language)),
    ...milestoneBlocks({ language, milestones }),
  ]
}

/** Table (三) by phase; only what has a target or a value says anything. */
export function kpiBlocks({ language, asOf, kpis, kpiNotes, goals }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (kpis.length === 0) return [{ kind: 'paragraph', text: page.empty.kpis }]
  const columns = [
    text(words.kpi, 16),
    text(words.phase, 12),
    number(words.target, 14),
    number(words.actual, 15),
    number(words.attainment, 10),
    number(words.variance, 18),
    text(words.source, 15),
  ]
  const rows = kpis.flatMap(({ name, phases, dataSource, ...whole }) => [
    ...phases.map((phase, at) => [at === 0 ? name : '', phase.name, ...figures(phase), at === 0 ? dataSource : '']),
    [phases.length === 0 ? name : '', page.whole, ...figures(whole), phases.length === 0 ? dataSource : ''],
  ])
  const drawn = new Set(goals.map(({ kpiId }) => kpiId))
  return [
    {
      kind: 'table',
      caption: page.captions.kpis,
      columns,
      rows,
      strong: rows.flatMap(([, part], at) => (part === page.whole ? at : [])),
    },
    ...kpis
      .filter(({ kpiId, target }) => !drawn.has(kpiId) && target.value !== null)
      .slice(0, MOST_PICTURES)
      .flatMap(({ name, actual, course }) => coursePicture(name, actual.text, course, language)),
    ...noteBlocks({ language, asOf, kpiNotes }),
  ]
}

/** Of a campaign with twenty KPIs the table says enough. */
const MOST_PICTURES = 4

function figures({ target, actual, attainment, variance }: Pick<GoalResult, 'target' | 'actual' | 'attainment' | 'variance'>) {
  return [target.text, actual.text, attainment.text, variance.text]
}

function attainmentPicture(goals: readonly GoalResult[], language: ClosingReport['language']): Block[] {
  const words = pageWords[language]
  const rows = goals
    .filter(({ attainment }) => attainment.value !== null)
    .map(({ metric, attainment }) => ({ label: metric, value: attainment.value, target: 1, shown: attainment.text }))
  if (rows.length < 2) return []
  const sentence = words.attainmentSentence(rows.map(({ label, shown }) => `${label} ${shown}`))
  return [{ kind: 'picture', caption: words.captions.attainment, picture: { kind: 'bars', sentence, rows } }]
}

function coursePicture(name: string, actual: string, course: Course | null, language: ClosingReport['language']): Block[] {
  if (!course) return []
  const words = pageWords[language]
  const sentence = words.courseSentence(name, actual, course.targetText, course.forecastText)
  const labels = { targetLabel: words.target(course.targetText), forecastLabel: words.forecast(course.forecastText) }
  return [{ kind: 'picture', caption: words.course(name), picture: { kind: 'course', sentence, course, ...labels } }]
}

function milestoneBlocks({ language, milestones }: Pick<ClosingReport, 'language' | 'milestones'>): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (milestones.length === 0) return []
  const columns = [
    text(words.milestone, 40),
    mark(words.due, 20),
    mark(words.reached, 20),
    mark(words.state, 14),
    number(words.late, 10),
  ]
  const rows = milestones.map(({ name, dueDate, reachedOn, stateText, daysLate }) => [
    name,
    longDay(dueDate, language),
    longDay(reachedOn, language),
    stateText,
    daysLate.text,
  ])
  return [
    { kind: 'heading', level: 2, text: page.sections.milestones },
    { kind: 'table', caption: page.captions.milestones, columns, rows },
  ]
}

function noteBlocks({ language, asOf, kpiNotes }: Pick<ClosingReport, 'language' | 'asOf' | 'kpiNotes'>): Block[] {
  const { columns: words, ...page } = pageWords[language]
  if (kpiNotes.length === 0) return []
  const columns = [
    mark(words.day, 15),
    text(words.kpi, 12),
    number(words.actual, 12),
    number(words.variance, 15),
    text(words.reason, 26),
    text(words.improvement, 26),
  ]
  const rows = kpiNotes.map(({ day, name, actual, variance, reason, improvement }) => [
    shortDay(day, { asOf, language }),
    name,
    actual.text,
    variance.text,
    reason,
    improvement,
  ])
  return [
    { kind: 'heading', level: 2, text: page.sections.notes },
    { kind: 'table', caption: page.captions.notes, columns, rows },
  ]
}
