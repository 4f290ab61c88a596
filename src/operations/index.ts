import { acts } from './acts.ts'
import { archives } from './archives.ts'
import { attachments } from './attachments.ts'
import { baselines } from './baselines.ts'
import { budgetItems } from './budgetItems.ts'
import { changeRequests } from './changeRequests.ts'
import { confirmations } from './confirmations.ts'
import { timeMachine } from './timeMachine.ts'
import { planChecks } from './planChecks.ts'
import { publications } from './publications.ts'
import { calendars } from './calendars.ts'
import { campaigns } from './campaigns.ts'
import { checklistItems } from './checklistItems.ts'
import { closingReports } from './closingReports.ts'
import { closings } from './closings.ts'
import { comments } from './comments.ts'
import { channels } from './channels.ts'
import { dailyRecords } from './dailyRecords.ts'
import { departments } from './departments.ts'
import { dependencies } from './dependencies.ts'
import { events } from './events.ts'
import { experience } from './experience.ts'
import { goals } from './goals.ts'
import { heldValues } from './heldValues.ts'
import { invitations } from './invitations.ts'
import { decisions } from './decisions.ts'
import { issues } from './issues.ts'
import { kpiNotes } from './kpiNotes.ts'
import { kpis } from './kpis.ts'
import { lessons } from './lessons.ts'
import { measurements } from './measurements.ts'
import { metrics } from './metrics.ts'
import { milestones } from './milestones.ts'
import { notices } from './notices.ts'
import type { Operation } from './operation.ts'
import { participants } from './participants.ts'
import { offlineFiles } from './offlineFiles.ts'
import { people } from './people.ts'
import { phases } from './phases.ts'
import { planDocuments } from './planDocuments.ts'
import { planReviews } from './planReviews.ts'
import { progressUpdates } from './progressUpdates.ts'
import { rescheduleProposals } from './rescheduleProposals.ts'
import { reviews } from './reviews.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { suggestions } from './suggestions.ts'
import { submissions } from './submissions.ts'
import { sources } from './sources.ts'
import { taskResults } from './taskResults.ts'
import { tasks } from './tasks.ts'
import { taskSeries } from './taskSeries.ts'
import { today } from './today.ts'
import { templates } from './templates.ts'
import { tokens } from './tokens.ts'
import { workbook } from './workbook.ts'
import { workCalendar } from './workCalendar.ts'
import { workspace } from './workspace.ts'

/** Everything that Runsheet does, noun by noun. Routes, types, client, API description and permission tests come from here. */
export const operations = {
  session,
  workspace,
  workCalendar,
  invitations,
  people,
  departments,
  campaigns,
  baselines,
  publications,
  planChecks,
  timeMachine,
  confirmations,
  changeRequests,
  goals,
  milestones,
  phases,
  participants,
  tasks,
  taskSeries,
  dependencies,
  rescheduleProposals,
  progressUpdates,
  dailyRecords,
  attachments,
  issues,
  reviews,
  decisions,
  lessons,
  closingReports,
  closings,
  archives,
  templates,
  experience,
  search,
  submissions,
  comments,
  checklistItems,
  events,
  today,
  notices,
  channels,
  acts,
  calendars,
  workbook,
  offlineFiles,
  planReviews,
  planDocuments,
  suggestions,
  budgetItems,
  metrics,
  kpis,
  kpiNotes,
  measurements,
  heldValues,
  sources,
  taskResults,
  tokens,
} as const satisfies Record<string, Record<string, Operation>>

export type Operations = typeof operations

/** Each operation with its name, such as `tasks.update`. */
export function everyOperation(): { name: string; noun: string; verb: string; operation: Operation }[] {
  return Object.entries(operations).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      name: `${noun}.${verb}`,
      noun,
      verb,
      operation: operation as Operation,
    })),
  )
}
