import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Noun } from '#domain/change.ts'
import { baselineRow } from '#operations/baselines.ts'
import { ignoredFindingRow } from '#operations/planChecks.ts'
import { changeRequestRow, confirmationRow, publicationRow } from '#operations/publications.ts'
import { rescheduleProposalRow } from '#operations/rescheduleProposals.ts'
import {
  attachmentRow,
  budgetItemRow,
  checklistItemRow,
  commentRow,
  submissionRow,
  campaignRow,
  goalRow,
  issueRow,
  dependencyRow,
  milestoneRow,
  participantRow,
  phaseRow,
  progressUpdateRow,
  sourceSpanRow,
  taskRow,
} from '#operations/rows.ts'
import { kpiNoteRow } from '#operations/kpiNotes.ts'
import { lessonDismissalRow } from '#operations/closings.ts'
import { decisionRow } from '#operations/decisions.ts'
import { kpiRow } from '#operations/kpis.ts'
import { lessonRow } from '#operations/lessons.ts'
import { metricRow } from '#operations/metrics.ts'
import { reviewNoteRow, reviewRow } from '#operations/reviews.ts'
import { templateRow } from '#operations/templates.ts'
import { taskResultRow } from '#operations/taskResults.ts'

/** The table of each noun and the fields of its rows, as the API answers them. Nothing restates a column. */
export const tables = {
  campaign: { table: 'campaign', fields: fieldsOf(campaignRow) },
  goal: { table: 'goal', fields: fieldsOf(goalRow) },
  milestone: { table: 'milestone', fields: fieldsOf(milestoneRow) },
  phase: { table: 'phase', fields: fieldsOf(phaseRow) },
  participant: { table: 'participant', fields: fieldsOf(participantRow) },
  task: { table: 'task', fields: fieldsOf(taskRow) },
  dependency: { table: 'dependency', fields: fieldsOf(dependencyRow) },
  rescheduleProposal: { table: 'reschedule_proposal', fields: fieldsOf(rescheduleProposalRow) },
  progressUpdate: { table: 'progress_update', fields: fieldsOf(progressUpdateRow) },
  attachment: { table: 'attachment', fields: fieldsOf(attachmentRow) },
  issue: { table: 'issue', fields: fieldsOf(issueRow) },
  baseline: { table: 'baseline', fields: fieldsOf(baselineRow) },
  submission: { table: 'submission', fields: fieldsOf(submissionRow) },
  comment: { table: 'comment', fields: fieldsOf(commentRow) },
  checklistItem: { table: 'checklist_item', fields: fieldsOf(checklistItemRow) },
  publication: { table: 'publication', fields: fieldsOf(publicationRow) },
  confirmation: { table: 'confirmation', fields: fieldsOf(confirmationRow) },
  ignoredFinding: { table: 'ignored_finding', fields: fieldsOf(ignoredFindingRow) },
  changeRequest: { table: 'change_request', fields: fieldsOf(changeRequestRow) },
  person: { table: 'person', fields: ['id', 'name', 'title', 'email', 'accountId', 'role', 'departmentId'] },
  department: { table: 'department', fields: ['id', 'name', 'contactId'] },
  dayOff: { table: 'day_off', fields: ['id', 'day', 'isWorkday', 'name'] },
  budgetItem: { table: 'budget_item', fields: fieldsOf(budgetItemRow) },
  sourceSpan: { table: 'source_span', fields: fieldsOf(sourceSpanRow) },
  metric: { table: 'metric', fields: fieldsOf(metricRow) },
  kpi: { table: 'kpi', fields: fieldsOf(kpiRow) },
  kpiNote: { table: 'kpi_note', fields: fieldsOf(kpiNoteRow) },
  review: { table: 'review', fields: fieldsOf(reviewRow) },
  reviewNote: { table: 'review_note', fields: fieldsOf(reviewNoteRow) },
  decision: { table: 'decision', fields: fieldsOf(decisionRow) },
  template: { table: 'template', fields: fieldsOf(templateRow) },
  lesson: { table: 'lesson', fields: fieldsOf(lessonRow) },
  lessonDismissal: { table: 'lesson_dismissal', fields: fieldsOf(lessonDismissalRow) },
  taskResult: { table: 'task_result', fields: fieldsOf(taskResultRow) },
} as const satisfies Record<Noun, { table: string; fields: readonly string[] }>

/** Decimals leave the database as text without trailing zeros, so that no digit is lost on the way. */
const decimals = new Set([
  'targetValue',
  'baselineTargetValue',
  'impactPercent',
  'recoveryPercent',
  'actualImpactPercent',
  'amount',
  'amountMax',
  'startLevel',
  'resultValue',
])

/** `name, start_date as "startDate", …` of the table called `alias`. */
export function columnsOf(
  noun: Noun,
  alias: string = tables[noun].table,
  fields: readonly string[] = tables[noun].fields,
): RawBuilder<unknown> {
  const columns = fields.map((field) => {
    const column = `${alias}.${snakeCase(field)}`
    return decimals.has(field) ? `trim_scale(${column})::text as "${field}"` : `${column} as "${field}"`
  })
  return sql.raw(columns.join(', '))
}

export function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function fieldsOf(row: z.ZodObject): readonly string[] {
  return Object.keys(row.shape)
}
