import type { Health, HealthFacts } from '#domain/health.ts'
import { healthOf } from '#domain/health.ts'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import type { Issue } from '#domain/issue.ts'
import { isUnresolved, promiseMissedDays } from '#domain/issue.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { ReviewKind } from '#domain/review.ts'
import { newsSince } from '#domain/review.ts'
import type { KpiStanding, PackSource, ProposalLine } from '#domain/review/reviewPack.ts'
import type { Task } from '#domain/task.ts'
import { isOpen, lateDays, taskStatus } from '#domain/task.ts'
import { totalsOf } from '#domain/totals.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignContext } from '../context.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { allIssues } from '../queries/issues.ts'
import type { WholePlan } from '../queries/rescheduleProposals.ts'
import { planToReschedule, proposalsOf } from '../queries/rescheduleProposals.ts'
import { lastRecords, lastReviewOf, personNames } from '../queries/reviews.ts'
import { resultsOfTasks } from '../queries/taskResults.ts'
import { withEffects } from './decisionEffects.ts'
import { lessonsForMeeting } from './fittingLessons.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'
import { attempt } from './rescheduleWork.ts'
import { calendarOfCampaign } from './workCalendar.ts'

/** Everything that a meeting of this kind would look at now. */
export async function reviewSource(context: CampaignContext, kind: ReviewKind, phaseId: string | null): Promise<PackSource> {
  const { today } = context
  const plan = await planToReschedule(context)
  const phase = phaseId === null ? null : plan.phases.find(({ id }) => id === phaseId)
  if (phase === undefined) throw new Problem('notFound')
  if (kind === 'phaseReview' && !phase) throw new Problem('reviewNeedsPhase', {}, { field: 'phaseId' })
  const names = await personNames(context)
  const nameOf = (id: string | null) => (id && names.get(id)) || ''
  const issues = await allIssues(context)
  const recordedOn = await lastRecords(context)
  const kpis = await kpiStandings(context)
  const { lastDay } = await lastReviewOf(context, kind)
  const beginning = beginningOf(
    phase ?? plan.campaign,
    phase ? plan.tasks.filter(({ phaseId: id }) => id === phase.id) : plan.tasks,
  )
  const { total, completed, late, percent } = totalsOf(plan.tasks, today)
  return {
    kind,
    today,
    since: newsSince(kind, today, { lastDay, beginning }),
    phase,
    tasks: plan.tasks,
    phases: plan.phases,
    milestones: plan.milestones,
    issues,
    decisions: (await withEffects(context, await decisionsOfCampaign(context))).map(({ decision, effectSentence }) => ({
      decision,
      effect: effectSentence,
    })),
    kpis,
    taskResults: (await resultsOfTasks(context)).map(({ taskId, metricName, unit, targetValue, resultValue }) => ({
      taskId,
      name: metricName,
      unit,
      target: targetValue === null ? null : Number(targetValue),
      result: resultValue === null ? null : Number(resultValue),
    })),
    proposals: await proposalLines(context, plan, nameOf),
    lessons: await lessonsForMeeting(context, plan.tasks),
    recordedOn,
    nameOf,
    health: healthOf(healthFacts(plan, issues, kpis, recordedOn, today)),
    counts: { total, completed, late, percent },
  }
}

/** How the campaign is, without the rest of a pack. */
export async function campaignHealth(context: CampaignContext): Promise<Health> {
  const plan = await planToReschedule(context)
  const facts = healthFacts(
    plan,
    await allIssues(context),
    await kpiStandings(context),
    await lastRecords(context),
    context.today,
  )
  return healthOf(facts)
}

/** After two days without a word somebody should ask. */
const SILENT_DAYS = 2

function healthFacts(
  { tasks, milestones }: Pick<WholePlan, 'tasks' | 'milestones'>,
  issues: Issue[],
  kpis: KpiStanding[],
  recordedOn: ReadonlyMap<string, string>,
  today: string,
): HealthFacts {
  const open = tasks.filter(isOpen)
  const late = open.map((task) => lateDays(task, today)).filter((days) => days > 0)
  const running = open.filter((task) => ['inProgress', 'overdue'].includes(taskStatus(task, today)) && task.actualStart)
  const quietSince = addDays(today, -SILENT_DAYS)
  const unresolved = issues.filter(isUnresolved)
  return {
    open: open.length,
    overdue: late.length,
    mostDaysLate: Math.max(0, ...late),
    missedMilestones: milestones.filter((milestone) => milestoneState(milestone, today) === 'missed').length,
    goals: kpis.flatMap(({ goalId, name, target, forecast, direction }) => {
      if (goalId === null || target === null || target === 0 || !forecast) return []
      return [{ name, expected: direction === 'down' ? target / Math.max(forecast.total, 1e-9) : forecast.total / target }]
    }),
    unresolvedIssues: unresolved.length,
    missedPromises: unresolved.filter((issue) => promiseMissedDays(issue, today) > 0).length,
    graveIssues: unresolved.filter(({ severity }) => severity === 'high' || severity === 'critical').length,
    running: running.length,
    silent: running.filter((task) => (recordedOn.get(task.id) ?? task.actualStart!) < quietSince).length,
  }
}

async function kpiStandings(context: CampaignContext): Promise<KpiStanding[]> {
  const { kpis } = await outlookOfCampaign(context, context.today)
  return kpis
}

async function proposalLines(
  context: CampaignContext,
  plan: WholePlan,
  nameOf: (id: string | null) => string,
): Promise<ProposalLine[]> {
  const proposals = await proposalsOf(context, 'open')
  if (proposals.length === 0) return []
  const work = { plan, calendar: await calendarOfCampaign(context), today: context.today }
  const milestoneNames = new Map(plan.milestones.map(({ id, name }) => [id, name]))
  return proposals.map((proposal) => {
    const [shiftAll] = attempt(proposal, work)
    const missed = shiftAll ? [...shiftAll.missedMilestones, ...shiftAll.passedMilestones] : []
    return {
      noun: 'proposal',
      id: proposal.id,
      task: plan.tasks.find(({ id }) => id === proposal.taskId)?.name ?? '',
      moves: shiftAll?.moves.length ?? 0,
      milestones: [...new Set(missed.map(({ id }) => milestoneNames.get(id) ?? ''))],
      by: nameOf(proposal.requestedById),
    }
  })
}

/** Work often begins before the period that it is for, and is told all the same. */
function beginningOf({ startDate }: { startDate: Day | null }, tasks: readonly Task[]): Day | null {
  const days = [startDate, ...tasks.map(({ actualStart, actualFinish }) => actualStart ?? actualFinish)].filter(
    (day) => day !== null,
  )
  return days.length > 0 ? days.reduce((first, day) => (day < first ? day : first)) : null
}
