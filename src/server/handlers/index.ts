import type { Operations } from '#operations/index.ts'
import type { Handlers } from '../context.ts'
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
import { templates } from './templates.ts'
import { experience } from './experience.ts'
import { taskSeries } from './taskSeries.ts'
import { today } from './today.ts'
import { tokens } from './tokens.ts'
import { workbook } from './workbook.ts'
import { workCalendar } from './workCalendar.ts'
import { workspace } from './workspace.ts'

const handlers: { [Noun in keyof Operations]: Handlers<Noun> } = {
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
  templates,
  experience,
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
}

type AnyHandler = (context: unknown, input: unknown) => Promise<unknown>

/** The handler of an operation by its name, such as `tasks.update`. */
export function handlerOf(name: string): AnyHandler {
  const [noun, verb] = name.split('.') as [keyof Operations, string]
  return (handlers[noun] as unknown as Record<string, AnyHandler>)[verb]!
}
