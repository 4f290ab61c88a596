/**
 * A level that wanders around a mean, seen through daily noise: value = mean + level + noise, level(t) = memory · level(t−1) + shock.
 * Filtered by Kalman's recursions (Durbin & Koopman, Time Series Analysis by State Space Methods, ch. 4) with the mean as a second state;
 * `memory` 1 is the local level model. Variances are in units of the noise variance, which is estimated from the innovations.
 */
export interface LevelSettings {
  memory: number
  /** Variance of the level (of a year of its shocks / 20 for memory 1) over the noise variance. */
  ratio: number
}

export interface LevelFit extends LevelSettings {
  logLikelihood: number
  /** Expected mean and level at the first future step. */
  mean: number
  level: number
  /** Variance of the noise, and, in units of it, of the level's shocks, of what is not known of level and mean, and their covariance. */
  noise: number
  shock: number
  levelVariance: number
  meanVariance: number
  covariance: number
}

/** How uncertain the unknown start is: wide enough to say nothing. */
const vague = 100
/** An innovation beyond so many standard deviations is cut back to them: one odd day can't move the level far. A second in a row is believed. */
const cutAt = 3
const burnIn = 5

export function fitLevel(values: Float64Array, start: number, { memory, ratio }: LevelSettings): LevelFit {
  const wanders = memory === 1
  const shock = wanders ? ratio / 20 : ratio * (1 - memory * memory)
  let mean = start
  let level = 0
  let levelVariance = wanders ? vague * (1 + ratio) : ratio
  let meanVariance = wanders ? 0 : vague * (1 + ratio)
  let covariance = 0
  let squares = 0
  let logDeterminant = 0
  let count = 0
  let cut = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!Number.isNaN(value)) {
      const levelShare = levelVariance + covariance
      const meanShare = covariance + meanVariance
      const variance = levelShare + meanShare + 1
      let innovation = value - mean - level
      const limit = cutAt * Math.sqrt((squares * variance) / count)
      const odd = count >= burnIn && Math.abs(innovation) > limit ? Math.sign(innovation) : 0
      if (odd !== 0 && odd !== cut) innovation = odd * limit
      cut = odd
      const gain = 1 / variance
      const step = innovation * gain
      level += levelShare * step
      mean += meanShare * step
      levelVariance -= levelShare * levelShare * gain
      meanVariance -= meanShare * meanShare * gain
      covariance -= levelShare * meanShare * gain
      squares += innovation * step
      logDeterminant += Math.log(variance)
      count += 1
    }
    level *= memory
    levelVariance = levelVariance * memory * memory + shock
    covariance *= memory
  }
  const noise = squares / count
  const logLikelihood = -0.5 * (logDeterminant + count * Math.log(noise + Number.MIN_VALUE))
  return { memory, ratio, logLikelihood, mean, level, noise, shock, levelVariance, meanVariance, covariance }
}

/** Standard deviation of the mean of the next `horizon` values. */
export function spreadOver({ memory, noise, shock, levelVariance, meanVariance, covariance }: LevelFit, horizon: number): number {
  let sum = 0
  let shocks = 0
  for (let k = 1, power = 1; k <= horizon; k++, power *= memory) {
    sum += power
    if (k < horizon) shocks += sum * sum
  }
  const variance =
    levelVariance * sum * sum + 2 * covariance * sum * horizon + meanVariance * horizon * horizon + shock * shocks + horizon
  return Math.sqrt(noise * variance) / horizon
}

/** Standard deviation of the value `horizon` steps ahead. */
export function spreadAt({ memory, noise, shock, levelVariance, meanVariance, covariance }: LevelFit, horizon: number): number {
  const power = memory ** (horizon - 1)
  let shocks = 0
  for (let k = 0; k < horizon - 1; k++) shocks += memory ** (2 * k)
  return Math.sqrt(noise * (levelVariance * power * power + 2 * covariance * power + meanVariance + shock * shocks + 1))
}
