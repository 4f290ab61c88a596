import { addDays, type Day } from '#domain/day.ts'
import type { Point } from '#domain/forecast/timeline.ts'
import { seededRandom, type Random } from './seededRandom.ts'

/** A made-up KPI with a campaign window in it, of a kind that campaigns really show. */
export interface GeneratedSeries {
  kind: string
  aggregate: 'sum' | 'mean'
  points: Point[]
  start: Day
  end: Day
  /** What the plan expected of each day, where it expected a shape. */
  shape?: ReadonlyMap<Day, number>
}

interface Plan {
  random: Random
  /** Step of the window's first value; the steps before it are history. */
  start: number
  length: number
  stepDays: number
}

/** The value of a step, noise included, or null for a step that is not recorded; and what a plan expected of it, where one did. */
type Kind = (plan: Plan) => Course | { course: Course; planned: (step: number) => number }
type Course = (step: number) => number | null

const kinds: Record<string, Kind> = {
  'steady with weekdays': ({ random }) => {
    const week = weekPattern(random, 0.4)
    return (step) => week(step) * noise(random, 0.15)
  },
  'wandering level': ({ random }) => {
    const week = weekPattern(random, 0.3)
    const level = walk(random, 0.08, 1)
    return (step) => level(step) * week(step) * noise(random, 0.2)
  },
  'level that returns': ({ random }) => {
    const week = weekPattern(random, 0.2)
    const level = walk(random, 0.25, 0.85)
    return (step) => level(step) * week(step) * noise(random, 0.3)
  },
  'growth that flattens': ({ random, start, length }) => {
    const week = weekPattern(random, 0.3)
    const rise = random.between(0.5, 2.5)
    return (step) => (1 + rise * (1 - Math.exp(-Math.max(0, step - start) / length))) * week(step) * noise(random, 0.15)
  },
  'launch that fades': ({ random, start, length }) => {
    const week = weekPattern(random, 0.2)
    const peak = random.between(1, 4)
    return (step) =>
      (step < start ? 0.3 : 0.4 + peak * Math.exp(-(step - start) / (0.3 * length))) * week(step) * noise(random, 0.2)
  },
  'promotion with a peak': ({ random, start, length }) => {
    const week = weekPattern(random, 0.2)
    const peakAt = start + length * random.between(0.35, 0.8)
    const height = random.between(1, 4)
    const width = length * random.between(0.06, 0.2)
    return (step) => (1 + height * Math.exp(-(((step - peakAt) / width) ** 2))) * week(step) * noise(random, 0.25)
  },
  'promotion with a planned peak': ({ random, start, length }) => {
    const week = weekPattern(random, 0.2)
    const peakAt = start + length * random.between(0.35, 0.8)
    const height = random.between(1, 4)
    const width = length * random.between(0.06, 0.2)
    const peak = (step: number, late = 0, much = 1) => 1 + much * height * Math.exp(-(((step - peakAt - late) / width) ** 2))
    // The plan knows the days of the peak, and how high it will be only roughly.
    const [late, much] = [random.normal(), Math.exp(0.35 * random.normal())]
    return {
      course: (step) => peak(step, late, much) * week(step) * noise(random, 0.25),
      planned: (step) => (step < start ? Number.NaN : peak(step)),
    }
  },
  'planned peak that stays away': ({ random, start, length }) => {
    const week = weekPattern(random, 0.2)
    const peakAt = start + length * random.between(0.35, 0.8)
    const [height, width] = [random.between(1, 4), length * random.between(0.06, 0.2)]
    return {
      course: (step) => week(step) * noise(random, 0.25),
      planned: (step) => (step < start ? Number.NaN : 1 + height * Math.exp(-(((step - peakAt) / width) ** 2))),
    }
  },
  'level shift': ({ random, start, length }) => {
    const week = weekPattern(random, 0.3)
    const at = start + length * random.between(-0.5, 0.9)
    const factor = random.between(0.5, 2)
    return (step) => (step < at ? 1 : factor) * week(step) * noise(random, 0.2)
  },
  'sparse orders': ({ random }) => {
    const share = random.between(0.2, 0.6)
    return () => (random.next() < share ? noise(random, 0.8) : 0)
  },
  'days not recorded': ({ random }) => {
    const week = weekPattern(random, 0.3)
    const level = walk(random, 0.05, 0.97)
    const lost = random.between(0.1, 0.4)
    return (step) => (random.next() < lost ? null : level(step) * week(step) * noise(random, 0.25))
  },
  'weekends not recorded': ({ random }) => {
    const level = walk(random, 0.06, 1)
    return (step) => (step % 7 >= 5 ? null : level(step) * noise(random, 0.2))
  },
  'heavy tails': ({ random }) => {
    const week = weekPattern(random, 0.2)
    return (step) => week(step) * noise(random, 0.9)
  },
  'one wrong day': ({ random, start, length }) => {
    const week = weekPattern(random, 0.3)
    const wrong = start + Math.floor(length * random.between(0, 0.3))
    return (step) => week(step) * noise(random, 0.15) * (step === wrong ? 8 : 1)
  },
  'year with seasons': ({ random, stepDays }) => {
    const week = stepDays === 7 ? () => 1 : weekPattern(random, 0.3)
    const turn = random.between(0, 1)
    const level = walk(random, 0.02, 1)
    const year = (step: number) =>
      1 +
      0.5 * Math.sin(2 * Math.PI * ((step * stepDays) / 364 + turn)) +
      0.3 * Math.sin(8 * Math.PI * ((step * stepDays) / 364 + turn))
    return (step) => level(step) * year(step) * week(step) * noise(random, 0.15)
  },
}

/** `perKind` series of every kind; the same seed makes the same series. */
export function generateSeries(perKind: number, seed: number): GeneratedSeries[] {
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: perKind }, (_, i) => generate(kind, make, seededRandom(seed + 7919 * i + kind.length))),
  )
}

function generate(kind: string, make: Kind, random: Random): GeneratedSeries {
  const stepDays = kind === 'year with seasons' && random.next() < 0.5 ? 7 : 1
  const length = stepDays === 7 ? random.pick([8, 13, 14, 26]) : random.pick([14, 18, 21, 28, 30, 30, 31, 45, 60])
  const history =
    kind === 'year with seasons'
      ? Math.round((364 / stepDays) * random.between(1.2, 3))
      : random.pick([0, 0, 7, 30, 60, 120, 400])
  const scale = 10 ** random.between(1, 6)
  const made = make({ random, start: history, length, stepDays })
  const { course, planned } = typeof made === 'function' ? { course: made, planned: null } : made
  const first = addDays('2021-01-04', Math.floor(random.between(0, 300)))
  const points: Point[] = []
  for (let step = 0; step < history + length; step++) {
    const found = course(step)
    if (found !== null) points.push({ day: addDays(first, step * stepDays), value: Math.round(found * scale) })
  }
  const aggregate = random.next() < 0.2 ? 'mean' : 'sum'
  return {
    kind,
    aggregate,
    points,
    start: addDays(first, history * stepDays),
    end: addDays(first, (history + length) * stepDays - 1),
    ...(planned && { shape: shapeOf(planned, first, history, length) }),
  }
}

function shapeOf(planned: (step: number) => number, first: Day, from: number, length: number): Map<Day, number> {
  return new Map(Array.from({ length }, (_, i) => [addDays(first, from + i), planned(from + i)]))
}

function weekPattern(random: Random, strength: number): (step: number) => number {
  const days = Array.from({ length: 7 }, () => Math.exp(strength * random.normal()))
  return (step) => days[step % 7]!
}

/** A level whose logarithm wanders by `shock` a step and is drawn back by 1 − `memory`; asked for in the order of the steps. */
function walk(random: Random, shock: number, memory: number): (step: number) => number {
  const path: number[] = []
  return (step) => {
    while (path.length <= step) path.push(memory * (path.at(-1) ?? 0) + shock * random.normal())
    return Math.exp(path[step]!)
  }
}

function noise(random: Random, size: number): number {
  return Math.exp(size * random.normal() - (size * size) / 2)
}
