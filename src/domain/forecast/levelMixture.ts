import { fitLevel, spreadAt, spreadOver, type LevelFit, type LevelSettings } from './levelModel.ts'
import { countKnown, mean } from './statistics.ts'

/** Level models with many memories and ratios, weighted by how well each explains the series: with few values all of them speak. */
export interface LevelMixture {
  parts: Part[]
}

interface Part {
  weight: number
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
  if (countKnown(values) < fewest) return null
  const start = mean(values)
  const fits = settings.map((setting) => fitLevel(values, start, setting))
  const best = Math.max(...fits.map(({ logLikelihood }) => logLikelihood))
  return weighted(fits.map((fit) => ({ fit, weight: Math.exp(temper * (fit.logLikelihood - best)) })))
}

/** Only those levels that keep what they have learnt for ever. */
export function wanderingOnly({ parts }: LevelMixture): LevelMixture {
  const wandering = parts.filter(({ fit }) => fit.memory === 1)
  const heard = wandering.some(({ weight }) => weight > 0)
  return weighted(heard ? wandering : wandering.map(({ fit }) => ({ fit, weight: 1 })))
}

export function expectedLevel({ parts }: LevelMixture, ahead: number): number {
  return parts.reduce((sum, { weight, fit }) => sum + weight * (fit.mean + fit.level * fit.memory ** ahead), 0)
}

/** Standard deviations of the mean of the next `horizon` values and of the last of them, within the models and between them. */
export function mixtureSpread({ parts }: LevelMixture, horizon: number): { overHorizon: number; atEnd: number } {
  return {
    overHorizon: pooled(parts, (fit) => ({
      centre: fit.mean + fit.level * meanPower(fit.memory, horizon),
      spread: spreadOver(fit, horizon),
    })),
    atEnd: pooled(parts, (fit) => ({
      centre: fit.mean + fit.level * fit.memory ** (horizon - 1),
      spread: spreadAt(fit, horizon),
    })),
  }
}

function weighted(parts: Part[]): LevelMixture {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  return { parts: parts.map(({ fit, weight }) => ({ fit, weight: weight / sum })) }
}

function pooled(parts: Part[], said: (fit: LevelFit) => { centre: number; spread: number }): number {
  const each = parts.map(({ weight, fit }) => ({ weight, ...said(fit) }))
  const middle = each.reduce((sum, { weight, centre }) => sum + weight * centre, 0)
  return Math.sqrt(each.reduce((sum, { weight, centre, spread }) => sum + weight * (spread ** 2 + (centre - middle) ** 2), 0))
}

/** The mean of memory⁰ … memoryⁿ⁻¹. */
function meanPower(memory: number, n: number): number {
  return memory === 1 ? 1 : (1 - memory ** n) / (1 - memory) / n
}
