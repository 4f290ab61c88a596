import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Day } from '#domain/day.ts'
import type { Metric } from '#domain/metric.ts'
import type { TargetShape } from '#domain/kpi/targetShape.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import type { Phase } from '../../plan/plan.ts'

export type KpiRow = OutputOf<Operations['kpis']['list']>['kpis'][number]
export type MetricRow = OutputOf<Operations['metrics']['list']>['metrics'][number]

/** What is not yet in the library. */
export interface NewMetric {
  name: string
  unit: string
  kind: Metric['kind']
  direction: Metric['direction']
}

export interface KpiDraft extends Omit<KpiRow, 'id' | 'metricId' | 'position' | 'targetValue'> {
  metricId: string | null
  newMetric: NewMetric | null
  /** Undefined while what is typed is no number. */
  targetValue: string | null | undefined
}

export const emptyDraft: KpiDraft = {
  metricId: null,
  newMetric: null,
  name: '',
  ownerId: null,
  dimensionName: '',
  dimensions: [],
  targetValue: null,
  startDate: null,
  endDate: null,
  shape: 'even',
  phaseShares: {},
  dayTargets: {},
  likeKpiId: null,
  startLevel: null,
  dataSource: '',
}

export function draftOf(kpi: KpiRow): KpiDraft {
  const { id: _id, position: _position, ...rest } = kpi
  return { ...rest, newMetric: null }
}

/** The shape as the rules take it, for the preview. */
export function shapeOf(draft: KpiDraft, phases: readonly Phase[], like: LikeCourse | null): TargetShape {
  if (draft.shape === 'phases')
    return {
      kind: 'phases',
      phases: phases.flatMap(({ id, startDate, endDate }) =>
        startDate && endDate ? [{ start: startDate, end: endDate, share: draft.phaseShares[id] ?? 0 }] : [],
      ),
    }
  if (draft.shape === 'days')
    return { kind: 'days', targets: new Map(Object.entries(draft.dayTargets).map(([day, target]) => [day, Number(target)])) }
  if (draft.shape === 'like' && like) return { kind: 'like', ...like }
  return { kind: 'even' }
}

export interface LikeCourse {
  start: Day
  end: Day
  points: readonly Point[]
}
