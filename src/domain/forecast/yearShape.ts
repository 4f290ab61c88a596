import { expectedLevel, fitLevels } from './levelMixture.ts'
import type { Situation } from './situation.ts'
import { mean } from './statistics.ts'

const longest = 200
const fewest = 14
/** Part of the shape that stays flat: no two years are alike. */
const flat = 0.2

/** The shape of the same weeks a year ago (same weekdays, smoothed over three weeks), at the level that the recent weeks have against it. */
export function lastYearShape({ values, year, season, horizon }: Situation): Float64Array | null {
  const now = values.length
  if (now < year + Math.ceil(fewest / season)) return null
  const from = Math.max(year, now - longest)
  const shape = Float64Array.from({ length: now - from + horizon }, (_, i) => yearAgo(values, from + i - year, season))
  const level = mean(shape, 0, now - from)
  if (!(level > 0)) return null
  const scaled = shape.map((value) => (Number.isNaN(value) ? level : Math.max(flat * level + (1 - flat) * value, 0.02 * level)))
  const mixture = fitLevels(values.subarray(from).map((value, i) => value / scaled[i]!))
  if (!mixture) return null
  return Float64Array.from(
    { length: horizon },
    (_, ahead) => Math.max(0, expectedLevel(mixture, ahead)) * scaled[now - from + ahead]!,
  )
}

function yearAgo(values: Float64Array, at: number, season: number): number {
  const weeks = [at - season, at, at + season].map((i) => (i < values.length ? (values[i] ?? Number.NaN) : Number.NaN))
  return mean(weeks)
}
