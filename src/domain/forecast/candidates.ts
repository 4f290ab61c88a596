import { dampedTrend } from './dampedTrend.ts'
import { expectedLevel, wanderingOnly, type LevelMixture } from './levelMixture.ts'
import { pathOf, type Situation } from './situation.ts'
import { mean } from './statistics.ts'
import { lastYearShape } from './yearShape.ts'

/** A way to forecast: one expected value for each step of the horizon, or null where the series gives it nothing to go by. */
export type Candidate = (situation: Situation) => Float64Array | null

export const candidates = {
  windowMean: (situation) => {
    const { plain, elapsed } = situation
    const level = calmMean(plain.subarray(plain.length - elapsed))
    return Number.isNaN(level) ? null : pathOf(situation, () => level)
  },
  wanderingLevel: (situation) => levelPath(situation, situation.levels && wanderingOnly(situation.levels)),
  returningLevel: (situation) => levelPath(situation, situation.levels),
  dampedTrend,
  lastYear: lastYearShape,
  plannedShape: (situation) => {
    const { values, shape, horizon } = situation
    if (!shape) return null
    const usable = values.map((value, i) => (shape[i]! > 0 ? value : Number.NaN))
    const level = mean(usable) / mean(usable.map((value, i) => (Number.isNaN(value) ? value : shape[i]!)))
    if (!Number.isFinite(level)) return null
    return Float64Array.from({ length: horizon }, (_, ahead) => level * (shape[values.length + ahead] || 0))
  },
} satisfies Record<string, Candidate>

export type CandidateName = keyof typeof candidates

const fewestToCalm = 5

function levelPath(situation: Situation, levels: LevelMixture | null): Float64Array | null {
  return levels && pathOf(situation, (ahead) => expectedLevel(levels, ahead))
}

/** The mean, with the largest value counted as at most twice the second largest: one odd day does not carry a week. */
function calmMean(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted()
  const [second, first] = sorted.slice(-2)
  if (sorted.length >= fewestToCalm && second! > 0) sorted[sorted.length - 1] = Math.min(first!, 2 * second!)
  return mean(sorted)
}
