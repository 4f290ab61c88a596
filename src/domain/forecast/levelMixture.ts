import { fitLevel, type LevelFit, type LevelSettings } from './levelModel.ts'
import { mean } from './statistics.ts'

/** Level models with many memories and ratios, weighted by how well each explains the series: with few values all of them speak. */
export interface LevelMixture {
  parts: Part[]
}

interface Part {
  weight: number
  memory: number
  fit: LevelFit
}

/** Older values say little about the level of the next weeks, and would cost time. */
const longest = 120
const fewest = 4
/** Below 1, because neighbouring days are not as independent as the likelihood believes. */
const temper = 0.7

const memories = [0.7, 0.85, 0.93, 0.97, 1]
const ratios = [0.03, 0.1, 0.3, 1, 3, 10]
const settings: LevelSettings[] = memories.flatMap((memory) => ratios.map((ratio) => ({ memory, ratio })))

/** Null where fewer than four values are known. */
export function fitLevels(plain: Float64Array): LevelMixture | null {
  const values = plain.subarray(Math.max(0, plain.length - longest))
  if (values.filter((value) => !Number.isNaN(value)).length < fewest) return null
  const start = mean(values)
  const fits = settings.map((setting) => ({ memory: setting.memory, fit: fitLevel(values, start, setting) }))
  const best = Math.max(...fits.map(({ fit }) => fit.logLikelihood))
  const weights = fits.map(({ fit }) => Math.exp(temper * (fit.logLikelihood - best)))
  const sum = weights.reduce((a, b) => a + b, 0)
  return { parts: fits.map(({ memory, fit }, i) => ({ weight: weights[i]! / sum, memory, fit })) }
}

/** Only those levels that keep what they have learnt for ever. */
export function wanderingOnly({ parts }: LevelMixture): LevelMixture {
  const wandering = parts.filter(({ memory }) => memory === 1)
  const sum = wandering.reduce((total, { weight }) => total + weight, 0)
  return { parts: wandering.map((part) => ({ ...part, weight: sum > 0 ? part.weight / sum : 1 / wandering.length })) }
}

export function expectedLevel({ parts }: LevelMixture, ahead: number): number {
  return parts.reduce((sum, { weight, memory, fit }) => sum + weight * (fit.mean + fit.level * memory ** ahead), 0)
}

/** Standard deviations of the mean of the next `horizon` values and of the last of them, within the models and between them. */
export function mixtureSpread({ parts }: LevelMixture, horizon: number): { overHorizon: number; atEnd: number } {
  return {
    overHorizon: pooled(
      parts,
      (part) => part.fit.mean + part.fit.level * meanPower(part.memory, horizon),
      (part) => part.fit.spreadOver(horizon),
    ),
    atEnd: pooled(
      parts,
      (part) => part.fit.mean + part.fit.level * part.memory ** (horizon - 1),
      (part) => part.fit.spreadAt(horizon),
    ),
  }
}

function pooled(parts: Part[], centreOf: (part: Part) => number, spreadOf: (part: Part) => number): number {
  const centres = parts.map(centreOf)
  const centre = parts.reduce((sum, { weight }, i) => sum + weight * centres[i]!, 0)
  return Math.sqrt(parts.reduce((sum, part, i) => sum + part.weight * (spreadOf(part) ** 2 + (centres[i]! - centre) ** 2), 0))
}

/** The mean of memory⁰ … memoryⁿ⁻¹. */
function meanPower(memory: number, n: number): number {
  return memory === 1 ? 1 : (1 - memory ** n) / (1 - memory) / n
}
