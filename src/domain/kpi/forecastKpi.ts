import type { Day } from '#domain/day.ts'
import { forecastWindow, type Forecast } from '#domain/forecast/forecast.ts'
import { forecastLevel } from '#domain/forecast/level.ts'
import { forecastRatio } from '#domain/forecast/ratio.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import { actualOf, ratioScale } from './actual.ts'
import { sumDecimals } from './decimal.ts'
import { ofWhole, type KpiMeaning, type Measurement } from './measurement.ts'

export interface KpiWindow {
  start: Day
  end: Day
  asOf: Day
  /** Shares of the target by day, where the plan expects a shape; they help a young series. */
  shape?: ReadonlyMap<Day, number>
}

/** The expected result of a KPI at the end of its period, by its kind, in its unit; null where nothing is known up to `asOf`. */
export function forecastKpi(kpi: KpiMeaning, measurements: readonly Measurement[], window: KpiWindow): Forecast | null {
  const whole = ofWhole(measurements)
  const { shape, ...period } = window
  if (kpi.kind === 'cumulative')
    return forecastWindow({ ...period, ...(shape && { shape }), points: sums(whole, 'value'), aggregate: 'sum' })
  if (kpi.kind === 'level') return forecastLevel({ ...period, points: levels(kpi, whole) })
  const sides = whole.filter(({ numerator, denominator }) => numerator !== null && denominator !== null)
  if (sides.length === 0) return forecastWindow({ ...period, points: means(whole), aggregate: 'mean' })
  const found = forecastRatio({ ...period, numerators: sums(sides, 'numerator'), denominators: sums(sides, 'denominator') })
  return found && scaled(found, ratioScale(kpi))
}

function sums(measurements: Measurement[], side: 'value' | 'numerator' | 'denominator'): Point[] {
  return byDay(measurements).map(([day, list]) => ({
    day,
    value: Number(sumDecimals(list.flatMap((found) => found[side] ?? []))),
  }))
}

function means(measurements: Measurement[]): Point[] {
  return byDay(measurements).flatMap(([day, list]) => {
    const rates = list.flatMap(({ value }) => value ?? [])
    return rates.length === 0 ? [] : [{ day, value: Number(sumDecimals(rates)) / rates.length }]
  })
}

/** What all channels together had on each day; one without a reading that day still has its last. */
function levels(kpi: KpiMeaning, measurements: Measurement[]): Point[] {
  const first = measurements.reduce((day, measurement) => (measurement.day < day ? measurement.day : day), '9999-12-31')
  return byDay(measurements).map(([day]) => ({ day, value: actualOf(kpi, measurements, first, day)!.value }))
}

function byDay(measurements: Measurement[]): [Day, Measurement[]][] {
  const days = new Map<Day, Measurement[]>()
  for (const measurement of measurements) days.set(measurement.day, [...(days.get(measurement.day) ?? []), measurement])
  return [...days]
}

function scaled(found: Forecast, scale: number): Forecast {
  return {
    ...found,
    total: found.total * scale,
    low: found.low * scale,
    high: found.high * scale,
    toDate: found.toDate && found.toDate * scale,
    coming: {
      ...found.coming,
      total: found.coming.total * scale,
      low: found.coming.low * scale,
      high: found.coming.high * scale,
    },
    ahead: found.ahead.map(({ day, value }) => ({ day, value: value * scale })),
  }
}
