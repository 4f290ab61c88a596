import { pathOf, type Situation } from './situation.ts'
import { countKnown, mean } from './statistics.ts'

const longest = 200
const fewest = 6
const levelGains = [0.05, 0.1, 0.2, 0.4, 0.6]
const trendGains = [0.02, 0.1, 0.3]
const dampings = [0.85, 0.95]

/**
 * Exponential smoothing with a trend that fades (Gardner & McKenzie 1985; ETS(A,Ad,N)), the gains with the smallest absolute one-step error.
 */
export function dampedTrend(situation: Situation): Float64Array | null {
  const { plain } = situation
  const values = plain.subarray(Math.max(0, plain.length - longest))
  if (countKnown(values) < fewest) return null
  const start = mean(values, 0, 7)
  const negative = values.some((value) => value < 0)
  let best = { error: Infinity, level: 0, trend: 0, damping: 0 }
  for (const damping of dampings)
    for (const levelGain of levelGains)
      for (const trendGain of trendGains) {
        const found = smooth(values, start, { damping, levelGain, trendGain })
        if (found.error < best.error) best = { ...found, damping }
      }
  const { level, trend, damping } = best
  return pathOf(situation, (ahead) => {
    const expected = level + (trend * damping * (1 - damping ** (ahead + 1))) / (1 - damping)
    return negative ? expected : Math.max(0, expected)
  })
}

function smooth(values: Float64Array, start: number, gains: { damping: number; levelGain: number; trendGain: number }) {
  let [level, trend, error] = [Number.isNaN(start) ? mean(values) : start, 0, 0]
  for (const value of values) {
    trend *= gains.damping
    level += trend
    if (Number.isNaN(value)) continue
    const surprise = value - level
    error += Math.abs(surprise)
    level += gains.levelGain * surprise
    trend += gains.trendGain * gains.levelGain * surprise
  }
  return { error, level, trend }
}
