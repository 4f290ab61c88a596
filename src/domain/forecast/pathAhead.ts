import { backtest, type Trial } from './backtest.ts'
import { candidates, type CandidateName } from './candidates.ts'
import { presenceAhead } from './presence.ts'
import { situationAt, type Moment } from './situation.ts'
import { spreadAhead } from './spread.ts'
import { combine, namesOf, weigh, type Weights } from './weights.ts'

export interface PathAhead {
  /** Expected value of each coming step, if it has one. */
  expected: Float64Array
  /** How likely each coming step is to have a value. */
  presence: Float64Array
  /** Standard deviation of the mean of the coming values, and of the last of them. */
  spread: { mean: number; last: number }
  weights: Weights
  trials: Trial[]
  /** Weekdays differ by more than chance, and the expected values say so. */
  weekdays: boolean
}

/** The next `horizon` steps: all candidates that have something to say, weighted by how they did in back-tests. `values` has at least one. */
export function pathAhead(values: Float64Array, moment: Moment): PathAhead {
  const situation = situationAt(values, moment)
  const paths = new Map<CandidateName, Float64Array>()
  for (const name of Object.keys(candidates) as CandidateName[]) {
    const path = candidates[name](situation)
    if (path) paths.set(name, path)
  }
  const trials = backtest(values, moment)
  const weights = weigh([...paths.keys()], trials)
  const lowest = values.some((value) => value < 0) ? -Infinity : 0
  const expected = Float64Array.from({ length: moment.horizon }, (_, ahead) =>
    Math.max(lowest, combine(weights, Object.fromEntries(namesOf(weights).map((name) => [name, paths.get(name)![ahead]!])))),
  )
  return {
    expected,
    presence: presenceAhead(values, situation.season, moment.horizon),
    spread: spreadAhead(situation, trials, weights, paths),
    weights,
    trials,
    weekdays: situation.pattern.some((share) => share !== 1),
  }
}
