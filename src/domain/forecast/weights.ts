import type { Trial } from './backtest.ts'
import type { CandidateName } from './candidates.ts'

export type Weights = Partial<Record<CandidateName, number>>

/** What each candidate counts before the series at hand has spoken. Forecasts hardly change when these are halved or doubled. */
const before: Record<CandidateName, number> = {
  windowMean: 0.4,
  wanderingLevel: 1,
  returningLevel: 1,
  dampedTrend: 0.25,
  lastYear: 1,
  plannedShape: 6,
}
/** How fast a candidate loses weight with its error: at 1.2 times the reference's error it counts 1/e. */
const strictness = 5
/** So many trials' worth of "as good as the reference" go into every comparison. */
const doubt = 3

/**
 * How much each candidate counts, in parts of 1. Its back-test error is compared with the wandering level's on the same trials; with few
 * trials the comparison is drawn to "as good as that", so that a short series gets a plain average.
 */
export function weigh(names: CandidateName[], trials: Trial[]): Weights {
  const scores = names.map((name) => before[name] * Math.exp(-strictness * (relativeError(name, trials) - 1)))
  const sum = scores.reduce((a, b) => a + b, 0)
  return Object.fromEntries(names.map((name, i) => [name, scores[i]! / sum]))
}

/** The weighted mean of those candidates that said something; NaN where none did. */
export function combine(weights: Weights, said: Partial<Record<CandidateName, number>>): number {
  let [sum, used] = [0, 0]
  for (const name of namesOf(weights)) {
    const value = said[name] ?? Number.NaN
    if (Number.isNaN(value)) continue
    sum += weights[name]! * value
    used += weights[name]!
  }
  return sum / used
}

export function namesOf(weights: Weights): CandidateName[] {
  return Object.keys(weights) as CandidateName[]
}

function relativeError(name: CandidateName, trials: Trial[]): number {
  let [own, reference, count] = [0, 0, 0]
  for (const { expected, actual } of trials) {
    const mine = Math.abs(expected[name]! - actual)
    const theirs = Math.abs(expected.wanderingLevel! - actual)
    if (Number.isNaN(mine) || Number.isNaN(theirs)) continue
    own += mine
    reference += theirs
    count += 1
  }
  if (!(reference > 0)) return own > 0 ? 2 : 1
  const doubted = (doubt * reference) / count
  return (own + doubted) / (reference + doubted)
}
