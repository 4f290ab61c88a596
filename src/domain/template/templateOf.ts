import type { ChecklistItem } from '../checklist.ts'
import type { Day } from '../day.ts'
import { addDays } from '../day.ts'
import type { Dependency } from '../dependency.ts'
import type { Goal } from '../goal.ts'
import type { Kpi } from '../kpi/kpi.ts'
import type { Metric } from '../metric.ts'
import type { Milestone } from '../milestone.ts'
import type { Phase } from '../phase.ts'
import type { CalendarException } from '../schedule/workCalendar.ts'
import type { Task } from '../task.ts'
import type { OffsetUnit } from './offset.ts'
import { calendarWith, offsetOf } from './offset.ts'
import type { Staff } from './roles.ts'
import { rolesOf } from './roles.ts'
import { rhythmOf } from './rhythm.ts'
import type { HeldReview } from './rhythm.ts'
import type { Anchor, TemplateContent } from './template.ts'

/** A campaign with all that a template takes of it. */
export interface CampaignPlan {
  campaign: {
    startDate: Day | null
    endDate: Day | null
    planOwnerId: string | null
    executionLeadId: string | null
    countsDaysOff: boolean
  }
  goals: readonly Goal[]
  milestones: readonly Milestone[]
  phases: readonly Phase[]
  participants: readonly { id: string; position: number; departmentId: string | null; personId: string | null }[]
  tasks: readonly Task[]
  dependencies: readonly Dependency[]
  checklistItems: readonly ChecklistItem[]
  kpis: readonly Kpi[]
  metrics: readonly Metric[]
  reviews: readonly HeldReview[]
  staff: Staff
}

export interface HowToTake {
  dayZero: Anchor
  /** The milestone that is the launch. */
  launchId: string | null
  unit: OffsetUnit
  /** Targets stay empty, to be asked for. */
  asksTargets: boolean
}

/** The plan without days, people and what came of it; the same for its rows in any order. Null where the campaign has no period. */
export function templateOf(
  plan: CampaignPlan,
  { dayZero, launchId, unit, asksTargets }: HowToTake,
  exceptions: readonly CalendarException[],
): TemplateContent | null {
  const { startDate, endDate } = plan.campaign
  const launch = plan.milestones.find(({ id }) => id === launchId)?.dueDate ?? null
  const zero = dayZero === 'launch' ? launch : startDate
  if (!startDate || !endDate || !zero) return null
  const calendar = calendarWith(exceptions, zero)
  const at = (day: Day) => offsetOf(day, zero, unit, calendar)
  const orNull = (day: Day | null) => (day === null ? null : at(day))
  const after = (day: Day | null) => (day === null ? null : at(addDays(day, 1)))

  const phases = plan.phases.toSorted((a, b) => a.position - b.position || byId(a, b))
  const place = new Map(phases.map(({ id }, index) => [id, index]))
  const placeOf = ({ phaseId }: Task) => place.get(phaseId ?? '') ?? phases.length
  const tasks = plan.tasks
    .filter(({ isCancelled }) => !isCancelled)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.position - b.position || byId(a, b))
  const milestones = plan.milestones.toSorted((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9') || byId(a, b))
  const goals = plan.goals.toSorted((a, b) => a.position - b.position || byId(a, b))
  const kpis = plan.kpis.toSorted((a, b) => a.position - b.position || byId(a, b))
  const keys = {
    phase: keysOf(phases, 'p'),
    task: keysOf(tasks, 't'),
    milestone: keysOf(milestones, 'm'),
    kpi: keysOf(kpis, 'k'),
    series: keysOf(
      [...new Set(tasks.flatMap(({ seriesId }) => seriesId ?? []))].map((id) => ({ id })),
      's',
    ),
  }
  const participants = plan.participants.toSorted((a, b) => a.position - b.position || byId(a, b))
  const { roles, roleOf } = rolesOf(plan.campaign, { tasks, participants, kpis }, plan.staff)
  const metricOf = new Map(plan.metrics.map((metric) => [metric.id, metric]))
  return {
    dayZero,
    launch: launch === null ? null : (keys.milestone.get(launchId!) ?? null),
    from: at(startDate),
    until: after(endDate)!,
    countsDaysOff: plan.campaign.countsDaysOff,
    roles,
    departments: participants.flatMap(({ departmentId, personId }) => {
      const name = plan.staff.departments.find(({ id }) => id === departmentId)?.name
      return name ? [{ name, contact: roleOf(personId) }] : []
    }),
    phases: phases.map(({ id, name, startDate: first, endDate: last }) => ({
      key: keys.phase.get(id)!,
      name,
      from: orNull(first),
      until: after(last),
      repeat: null,
    })),
    milestones: milestones.map(({ id, name, dueDate, dateRule, note }) => ({
      key: keys.milestone.get(id)!,
      name,
      due: orNull(dueDate),
      dateRule,
      note,
    })),
    tasks: tasks.map((task) => ({
      key: keys.task.get(task.id)!,
      phase: keys.phase.get(task.phaseId ?? '') ?? null,
      name: task.name,
      description: task.description,
      deliverable: task.deliverable,
      acceptanceCriteria: task.acceptanceCriteria,
      role: roleOf(task.ownerId),
      helpers: task.collaboratorIds.flatMap((id) => roleOf(id) ?? []),
      reviewer: roleOf(task.reviewerId),
      start: orNull(task.plannedStart),
      finish: orNull(task.plannedFinish),
      quantityPlanned: task.quantityPlanned,
      quantityUnit: task.quantityUnit,
      isPinned: task.isPinned,
      milestone: keys.milestone.get(task.milestoneId ?? '') ?? null,
      series: keys.series.get(task.seriesId ?? '') ?? null,
      steps: plan.checklistItems
        .filter(({ taskId }) => taskId === task.id)
        .toSorted((a, b) => a.position - b.position || byId(a, b))
        .map(({ name }) => name),
    })),
    links: plan.dependencies
      .flatMap(({ predecessorId, successorId, kind, lag, lagUnit }) => {
        const [from, to] = [keys.task.get(predecessorId), keys.task.get(successorId)]
        return from && to ? [{ from, to, kind, lag, lagUnit }] : []
      })
      .toSorted((a, b) => keyOrder(a.to, b.to) || keyOrder(a.from, b.from)),
    goals: goals.map(({ metric, comparator, targetValue, unit: counted, note, kpiId }, index) => ({
      key: `g${index + 1}`,
      metric,
      comparator,
      targetValue: asksTargets ? null : targetValue,
      unit: counted,
      note,
      kpi: keys.kpi.get(kpiId ?? '') ?? null,
    })),
    kpis: kpis.flatMap((kpi) => {
      const metric = metricOf.get(kpi.metricId)
      if (!metric) return []
      const shares = Object.entries(kpi.phaseShares).flatMap(([id, share]) => {
        const key = keys.phase.get(id)
        return key ? [[key, share] as const] : []
      })
      return [
        {
          key: keys.kpi.get(kpi.id)!,
          metric: metric.name,
          unit: metric.unit,
          kind: metric.kind,
          direction: metric.direction,
          name: kpi.name,
          owner: roleOf(kpi.ownerId),
          dimensionName: kpi.dimensionName,
          dimensions: asksTargets ? kpi.dimensions.map(({ name }) => ({ name, targetValue: null })) : kpi.dimensions,
          targetValue: asksTargets ? null : kpi.targetValue,
          from: orNull(kpi.startDate),
          until: after(kpi.endDate),
          shape: kpi.shape === 'like' ? ('even' as const) : kpi.shape,
          phaseShares: Object.fromEntries(shares.toSorted(([a], [b]) => keyOrder(a, b))),
          dayTargets: asksTargets
            ? []
            : Object.entries(kpi.dayTargets)
                .toSorted(([a], [b]) => (a < b ? -1 : 1))
                .map(([day, value]) => ({ day: at(day), value })),
          dataSource: kpi.dataSource,
        },
      ]
    }),
    rhythm: rhythmOf(plan.reviews),
  }
}

function keysOf(rows: readonly { id: string }[], letter: string): Map<string, string> {
  return new Map(rows.map(({ id }, index) => [id, `${letter}${index + 1}`]))
}

function keyOrder(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1))
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
