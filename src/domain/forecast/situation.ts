import { fitLevels, type LevelMixture } from './levelMixture.ts'
import { weekdayPattern } from './weekdayPattern.ts'

/** What is known at one moment, and what is asked: everything that a candidate may look at. Back-tests make one for each earlier moment. */
export interface Situation {
  /** Values up to the moment, on the even grid of a timeline; NaN where nothing was recorded. */
  values: Float64Array
  /** Steps in a season: 7 for daily values, 1 for weekly ones. */
  season: number
  /** Steps in a year that keep the weekday: 364 or 52. */
  year: number
  /** Steps of the window that have passed, and that are still to come. */
  elapsed: number
  horizon: number
  pattern: Float64Array
  /** The values with the weekday pattern divided out. */
  plain: Float64Array
  /** Level models fitted to `plain`; null where there are too few values. */
  levels: LevelMixture | null
  /** The expected relative size of the steps around the window, over past and future; NaN outside it. Null where nothing is expected. */
  shape: Float64Array | null
}

export interface Moment {
  /** Steps still to come, and steps of the window that have passed. */
  horizon: number
  elapsed: number
  stepDays: number
  shape: Float64Array | null
}

export function situationAt(values: Float64Array, moment: Moment): Situation {
  const season = moment.stepDays === 1 ? 7 : 1
  const pattern = weekdayPattern(values, season)
  const plain = values.map((value, i) => value / (pattern[i % season]! || 1))
  return {
    values,
    season,
    year: moment.stepDays === 1 ? 364 : 52,
    elapsed: Math.max(1, Math.min(moment.elapsed, values.length)),
    horizon: moment.horizon,
    pattern,
    plain,
    levels: fitLevels(plain),
    shape: moment.shape,
  }
}

/** A path of the coming steps from a level for each (0 the first), with the weekday pattern put back. */
export function pathOf({ values, pattern, season, horizon }: Situation, level: (ahead: number) => number): Float64Array {
  return Float64Array.from({ length: horizon }, (_, ahead) => level(ahead) * pattern[(values.length + ahead) % season]!)
}
