import type { Day } from '#domain/day.ts'
import type { Goal } from '#domain/goal.ts'
import type { Metric } from '#domain/metric.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import type { Decimal } from './decimal.ts'
import type { Direction } from './gap.ts'
import type { KpiTarget } from './goalOutlook.ts'
import type { Period, TargetShape } from './targetShape.ts'

/** What a campaign measures: a metric of the library, with who enters it, what it should reach and how that spreads over the days. */
export interface Kpi {
  id: string
  metricId: string
  position: number
  name: string
  ownerId: string | null
  dimensionName: string
  dimensions: { name: string; targetValue: Decimal | null }[]
  targetValue: Decimal | null
  startDate: Day | null
  endDate: Day | null
  shape: TargetShape['kind']
  phaseShares: Record<string, number>
  dayTargets: Record<Day, Decimal>
  likeKpiId: string | null
  startLevel: Decimal | null
  dataSource: string
}

export interface KpiPhase {
  id: string
  name: string
  startDate: Day | null
  endDate: Day | null
}

/** What a KPI's target depends on besides itself. */
export interface KpiSurroundings {
  metric: Metric
  /** The goal whose target counts, where one refers to the KPI. */
  goal: Pick<Goal, 'comparator' | 'targetValue'> | null
  campaign: { startDate: Day | null; endDate: Day | null }
  phases: readonly KpiPhase[]
  /** The days of the KPI whose course the target takes. */
  like: { period: Period; points: readonly Point[] } | null
}

export function kpiName(kpi: Pick<Kpi, 'name'>, metric: Pick<Metric, 'name'>): string {
  return kpi.name || metric.name
}

/** From where to where it counts; null where neither it nor the campaign says. */
export function kpiPeriod(kpi: Pick<Kpi, 'startDate' | 'endDate'>, campaign: KpiSurroundings['campaign']): Period | null {
  const [start, end] = [kpi.startDate ?? campaign.startDate, kpi.endDate ?? campaign.endDate]
  return start && end && start <= end ? { start, end } : null
}

/** The whole target: the goal's, the KPI's own, or the sums that its days or dimension values were given. */
export function targetOf(kpi: Kpi, { goal, metric }: Pick<KpiSurroundings, 'goal' | 'metric'>): number | null {
  if (goal?.targetValue != null) return Number(goal.targetValue)
  if (kpi.targetValue !== null) return Number(kpi.targetValue)
  if (metric.kind !== 'cumulative') return null
  const days = Object.values(kpi.dayTargets)
  if (kpi.shape === 'days' && days.length > 0) return sum(days)
  const parts = kpi.dimensions.flatMap(({ targetValue }) => targetValue ?? [])
  return parts.length > 0 && parts.length === kpi.dimensions.length ? sum(parts) : null
}

export function kpiTarget(kpi: Kpi, about: KpiSurroundings, period: Period): KpiTarget {
  const { metric, goal } = about
  return {
    kpi: { kind: metric.kind, unit: metric.unit },
    direction: directionOf(metric, goal),
    target: targetOf(kpi, about),
    period,
    shape: shapeOf(kpi, about),
    ...(kpi.startLevel !== null && { from: Number(kpi.startLevel) }),
  }
}

function directionOf(metric: Metric, goal: KpiSurroundings['goal']): Direction {
  if (goal?.comparator === '<=') return 'down'
  return goal?.comparator === '>=' ? 'up' : metric.direction
}

/** What lacks its shares, days or model is spread evenly. */
function shapeOf(kpi: Kpi, { phases, like }: KpiSurroundings): TargetShape {
  if (kpi.shape === 'like' && like) return { kind: 'like', ...like.period, points: like.points }
  if (kpi.shape === 'days')
    return { kind: 'days', targets: new Map(Object.entries(kpi.dayTargets).map(([day, target]) => [day, Number(target)])) }
  if (kpi.shape === 'phases') {
    const shared = phases.flatMap(({ id, startDate, endDate }) =>
      startDate && endDate && (kpi.phaseShares[id] ?? 0) > 0
        ? [{ start: startDate, end: endDate, share: kpi.phaseShares[id]! }]
        : [],
    )
    if (shared.length > 0) return { kind: 'phases', phases: shared }
  }
  return { kind: 'even' }
}

function sum(values: Decimal[]): number {
  return values.reduce((total, value) => total + Number(value), 0)
}
