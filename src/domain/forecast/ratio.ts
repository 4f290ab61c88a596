import type { Day } from '#domain/day.ts'
import { forecastWindow, type Forecast } from './forecast.ts'
import type { Point } from './timeline.ts'

export interface RatioQuestion {
  /** Both in any order; days with only one of the two, or with a denominator of zero, are left out. */
  numerators: readonly Point[]
  denominators: readonly Point[]
  start: Day
  end: Day
  asOf: Day
}

/**
 * The expected ratio of a window (转化率, 客单价): sums of numerator and denominator, never an average of rates. The coming denominator is
 * forecast as a sum, the coming rate as a mean; both meet in total = (numerator so far + rate × denominator to come) / (all denominators).
 * Null where no day up to `asOf` has both.
 */
export function forecastRatio({ numerators, denominators, ...window }: RatioQuestion): Forecast | null {
  const below = new Map(denominators.filter(({ value }) => value > 0).map(({ day, value }) => [day, value]))
  const above = new Map(numerators.filter(({ day }) => below.has(day)).map(({ day, value }) => [day, value]))
  const rates = Array.from(above, ([day, value]) => ({ day, value: value / below.get(day)! }))
  const rate = forecastWindow({ ...window, points: rates, aggregate: 'mean' })
  const volume = forecastWindow({ ...window, points: denominators.filter(({ day }) => above.has(day)), aggregate: 'sum' })
  if (!rate || !volume) return null
  const known = [...above.keys()].filter((day) => day >= window.start && day <= window.end && day <= window.asOf)
  const [top, bottom] = [sumOf(above, known), sumOf(below, known)]
  const toDate = bottom > 0 ? top / bottom : null
  const { coming } = rate
  if (!(coming.values > 0) || !(volume.coming.total > 0))
    return toDate === null ? null : { ...rate, total: toDate, low: toDate, high: toDate, toDate }
  const perRate = (leanOf(above, below, window.asOf) * volume.coming.total) / coming.values
  const whole = (rates: number) => (top + rates * perRate) / (bottom + volume.coming.total)
  return { ...rate, total: whole(coming.total), low: whole(coming.low), high: whole(coming.high), toDate }
}

/** Big days may convert otherwise than small ones: the ratio of sums over the mean of rates, up to `asOf`. */
function leanOf(above: ReadonlyMap<Day, number>, below: ReadonlyMap<Day, number>, asOf: Day): number {
  const days = [...above.keys()].filter((day) => day <= asOf)
  const meanRate = days.reduce((sum, day) => sum + above.get(day)! / below.get(day)!, 0) / days.length
  return meanRate > 0 ? sumOf(above, days) / sumOf(below, days) / meanRate : 1
}

function sumOf(values: ReadonlyMap<Day, number>, days: Day[]): number {
  return days.reduce((sum, day) => sum + values.get(day)!, 0)
}
