import type { Trial } from './backtest.ts'
import { mixtureSpread } from './levelMixture.ts'
import type { Situation } from './situation.ts'
import { mean } from './statistics.ts'
import { combine, type Weights } from './weights.ts'

/** A few trials' worth of "the models were right about their own error". */
const trust = 4
/** Expected absolute value of a standard normal variable: √(2/π). */
const meanAbsoluteNormal = 0.8
/** One wild trial must not decide alone. */
const wildest = 4
/** Short series know little about their own noise: with n values the spread is 1 + shortness / n times as wide. */
const shortness = 1
/** Spread, relative to the mean, where there are too few values for any model. */
const blindSpread = 0.5

/**
 * Standard deviation of the mean of the coming values, and of the last one: what the level models expect, widened or narrowed by how
 * large the errors of the combined forecast in the back-tests were against what the models expected there (split-conformal in spirit,
 * with few trials drawn towards the models).
 */
export function spreadAhead(situation: Situation, trials: Trial[], weights: Weights): { mean: number; last: number } {
  const known = situation.plain.filter((value) => !Number.isNaN(value))
  if (!situation.levels || situation.horizon === 0) {
    const blind = blindSpread * Math.abs(mean(known))
    return { mean: blind, last: blind }
  }
  const width = calibration(trials, weights) * (1 + shortness / known.length)
  const { overHorizon, atEnd } = mixtureSpread(situation.levels, situation.horizon)
  return { mean: width * overHorizon, last: width * atEnd }
}

function calibration(trials: Trial[], weights: Weights): number {
  const surprises = trials
    .map((trial) => Math.abs(trial.actual - combine(weights, trial.expected)) / trial.spread)
    .filter((surprise) => Number.isFinite(surprise))
  const sum = surprises.reduce((total, surprise) => total + Math.min(wildest, surprise) / meanAbsoluteNormal, 0)
  return (trust + sum) / (trust + surprises.length)
}
