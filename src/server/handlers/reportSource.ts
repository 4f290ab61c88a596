import type { Day } from '#domain/day.ts'
import type { Decision } from '#domain/decision.ts'
import type { KpiStanding, ReportSource } from '#domain/closingReport/source.ts'
import type { Dependency } from '#domain/dependency.ts'
import type { Goal } from '#domain/goal.ts'
import type { Issue } from '#domain/issue.ts'
import type { Lesson } from '#domain/lesson.ts'
import type { Milestone } from '#domain/milestone.ts'
import type { Phase } from '#domain/phase.ts'
import { Problem } from '#domain/problem.ts'
import type { Review, ReviewNote } from '#domain/review.ts'
import type { Task } from '#domain/task.ts'
import { rowsBefore } from '#domain/timeMachine.ts'
import type { KnownRow } from '#domain/timeMachine.ts'
import type { CampaignContext } from '../context.ts'
import { kpiMeanings } from '../queries/decisions.ts'
import { departmentsOf } from '../queries/departments.ts'
import { notesOfKpis } from '../queries/kpiNotes.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { lessonsIn } from '../queries/lessons.ts'
import { changesAfter, hadBegun, knownRows } from '../queries/pastRows.ts'
import { personNames } from '../queries/reviews.ts'
import { withEffects } from './decisionEffects.ts'
import { impactOfIssue } from './issueImpact.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'

const nouns = [
  'campaign',
  'goal',
  'milestone',
  'phase',
  'participant',
  'task',
  'dependency',
  'issue',
  'review',
  'reviewNote',
  'decision',
  'lesson',
] as const
type ReportNoun = (typeof nouns)[number]

/**
 * Everything that a report of the day stands on. Rows are as they were known at the end of that day; of KPI values those up to that day count,
 * with what was put right since, and the targets are those of now.
 */
export async function reportSource(now: CampaignContext, asOf: Day): Promise<ReportSource> {
  if (asOf > now.today) throw new Problem('reportOfFuture', { day: asOf, today: now.today }, { field: 'asOf' })
  const isPast = asOf < now.today
  const context = { ...now, today: asOf }
  if (isPast && !(await hadBegun(context, asOf))) throw new Problem('reportBeforeCampaign', { day: asOf }, { field: 'asOf' })
  const rows = await rowsAt(context, asOf, isPast)
  const [campaign] = rowsOf<ReportSource['campaign']>(rows, 'campaign')
  const names = await personNames(context)
  const departments = new Map((await departmentsOf(context.tx, context.who.workspaceId)).map(({ id, name }) => [id, name]))
  const kpis = (await outlookOfCampaign(context, asOf)).kpis
  const issues = rowsOf<Issue>(rows, 'issue')
  const votes = await votesOf(context)
  return {
    language: context.language,
    asOf,
    revision: context.campaign.revision,
    campaign: campaign!,
    goals: rowsOf<Goal>(rows, 'goal').toSorted((a, b) => a.position - b.position),
    milestones: rowsOf<Milestone>(rows, 'milestone'),
    phases: rowsOf<Phase>(rows, 'phase').toSorted((a, b) => a.position - b.position),
    participants: rowsOf<ReportSource['participants'][number]>(rows, 'participant'),
    tasks: rowsOf<Task>(rows, 'task').toSorted((a, b) => a.position - b.position),
    dependencies: rowsOf<Dependency>(rows, 'dependency'),
    kpis,
    kpiSources: new Map((await kpisOfCampaign(context)).kpis.map(({ id, dataSource }) => [id, dataSource])),
    kpiNotes: await notesOfKpis(context),
    issues,
    measuredImpacts: await measuredImpacts(context, issues, kpis),
    reviews: rowsOf<Review>(rows, 'review'),
    reviewNotes: rowsOf<ReviewNote>(rows, 'reviewNote').toSorted((a, b) => a.position - b.position),
    decisions: await decisionsWithEffects(context, rowsOf<Decision>(rows, 'decision')),
    lessons: rowsOf<Lesson>(rows, 'lesson')
      .filter(({ state, mergedIntoId }) => state === 'active' && mergedIntoId === null)
      .map((lesson) => ({ ...lesson, votes: votes.get(lesson.id) ?? 0 })),
    nameOf: (id) => (id && names.get(id)) || '',
    departmentOf: (id) => (id && departments.get(id)) || '',
  }
}

type Rows = Map<ReportNoun, KnownRow[]>

/** Today's rows are read as they are; those of an earlier day by taking back what happened since. */
async function rowsAt(context: CampaignContext, day: Day, isPast: boolean): Promise<Rows> {
  const changes = Map.groupBy(isPast ? await changesAfter(context, nouns, day) : [], ({ noun }) => noun)
  const found: Rows = new Map()
  for (const noun of nouns) found.set(noun, rowsBefore(await knownRows(context, noun), changes.get(noun) ?? []))
  return found
}

function rowsOf<Row>(rows: Rows, noun: ReportNoun): Row[] {
  return (rows.get(noun) ?? []).map(({ id, fields }) => ({ ...fields, id }) as Row)
}

/** More than a report has room for; each asks for the forecast of the day before it was raised. */
const MOST_MEASURED = 20

async function measuredImpacts(
  context: CampaignContext,
  issues: Issue[],
  kpis: KpiStanding[],
): Promise<Map<string, number | null>> {
  const known = new Set(kpis.map(({ kpiId }) => kpiId))
  const quantified = issues.filter(
    ({ impactKpiId, impactPercent, actualImpactPercent }) =>
      impactKpiId !== null && known.has(impactKpiId) && impactPercent !== null && actualImpactPercent === null,
  )
  const found = new Map<string, number | null>()
  for (const issue of quantified.slice(0, MOST_MEASURED)) {
    const impact = await impactOfIssue(context, issue)
    found.set(issue.id, impact?.isOver ? impact.actualPercent : null)
  }
  return found
}

async function decisionsWithEffects(context: CampaignContext, decisions: Decision[]): Promise<ReportSource['decisions']> {
  const meanings = await kpiMeanings(context, [...new Set(decisions.flatMap(({ kpiId }) => kpiId ?? []))])
  return (await withEffects(context, decisions)).map(({ decision, effect, effectSentence }) => ({
    decision,
    effect,
    sentence: effectSentence,
    unit: meanings.get(decision.kpiId ?? '')?.unit ?? '',
  }))
}

async function votesOf(context: CampaignContext): Promise<Map<string, number>> {
  const lessons = await lessonsIn(context, { campaignIds: [context.campaign.id] })
  return new Map(lessons.map(({ id, votes }) => [id, votes]))
}
