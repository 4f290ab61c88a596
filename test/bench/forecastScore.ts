import type { Day } from '#domain/day.ts'
import { forecastWindow, type Aggregate } from '#domain/forecast/forecast.ts'
import { median } from '#domain/forecast/statistics.ts'
import type { Point } from '#domain/forecast/timeline.ts'

/** A window whose result is known. */
export interface ScoredSeries {
  kind: string
  aggregate: Aggregate
  points: Point[]
  start: Day
  end: Day
  shape?: ReadonlyMap<Day, number>
}

export interface ForecastScore {
  forecasts: number
  /** Median relative errors when 30, 50 and 70 % of the window's values are known. */
  ours: Cuts
  straightLine: Cuts
  ratios: Cuts
  /** Part of the results that the 80 % interval held. */
  inside: number
  milliseconds: number
}

interface Cuts {
  early: number
  half: number
  late: number
}

interface Outcome {
  ours: number
  straightLine: number
  inside: boolean
}

const cuts = { early: 0.3, half: 0.5, late: 0.7 }

/**
 * Forecasts every series at three moments, and extends its average so far to the end as a straight line for comparison. The straight line
 * is told how many values the window will have, which nobody knows beforehand.
 */
export function scoreForecasts(all: ScoredSeries[]): ForecastScore {
  const started = performance.now()
  const outcomes = {
    early: all.flatMap((series) => outcomeAt(series, cuts.early)),
    half: all.flatMap((series) => outcomeAt(series, cuts.half)),
    late: all.flatMap((series) => outcomeAt(series, cuts.late)),
  }
  const milliseconds = performance.now() - started
  const every = Object.values(outcomes).flat()
  const [ours, straightLine] = [medians(outcomes, 'ours'), medians(outcomes, 'straightLine')]
  return {
    forecasts: every.length,
    ours,
    straightLine,
    ratios: { early: ours.early / straightLine.early, half: ours.half / straightLine.half, late: ours.late / straightLine.late },
    inside: every.filter(({ inside }) => inside).length / every.length,
    milliseconds: milliseconds / every.length,
  }
}

function outcomeAt({ points, ...window }: ScoredSeries, share: number): Outcome[] {
  const inWindow = points
    .filter(({ day }) => day >= window.start && day <= window.end)
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const known = inWindow.slice(0, Math.max(1, Math.round(share * inWindow.length)))
  const asOf = known.at(-1)?.day
  const actual = resultOf(window.aggregate, inWindow)
  const found = asOf === undefined ? null : forecastWindow({ ...window, points, asOf })
  if (!found || actual === 0) return []
  const soFar = resultOf(window.aggregate, known)
  const straight = window.aggregate === 'sum' ? (soFar / known.length) * inWindow.length : soFar
  return [
    {
      ours: Math.abs(found.total / actual - 1),
      straightLine: Math.abs(straight / actual - 1),
      inside: found.low <= actual && actual <= found.high,
    },
  ]
}

function resultOf(aggregate: Aggregate, points: Point[]): number {
  const sum = points.reduce((total, { value }) => total + value, 0)
  return aggregate === 'sum' ? sum : sum / points.length
}

function medians(outcomes: Record<keyof Cuts, Outcome[]>, key: 'ours' | 'straightLine'): Cuts {
  const of = (list: Outcome[]) => median(list.map((outcome) => outcome[key]))
  return { early: of(outcomes.early), half: of(outcomes.half), late: of(outcomes.late) }
}
