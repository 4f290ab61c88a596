import { daysBetween, type Day } from '#domain/day.ts'
import { pathAhead, type PathAhead } from './pathAhead.ts'
import { withoutSpikes } from './spikes.ts'
import { dayOfStep, stepAt, timelineOf, type Point, type Timeline } from './timeline.ts'
import { combine, type Weights } from './weights.ts'

/** How the values of a window become its result: summed (cumulative), averaged (a daily rate), or the last one (a level). */
export type Aggregate = 'sum' | 'mean' | 'last'

export interface ForecastQuestion {
  /** In any order; points after `asOf` are never used, points before `start` are history. */
  points: readonly Point[]
  start: Day
  end: Day
  asOf: Day
  aggregate: Aggregate
  /** The expected relative size of the window's days (phase shares, an earlier campaign), where there is one. Any unit. */
  shape?: ReadonlyMap<Day, number>
}

/** An expected amount with its 80 % interval: low ≤ total ≤ high. */
export interface Interval {
  total: number
  low: number
  high: number
}

/** The coming part of the window alone: the sum that is expected of it, of how many steps, and how many of those will have a value. */
export interface Coming extends Interval {
  values: number
  steps: number
}

/** The interval is that of the window's result, in the unit of the points. */
export interface Forecast extends Interval {
  /** The result of what is recorded of the window; null where nothing is. */
  toDate: number | null
  coming: Coming
  /** What is expected of each coming day (or week, by its first day), the chance of it having no value included. */
  ahead: Point[]
  /** How it got there, for `forecastMethod`. */
  basis: ForecastBasis
}

export interface ForecastBasis {
  /** Known values, history included, and the days that each stands for. */
  values: number
  stepDays: number
  /** Steps still to come. */
  horizon: number
  weights: Weights
  weekdays: boolean
  /** Back-tests, how many steps each looked ahead, and their mean absolute error in parts of the mean actual value. */
  trials: number
  trialSteps: number
  trialError: number
}

/** 90 % of a normal distribution lie below this many standard deviations. */
const ninety = 1.2816
/** Campaigns surprise upwards more than downwards: the upper bound lies a little further out. */
const upwards = 1.4

/** The forecast for a window, or null where no value is known up to `asOf`. Same question, same answer; no clock, no chance. */
export function forecastWindow(question: ForecastQuestion): Forecast | null {
  const timeline = timelineOf(question.points, question.asOf)
  if (!timeline) return null
  const next = timeline.values.length
  const from = Math.max(0, Math.ceil(daysBetween(timeline.first, question.start) / timeline.stepDays))
  const until = stepAt(timeline, question.end) + 1
  const known = timeline.values.subarray(from, Math.max(from, until)).filter((value) => !Number.isNaN(value))
  const path = pathAhead(withoutSpikes(timeline.values), {
    horizon: Math.max(0, until - next),
    elapsed: Math.max(0, Math.min(next, until) - from),
    stepDays: timeline.stepDays,
    shape: shapeOn(timeline, Math.max(next, until), question.shape),
  })
  const counted = Math.max(0, from - next)
  const signed = timeline.values.some((value) => value < 0)
  const coming = comingOf(path, counted, { aggregate: question.aggregate, signed })
  return {
    ...resultOf(question.aggregate, known, coming, around(path.expected.at(-1) ?? Number.NaN, path.spread.last, signed)),
    coming,
    ahead: Array.from(path.expected.subarray(counted), (value, i) => ({
      day: dayOfStep(timeline, next + counted + i),
      value: question.aggregate === 'sum' ? value * path.presence[counted + i]! : value,
    })),
    basis: basisOf(timeline, path),
  }
}

function resultOf(aggregate: Aggregate, known: Float64Array, coming: Coming, last: Interval) {
  const sum = known.reduce((a, b) => a + b, 0)
  const toDate = known.length === 0 ? null : aggregate === 'sum' ? sum : aggregate === 'mean' ? sum / known.length : known.at(-1)!
  if (coming.steps === 0) return { total: toDate ?? Number.NaN, low: toDate ?? Number.NaN, high: toDate ?? Number.NaN, toDate }
  if (aggregate === 'last') return { ...last, toDate }
  const whole = (rest: number) => (aggregate === 'sum' ? sum + rest : (sum + rest) / (known.length + coming.values))
  return { total: whole(coming.total), low: whole(coming.low), high: whole(coming.high), toDate }
}

function comingOf(
  { expected, presence, spread }: PathAhead,
  counted: number,
  about: { aggregate: Aggregate; signed: boolean },
): Coming {
  const [means, chances] = [expected.subarray(counted), presence.subarray(counted)]
  const values = chances.reduce((a, b) => a + b, 0)
  const total = means.reduce((sum, value, i) => sum + value * chances[i]!, 0)
  const absence = means.reduce((sum, value, i) => sum + chances[i]! * (1 - chances[i]!) * value * value, 0)
  const whole = Math.hypot(spread.mean * values, about.aggregate === 'sum' ? Math.sqrt(absence) : 0)
  return { ...around(total, whole, about.signed), values, steps: means.length }
}

/** The lower bound on the plain scale, the upper one on the logarithmic scale: what can't be negative is skewed upwards. */
function around(total: number, spread: number, signed: boolean): Interval {
  const low = total - ninety * spread
  if (signed || !(total > 0))
    return { total, low: signed ? low : Math.max(Math.min(0, total), low), high: total + upwards * spread }
  return { total, low: Math.max(0, low), high: total * Math.exp(upwards * Math.sqrt(Math.log1p((spread / total) ** 2))) }
}

function shapeOn(timeline: Timeline, steps: number, shape: ReadonlyMap<Day, number> | undefined): Float64Array | null {
  if (!shape) return null
  return Float64Array.from({ length: steps }, (_, step) => shape.get(dayOfStep(timeline, step)) ?? Number.NaN)
}

function basisOf(timeline: Timeline, { expected, weights, weekdays, trials }: PathAhead): ForecastBasis {
  const error = trials.reduce((sum, trial) => sum + Math.abs(combine(weights, trial.expected) - trial.actual), 0)
  const actual = trials.reduce((sum, trial) => sum + Math.abs(trial.actual), 0)
  return {
    values: timeline.values.filter((value) => !Number.isNaN(value)).length,
    stepDays: timeline.stepDays,
    horizon: expected.length,
    weights,
    weekdays,
    trials: trials.length,
    trialSteps: trials[0]?.horizon ?? 0,
    trialError: actual > 0 ? error / actual : 0,
  }
}
