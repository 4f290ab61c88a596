import type { Block } from './block.ts'
import type { ClosingReport, TaskCounts } from './closingReport.ts'
import { mark, number, text } from './column.ts'
import { shortDay } from './dayText.ts'
import { pageWords } from './pageWords.ts'

/** More than this nobody reads on paper; the workbook has all of them. */
const MOST_LATE = 60

/** A column of a table on paper holds no more of a text. */
const LONGEST = 400

/** Planned against actual by phase, and what was late and why. */
export function taskBlocks({ language, asOf, tasks }: ClosingReport): Block[] {
  const { columns: words, ...page } = pageWords[language]
  const { all, phases, late } = tasks
  if (all.total.value === 0 && all.cancelled.value === 0) return [{ kind: 'paragraph', text: page.empty.tasks }]
  const columns = [
    text(words.phase, 12),
    mark(words.planned, 18),
    mark(words.actually, 18),
    number(words.total, 7),
    number(words.onTime, 8),
    number(words.finishedLate, 8),
    number(words.overdue, 9),
    number(words.open, 7),
    number(words.cancelled, 9),
    number(words.median, 9),
    number(words.worst, 9),
  ]
  const rows = [
    ...phases.map((phase) => [phase.name, phase.planned, phase.actual, ...countTexts(phase)]),
    [page.all, '', '', ...countTexts(all)],
  ]
  return [
    { kind: 'heading', level: 2, text: page.sections.byPhase },
    { kind: 'table', caption: page.captions.tasks, columns, rows, strong: [rows.length - 1] },
    { kind: 'rule', text: page.rules.lateness },
    ...phasePicture({ language, tasks }),
    { kind: 'heading', level: 2, text: page.sections.late },
    ...lateBlocks(late, { asOf, language }),
  ]
}

function countTexts(counts: TaskCounts): string[] {
  const { total, finishedOnTime, finishedLate, overdue, open, cancelled, medianDaysLate, worstDaysLate } = counts
  return [total, finishedOnTime, finishedLate, overdue, open, cancelled, medianDaysLate, worstDaysLate].map(
    (figure) => figure.text,
  )
}

function phasePicture({ language, tasks: { phases } }: Pick<ClosingReport, 'language' | 'tasks'>): Block[] {
  const { columns: words, ...page } = pageWords[language]
  const rows = phases
    .filter(({ total }) => total.value! > 0)
    .map(({ name, total, finishedOnTime, finishedLate, overdue, open }) => ({
      label: name,
      parts: [finishedOnTime, finishedLate, overdue, open].map(({ value }) => value!),
      shown: total.text,
    }))
  if (rows.length === 0) return []
  const legend = [words.onTime, words.finishedLate, words.overdue, words.open]
  const sentence = page.phaseSentence(
    rows.map(
      ({ label, parts }) => `${label} ${parts.map((part, at) => `${legend[at]} ${part}`).join(language === 'en' ? ', ' : '、')}`,
    ),
  )
  return [{ kind: 'picture', caption: page.captions.tasks, picture: { kind: 'parts', sentence, legend, rows } }]
}

function lateBlocks(late: ClosingReport['tasks']['late'], about: Pick<ClosingReport, 'asOf' | 'language'>): Block[] {
  const { columns: words, ...page } = pageWords[about.language]
  if (late.length === 0) return [{ kind: 'paragraph', text: page.empty.late }]
  const columns = [
    text(words.task, 22),
    text(words.phase, 10),
    text(words.owner, 11),
    mark(words.due, 12),
    mark(words.finished, 12),
    number(words.late, 9),
    text(words.cause, 24),
    text(words.recovery, 20),
  ]
  const rows = late
    .slice(0, MOST_LATE)
    .map(({ name, phase, owner, due, finished, days, cause, recovery }) => [
      name,
      phase,
      owner,
      shortDay(due, about),
      shortDay(finished, about),
      days.text,
      inPrint(cause, page.restInWorkbook),
      inPrint(recovery, page.restInWorkbook),
    ])
  return [
    { kind: 'table', caption: page.captions.late, columns, rows },
    ...(late.length > MOST_LATE ? [{ kind: 'rule' as const, text: page.lateLeftOut(late.length - MOST_LATE) }] : []),
  ]
}

function inPrint(text: string, note: string): string {
  const characters = Array.from(text)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…${note}` : text
}
