import type { Day } from '#domain/day.ts'
import type { Forecast } from '#domain/forecast/forecast.ts'
import { actualOf, type Actual } from './actual.ts'
import { forecastKpi } from './forecastKpi.ts'
import { gapToGoal, type Direction, type Gap } from './gap.ts'
import type { KpiMeaning, Measurement } from './measurement.ts'
import { attainmentOf, paceOf } from './pace.ts'
import { dayShares, targetToDate, type Period, type TargetShape } from './targetShape.ts'
import { varianceOf, type Variance } from './variance.ts'

/** A target on a KPI, for a period and with a shape. */
export interface KpiTarget {
  kpi: KpiMeaning
  direction: Direction
  /** In canonical units; null where there is none: then only result and forecast are known. */
  target: number | null
  period: Period
  shape: TargetShape
  /** The state of a level before the period. */
  from?: number
}

/** Everything that a goal card, the KPI table and a report say about one target on one day. Null where nothing is known yet. */
export interface GoalOutlook {
  toDate: Actual | null
  targetToDate: number | null
  /** Of the target to date, in parts of 1, and of the whole target. */
  pace: number | null
  attainment: number | null
  /** Against the target to date. */
  variance: Variance | null
  forecast: Forecast | null
  gap: Gap | null
}

export function goalOutlook(goal: KpiTarget, measurements: readonly Measurement[], asOf: Day): GoalOutlook {
  const { kpi, direction, target, period, shape, from } = goal
  const shares = dayShares(period, shape)
  const toDate = actualOf(kpi, measurements, period.start, asOf < period.end ? asOf : period.end)
  const due = target === null ? null : targetToDate({ kind: kpi.kind, target, shares, ...(from !== undefined && { from }) }, asOf)
  const forecast = forecastKpi(kpi, measurements, { ...period, asOf, ...(shape.kind !== 'even' && { shape: shares }) })
  const aggregate = { cumulative: 'sum', ratio: 'mean', level: 'last' } as const
  return {
    toDate,
    targetToDate: due,
    pace: paceOf(toDate?.value ?? null, due),
    attainment: attainmentOf(toDate?.value ?? null, target),
    variance: toDate && due !== null ? varianceOf(toDate.value, due, kpi.unit) : null,
    forecast,
    gap:
      forecast && target !== null
        ? gapToGoal({
            ...period,
            aggregate: aggregate[kpi.kind],
            direction,
            target,
            toDate: toDate?.value ?? null,
            forecast: forecast.total,
            asOf,
          })
        : null,
  }
}
