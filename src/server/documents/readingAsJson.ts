import { cellProblemSentence } from '#domain/planSheet/cellProblem.ts'
import { columnName } from '#domain/planSheet/cells.ts'
import type { DraftTask } from '#domain/planSheet/planDraft.ts'
import type { PlanReading, TableReading } from '#domain/planSheet/readPlan.ts'
import { refusalSentence } from '#domain/planSheet/refusal.ts'
import type { Language, Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'

/** What `runsheet import FILE --dry-run --json` prints: columns by their letters, dates as YYYY-MM-DD, rows from 1. */
export function readingAsJson({ importable, sheets, draft }: PlanReading, language: Language = 'zh') {
  const { campaign, goals, milestones, participants, phases } = draft
  const refused = sheets.filter(({ refusal }) => refusal !== null)
  return {
    importable,
    ...(importable ? {} : { reason: refused.map(({ refusal }) => refusalSentence(refusal ?? 'noTasks', language))[0] }),
    campaign,
    goals,
    milestones,
    participants,
    phases: phases.map(({ name, startDate, endDate }) => ({ name, startDate, endDate })),
    tables: sheets
      .flatMap(({ tables }) => tables.filter(({ refusal }) => refusal === null))
      .map((table) => tableAsJson(table, language)),
    notImported: refused.map(({ name, refusal }) => ({ sheet: name, reason: refusalSentence(refusal ?? 'noTasks', language) })),
    problems: draft.problems.map((problem) => ({
      ...problem,
      column: columnName(problem.column),
      message: cellProblemSentence(problem, language),
    })),
  }
}

export function refusalAsJson(problem: Problem, language: Language = 'zh') {
  return { importable: false, reason: problemSentence(problem, language), code: problem.code, tables: [] }
}

function tableAsJson(table: TableReading, language: Language) {
  return {
    sheet: table.sheet || null,
    headerRow: table.headerRow,
    columns: Object.fromEntries(Object.entries(table.columns).map(([field, column]) => [field, columnName(column)])),
    tasks: table.tasks.map(taskAsJson),
    problems: table.problems.map((problem) => ({
      row: problem.row,
      column: columnName(problem.column),
      value: problem.value,
      message: cellProblemSentence(problem, language),
    })),
  }
}

/** Only what the row says. */
function taskAsJson(task: DraftTask) {
  return Object.fromEntries(
    Object.entries(task).filter(
      ([field, value]) => field !== 'sheet' && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
