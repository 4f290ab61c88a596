import { mean } from './statistics.ts'

/** How far back the pattern is read, in steps: ten weeks, long enough to average over noise, short enough to follow a change of habits. */
const span = 70

/**
 * How each position in the season (a weekday) compares with the level around it: 1.2 is 20 % above. Ratio of sums, so that quiet weeks
 * count little, and shrunk towards 1 by the share of the differences that noise alone would make (James–Stein). All 1 where the series is
 * too short, has negative values, or has no season.
 */
export function weekdayPattern(values: Float64Array, season: number): Float64Array {
  const flat = new Float64Array(season).fill(1)
  const from = Math.max(0, values.length - span)
  if (season === 1 || values.length - from < season + 3) return flat
  const shares: number[][] = Array.from({ length: season }, () => [])
  const sums = new Float64Array(season)
  const levels = new Float64Array(season)
  for (let i = from; i < values.length; i++) {
    const value = values[i]!
    if (value < 0) return flat
    const start = Math.max(from, Math.min(i - (season >> 1), values.length - season))
    const level = mean(values, start, start + season)
    if (Number.isNaN(value) || !(level > 0)) continue
    sums[i % season]! += value
    levels[i % season]! += level
    shares[i % season]!.push(value / level)
  }
  return shrunk(
    flat.map((_, s) => (levels[s]! > 0 ? sums[s]! / levels[s]! : 1)),
    shares,
  )
}

function shrunk(pattern: Float64Array, shares: number[][]): Float64Array {
  let within = 0
  let freedom = 0
  for (const list of shares) {
    const centre = mean(list)
    for (const share of list) within += (share - centre) ** 2
    freedom += Math.max(0, list.length - 1)
  }
  const between = pattern.reduce((sum, share) => sum + (share - 1) ** 2, 0)
  const perPosition = mean(shares.map((list) => list.length))
  if (!(between > 0) || freedom === 0) return pattern.map(() => 1)
  const noise = ((within / freedom) * (pattern.length - 1)) / perPosition
  const kept = Math.max(0, 1 - noise / between)
  return pattern.map((share) => 1 + kept * (share - 1))
}
