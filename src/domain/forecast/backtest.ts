import { candidates, type CandidateName } from './candidates.ts'
import { mixtureSpread } from './levelMixture.ts'
import { situationAt, type Moment } from './situation.ts'
import { mean } from './statistics.ts'

/** What each candidate would have said at an earlier moment about the mean of the steps that followed, and what they really were. */
export interface Trial {
  origin: number
  horizon: number
  actual: number
  expected: Partial<Record<CandidateName, number>>
  /** Standard deviation that the level models expected of the mean. */
  spread: number
}

const mostTrials = 16
const trialsPerHorizon = 3

/** Rolling-origin back-tests over the known values only: the same horizon where the series is long enough, a shorter one where it is not. */
export function backtest(values: Float64Array, moment: Moment): Trial[] {
  const training = moment.stepDays === 1 ? 7 : 4
  const horizon = Math.max(1, Math.min(moment.horizon, Math.floor((values.length - training) / 2)))
  const stride = Math.max(1, Math.floor(horizon / trialsPerHorizon))
  const trials: Trial[] = []
  for (let origin = values.length - horizon; origin >= training && trials.length < mostTrials; origin -= stride) {
    const actual = mean(values, origin, origin + horizon)
    if (Number.isNaN(actual)) continue
    trials.push(trialAt(values, origin, horizon, actual, moment))
  }
  return trials
}

function trialAt(values: Float64Array, origin: number, horizon: number, actual: number, moment: Moment): Trial {
  const situation = situationAt(values.subarray(0, origin), { ...moment, horizon })
  const expected: Trial['expected'] = {}
  for (const name of Object.keys(candidates) as CandidateName[]) {
    const path = candidates[name](situation)
    if (path) expected[name] = mean(path.map((value, i) => (Number.isNaN(values[origin + i]!) ? Number.NaN : value)))
  }
  const spread = situation.levels ? mixtureSpread(situation.levels, horizon).overHorizon : Number.NaN
  return { origin, horizon, actual, expected, spread }
}
