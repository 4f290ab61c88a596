import type { Day } from '#domain/day.ts'
import type { Issue } from '#domain/issue.ts'
import type { LessonKind } from '#domain/lesson.ts'
import type { Task } from '#domain/task.ts'
import { finishVarianceDays } from '#domain/task.ts'

/** What went differently than planned, so that it may teach something. */
export type LessonPrompt =
  | { noun: 'task'; id: string; name: string; kind: LessonKind; lateDays: number; planned: Day; actual: Day; cause: string }
  | { noun: 'kpi'; id: string; name: string; kind: LessonKind; percentOff: number; target: number; actual: number; unit: string }
  | {
      noun: 'issue'
      id: string
      name: string
      kind: LessonKind
      number: number
      impact: string
      impactPercent: string | null
      cause: string
    }

export interface FinishedKpi {
  id: string
  name: string
  unit: string
  target: number | null
  actual: number | null
  /** Whether less is better, as with costs. */
  isLowerBetter: boolean
}

/** Days that a finished task may be late, and percent that a KPI may be off its target, before anybody asks. */
const LATE_DAYS = 1
const PERCENT_OFF = 10

/** Tasks that came more than a day late, KPIs more than 10 % off their target, issues (not risks that never came) with an impact; the gravest of each first. */
export function lessonPrompts(facts: {
  tasks: readonly Task[]
  kpis: readonly FinishedKpi[]
  issues: readonly Issue[]
}): LessonPrompt[] {
  return [...lateTasks(facts.tasks), ...kpisOff(facts.kpis), ...issuesWithImpact(facts.issues)]
}

function lateTasks(tasks: readonly Task[]): LessonPrompt[] {
  const late = tasks.filter((task) => !task.isCancelled && (finishVarianceDays(task) ?? 0) > LATE_DAYS)
  return late
    .map((task) => ({
      noun: 'task' as const,
      id: task.id,
      name: task.name,
      kind: 'improvement' as const,
      lateDays: finishVarianceDays(task)!,
      planned: (task.baselineFinish ?? task.plannedFinish)!,
      actual: task.actualFinish!,
      cause: task.delayReason || task.issue,
    }))
    .toSorted((a, b) => b.lateDays - a.lateDays)
}

function kpisOff(kpis: readonly FinishedKpi[]): LessonPrompt[] {
  return kpis
    .flatMap(({ id, name, unit, target, actual, isLowerBetter }) => {
      if (target === null || actual === null || target === 0) return []
      const percentOff = ((actual - target) / Math.abs(target)) * 100
      // A tenth is a tenth: what floating point adds to it asks nobody.
      if (Math.abs(percentOff) <= PERCENT_OFF + 1e-9) return []
      const kind: LessonKind = percentOff > 0 !== isLowerBetter ? 'success' : 'improvement'
      return [{ noun: 'kpi' as const, id, name, kind, percentOff, target, actual, unit }]
    })
    .toSorted((a, b) => Math.abs(b.percentOff) - Math.abs(a.percentOff))
}

function issuesWithImpact(issues: readonly Issue[]): LessonPrompt[] {
  return issues
    .filter(
      ({ kind, impact, impactPercent, actualImpactPercent }) =>
        kind === 'issue' && (impact.trim() !== '' || Number(actualImpactPercent ?? impactPercent ?? 0) !== 0),
    )
    .map(({ id, number, description, impact, impactPercent, actualImpactPercent, rootCause }) => ({
      noun: 'issue' as const,
      id,
      number,
      name: description.split('\n', 1)[0]!,
      kind: Number(actualImpactPercent ?? impactPercent ?? 0) > 0 ? ('success' as const) : ('improvement' as const),
      impact,
      impactPercent: actualImpactPercent ?? impactPercent,
      cause: rootCause,
    }))
    .toSorted((a, b) => Math.abs(Number(b.impactPercent ?? 0)) - Math.abs(Number(a.impactPercent ?? 0)))
}
