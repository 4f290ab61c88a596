import type { Day } from '#domain/day.ts'
import type { Forecast } from '#domain/forecast/forecast.ts'
import { forecastMethod } from '#domain/forecast/method.ts'
import type { Metric } from '#domain/metric.ts'
import type { Language } from '#domain/problem.ts'
import type { Actual } from './actual.ts'
import { byDimension, byPhase } from './breakdown.ts'
import type { Direction } from './gap.ts'
import { goalOutlook, type GoalOutlook, type KpiTarget } from './goalOutlook.ts'
import { goalOutlookSentence } from './goalOutlookSentence.ts'
import { kpiPeriod, kpiTarget, type Kpi, type KpiPhase, type KpiSurroundings } from './kpi.ts'
import { kpiSeries, noSeries, type KpiSeries } from './kpiSeries.ts'
import type { Measurement } from './measurement.ts'
import { dayShares, type Period } from './targetShape.ts'
import type { Variance } from './variance.ts'

/** How a KPI, or one value of its dimension, stands against its target. Null is what nobody knows yet. */
export interface Standing {
  target: number | null
  toDate: Actual | null
  targetToDate: number | null
  pace: number | null
  attainment: number | null
  variance: Variance | null
  forecast: { total: number; low: number; high: number } | null
  gap: number | null
  neededPerDay: number | null
}

export interface KpiOutlook extends Standing {
  direction: Direction
  period: Period | null
  sentence: Record<Language, string>
  method: Record<Language, string> | null
  phases: {
    phaseId: string
    name: string
    end: Day
    target: number | null
    toDate: number | null
    pace: number | null
    expected: number | null
  }[]
  dimensions: (Standing & { dimension: string })[]
  series: KpiSeries
  lastDay: Day | null
  /** The forecast as it was computed, for what is counted on top of it. */
  computed: Forecast | null
}

/** Everything that is known of a KPI on one day. Pure: the same values give the same outlook, which may be kept. */
export function kpiOutlook(kpi: Kpi, about: KpiSurroundings, measurements: readonly Measurement[], asOf: Day): KpiOutlook {
  const period = kpiPeriod(kpi, about.campaign)
  const lastDay = measurements.reduce<Day | null>((last, { day }) => (day > (last ?? '') && day <= asOf ? day : last), null)
  if (!period) return { ...unknown(about.metric), lastDay }
  const target = kpiTarget(kpi, about, period)
  const outlook = goalOutlook(target, measurements, asOf)
  const { forecast } = outlook
  return {
    ...standing(target, outlook),
    direction: target.direction,
    period,
    sentence: { zh: goalOutlookSentence(target, outlook, 'zh'), en: goalOutlookSentence(target, outlook, 'en') },
    method: forecast && { zh: forecastMethod(forecast.basis, 'zh'), en: forecastMethod(forecast.basis, 'en') },
    phases: phaseResults(target, outlook, measurements, about.phases, asOf),
    dimensions: inOrder(kpi, byDimension(measurements)).map((part) => {
      const ofPart = { ...target, target: dimensionTarget(kpi, part.dimension, target) }
      return { dimension: part.dimension, ...standing(ofPart, goalOutlook(ofPart, part.measurements, asOf)) }
    }),
    series: kpiSeries(target, outlook, measurements, asOf),
    lastDay,
    computed: forecast,
  }
}

function standing(target: KpiTarget, outlook: GoalOutlook): Standing {
  const { toDate, targetToDate, pace, attainment, variance, forecast, gap } = outlook
  return {
    target: target.target,
    toDate,
    targetToDate,
    pace,
    attainment,
    variance,
    forecast: forecast && { total: forecast.total, low: forecast.low, high: forecast.high },
    gap: gap && gap.gap,
    neededPerDay: gap && gap.neededPerDay,
  }
}

function phaseResults(
  target: KpiTarget,
  { forecast }: GoalOutlook,
  measurements: readonly Measurement[],
  phases: readonly KpiPhase[],
  asOf: Day,
): KpiOutlook['phases'] {
  const { start, end } = target.period
  const dated = phases.flatMap(({ id, name, startDate, endDate }) =>
    startDate && endDate && startDate <= end && endDate >= start ? [{ id, name, start: startDate, end: endDate }] : [],
  )
  const shares = dayShares(target.period, target.shape)
  return byPhase(target.kpi, { target: target.target, shares, forecast, asOf }, measurements, dated).map(
    ({ toDate, target: share, pace, expected }, i) => ({
      phaseId: dated[i]!.id,
      name: dated[i]!.name,
      end: dated[i]!.end,
      target: share,
      toDate: toDate && toDate.value,
      pace,
      expected,
    }),
  )
}

/** As the KPI lists them; others that came in behind. */
function inOrder<Part extends { dimension: string }>({ dimensions }: Kpi, parts: Part[]): Part[] {
  const place = new Map(dimensions.map(({ name }, index) => [name, index]))
  return parts.toSorted((a, b) => (place.get(a.dimension) ?? Infinity) - (place.get(b.dimension) ?? Infinity))
}

/** A share of a rate is the rate itself; of an amount only what it was given. */
function dimensionTarget(kpi: Kpi, dimension: string, whole: KpiTarget): number | null {
  const own = kpi.dimensions.find(({ name }) => name === dimension)?.targetValue
  if (own != null) return Number(own)
  return whole.kpi.kind === 'ratio' ? whole.target : null
}

function unknown(metric: Metric): Omit<KpiOutlook, 'lastDay'> {
  return {
    target: null,
    toDate: null,
    targetToDate: null,
    pace: null,
    attainment: null,
    variance: null,
    forecast: null,
    gap: null,
    neededPerDay: null,
    direction: metric.direction,
    period: null,
    sentence: {
      zh: '活动还没有起止日期，无法计算节奏和预测。',
      en: 'The campaign has no dates yet, so there is no pace and no forecast.',
    },
    method: null,
    phases: [],
    dimensions: [],
    series: noSeries,
    computed: null,
  }
}
