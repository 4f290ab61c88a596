import { accessProblems } from './problems/access.ts'
import { archiveProblems } from './problems/archive.ts'
import { attachmentProblems } from './problems/attachments.ts'
import { baselineProblems } from './problems/baseline.ts'
import { collaborationProblems } from './problems/collaboration.ts'
import { closingReportProblems } from './problems/closingReport.ts'
import { channelProblems } from './problems/channel.ts'
import { commandProblems } from './problems/command.ts'
import { databaseProblems } from './problems/database.ts'
import { historyProblems } from './problems/history.ts'
import { issueProblems } from './problems/issue.ts'
import { lessonProblems } from './problems/lesson.ts'
import { kpiProblems } from './problems/kpi.ts'
import { offlineFileProblems } from './problems/offlineFile.ts'
import { planDocumentProblems } from './problems/planDocument.ts'
import { progressProblems } from './problems/progress.ts'
import { publicationProblems } from './problems/publication.ts'
import { requestProblems } from './problems/request.ts'
import { scheduleProblems } from './problems/schedule.ts'
import { reviewProblems } from './problems/review.ts'
import { templateProblems } from './problems/template.ts'
import { workbookProblems } from './problems/workbook.ts'

/** Every refusal of the product: what happened and what to do, in the users' words. `{name}` is filled in. */
export const problems = {
  ...accessProblems,
  ...archiveProblems,
  ...attachmentProblems,
  ...baselineProblems,
  ...collaborationProblems,
  ...channelProblems,
  ...closingReportProblems,
  ...commandProblems,
  ...databaseProblems,
  ...historyProblems,
  ...issueProblems,
  ...kpiProblems,
  ...lessonProblems,
  ...offlineFileProblems,
  ...planDocumentProblems,
  ...progressProblems,
  ...publicationProblems,
  ...requestProblems,
  ...scheduleProblems,
  ...reviewProblems,
  ...templateProblems,
  ...workbookProblems,
} as const
