import type { CandidateName } from './candidates.ts'
import type { Trial } from './backtest.ts'
import { mixtureSpread } from './levelMixture.ts'
import type { Situation } from './situation.ts'
import { mean } from './statistics.ts'
import { combine, namesOf, type Weights } from './weights.ts'

/** A few trials' worth of "the models were right about their own error". */
const trust = 4
/** Expected absolute value of a standard normal variable: √(2/π). */
const meanAbsoluteNormal = 0.8
/** One wild trial must not decide alone. */
const wildest = 4
/** Short series know little about their own noise: with n values the spread is 1 + shortness / n times as wide. */
const shortness = 1
/** However well a plan did so far, its coming peak is still a promise. */
const mostTrusted = 0.8
/** Spread, relative to the mean, where there are too few values for any model. */
const blindSpread = 0.5

/**
 * Standard deviation of the mean of the coming values, and of the last one: what the level models expect, widened or narrowed by how
 * large the errors of the combined forecast in the back-tests were against what the models expected there (split-conformal in spirit,
 * with few trials drawn towards the models).
 */
export function spreadAhead(
  situation: Situation,
  trials: Trial[],
  weights: Weights,
  paths: ReadonlyMap<CandidateName, Float64Array>,
): { mean: number; last: number } {
  const known = situation.plain.filter((value) => !Number.isNaN(value))
  if (!situation.levels || situation.horizon === 0) {
    const blind = blindSpread * Math.abs(mean(known))
    return { mean: blind, last: blind }
  }
  const { scale, apart } = planAgainstCourse(paths, weights)
  const width = scale * calibration(trials, weights) * (1 + shortness / known.length)
  const { overHorizon, atEnd } = mixtureSpread(situation.levels, situation.horizon)
  return { mean: Math.hypot(width * overHorizon, apart), last: Math.hypot(width * atEnd, apart) }
}

/**
 * A plan may expect of the coming days what the course so far gives no hint of, and no back-test knows how good the plan is. So larger days
 * vary in proportion, and what plan and course say differently counts as not known, by how much each is heard.
 */
function planAgainstCourse(paths: ReadonlyMap<CandidateName, Float64Array>, weights: Weights): { scale: number; apart: number } {
  const planned = paths.get('plannedShape')
  const { plannedShape: heard = 0, ...others } = weights
  if (!planned || heard === 0) return { scale: 1, apart: 0 }
  const course = combine(others, Object.fromEntries(namesOf(others).map((name) => [name, mean(paths.get(name)!)])))
  if (Number.isNaN(course)) return { scale: 1, apart: 0 }
  const plan = mean(planned)
  const share = Math.min(heard, mostTrusted)
  const expected = heard * plan + (1 - heard) * course
  return {
    scale: course > 0 ? Math.max(1, expected / course) : 1,
    apart: Math.sqrt(share * (1 - share)) * Math.abs(plan - course),
  }
}

function calibration(trials: Trial[], weights: Weights): number {
  const surprises = trials
    .map((trial) => Math.abs(trial.actual - combine(weights, trial.expected)) / trial.spread)
    .filter((surprise) => Number.isFinite(surprise))
  const sum = surprises.reduce((total, surprise) => total + Math.min(wildest, surprise) / meanAbsoluteNormal, 0)
  return (trust + sum) / (trust + surprises.length)
}
