import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { subjectNouns } from '#domain/change.ts'
import { participantRoles } from '#domain/roles.ts'
import { comparators } from '#domain/goal.ts'
import { issueCategories, issueKinds, issueStates, probabilities, severities } from '#domain/issue.ts'
import { dependencyKinds, lagUnits } from '#domain/dependency.ts'
import { dateRules } from '#domain/milestone.ts'
import { day, decimal, id, position } from './fields.ts'

/** The rows of a campaign as every read answers them. */

const reviewRhythm = z
  .array(z.object({ kind: z.enum(['dailyStandup', 'weeklyReview']), weekdays: z.array(z.int().min(0).max(6)) }))
  .meta({ description: '复盘节奏: which meetings on which days of the week, 0 Sunday … 6 Saturday.' })

export const campaignRow = z.object({
  id,
  name: z.string(),
  kind: z.enum(campaignKinds),
  description: z.string(),
  startDate: day.nullable(),
  endDate: day.nullable(),
  planOwnerId: id.nullable(),
  executionLeadId: id.nullable(),
  isOpenToWorkspace: z.boolean(),
  countsDaysOff: z.boolean(),
  baselineFrozenOn: day.nullable(),
  reviewRhythm,
  /** Of the baseline in force; 0 while nothing was frozen. */
  baselineNumber: z.int(),
  /** Since when nobody changes it any more; null while it runs. */
  archivedOn: day.nullable(),
  /** Of its newest archive; 0 before the first. */
  archiveVersion: z.int(),
})

export const goalRow = z.object({
  id,
  position,
  metric: z.string(),
  comparator: z.enum(comparators),
  targetValue: decimal.nullable(),
  baselineTargetValue: decimal.nullable(),
  unit: z.string(),
  note: z.string(),
  kpiId: id.nullable(),
})

export const milestoneRow = z.object({
  id,
  name: z.string(),
  dueDate: day.nullable(),
  dateRule: z.enum(dateRules),
  baselineDueDate: day.nullable(),
  reachedOn: day.nullable(),
  note: z.string(),
})

export const phaseRow = z.object({
  id,
  position,
  name: z.string(),
  startDate: day.nullable(),
  endDate: day.nullable(),
  baselineStartDate: day.nullable(),
  baselineEndDate: day.nullable(),
})

export const participantRow = z.object({
  id,
  position,
  departmentId: id.nullable(),
  personId: id.nullable(),
  role: z.enum(participantRoles),
})

export const taskRow = z.object({
  id,
  phaseId: id.nullable(),
  position,
  name: z.string(),
  description: z.string(),
  deliverable: z.string(),
  acceptanceCriteria: z.string(),
  ownerId: id.nullable(),
  collaboratorIds: z.array(id),
  reviewerId: id.nullable(),
  plannedStart: day.nullable(),
  plannedFinish: day.nullable(),
  baselineStart: day.nullable(),
  baselineFinish: day.nullable(),
  expectedFinish: day.nullable(),
  actualStart: day.nullable(),
  actualFinish: day.nullable(),
  percentComplete: z.int(),
  quantityPlanned: z.number().nullable(),
  quantityDone: z.number().nullable(),
  quantityUnit: z.string(),
  isPaused: z.boolean(),
  isCancelled: z.boolean(),
  reviewState: z.enum(['none', 'submitted', 'returned', 'accepted']),
  submissionVersion: z.int(),
  seriesId: id.nullable(),
  statusNote: z.string(),
  issue: z.string(),
  countermeasure: z.string(),
  delayReason: z.string(),
  remarks: z.string(),
  isPinned: z.boolean(),
  milestoneId: id.nullable(),
})

const { id: taskId, ...taskFields } = taskRow.shape
type TaskFields = typeof taskFields

/** Many tasks as one list a field. A field that is blank in every task (null, '', 0, false, none, []) is null. */
export const taskColumns = z.object({
  id: z.array(taskId),
  ...(Object.fromEntries(Object.entries(taskFields).map(([field, value]) => [field, z.array(value).nullable()])) as {
    [F in keyof TaskFields]: z.ZodNullable<z.ZodArray<TaskFields[F]>>
  }),
})

/** What a guest may know of a task that theirs waits for. */
export const predecessorRow = taskRow.pick({
  id: true,
  name: true,
  plannedStart: true,
  plannedFinish: true,
  actualStart: true,
  actualFinish: true,
})

export const dependencyRow = z.object({
  id,
  predecessorId: id,
  successorId: id,
  kind: z.enum(dependencyKinds),
  lag: z.int(),
  lagUnit: z.enum(lagUnits),
})

export const issueRow = z.object({
  id,
  number: z.int(),
  kind: z.enum(issueKinds),
  description: z.string(),
  raisedOn: day,
  raisedById: id.nullable(),
  taskId: id.nullable(),
  category: z.enum(issueCategories),
  severity: z.enum(severities),
  probability: z.enum(probabilities).nullable(),
  impact: z.string(),
  impactKpiId: id.nullable(),
  impactPhaseId: id.nullable(),
  impactPercent: decimal.nullable(),
  recoveryPercent: decimal.nullable(),
  actualImpactPercent: decimal.nullable(),
  rootCause: z.string(),
  ownerId: id.nullable(),
  countermeasure: z.string(),
  contingencyPlan: z.string(),
  promisedDate: day.nullable(),
  resolvedOn: day.nullable(),
  state: z.enum(issueStates),
  escalatedOn: day.nullable(),
  remarks: z.string(),
})

export const budgetItemRow = z.object({
  id,
  position,
  name: z.string(),
  amount: decimal.nullable(),
  amountMax: decimal.nullable(),
  currency: z.string(),
  per: z.string(),
  isTotal: z.boolean(),
})

export const sourceSpanRow = z.object({
  id,
  documentId: id,
  subjectNoun: z.string(),
  subjectId: id,
  quote: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
})

export const progressUpdateRow = z.object({
  id,
  taskId: id,
  day,
  percentComplete: z.int().nullable(),
  quantityDone: z.number().nullable(),
  note: z.string(),
  authorId: id,
})

export const subjectNoun = z.enum(subjectNouns).meta({ description: 'What the thing is that this belongs to, such as task.' })

export const attachmentRow = z.object({
  id,
  subjectNoun,
  subjectId: id,
  name: z.string(),
  version: z.int(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  authorId: id,
  day,
})

export const submissionRow = z.object({
  id,
  taskId: id,
  version: z.int(),
  note: z.string(),
  attachmentIds: z.array(id),
  authorId: id,
  day,
  verdict: z.enum(['accepted', 'returned']).nullable(),
  verdictNote: z.string(),
  judgeId: id.nullable(),
  judgedOn: day.nullable(),
})

export const commentRow = z.object({
  id,
  subjectNoun,
  subjectId: id,
  text: z.string(),
  mentionedIds: z.array(id),
  authorId: id,
  isEdited: z.boolean(),
})

export const checklistItemRow = z.object({
  id,
  taskId: id,
  position,
  name: z.string(),
  doneById: id.nullable(),
  doneOn: day.nullable(),
})
