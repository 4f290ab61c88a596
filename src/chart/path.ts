import { rounded } from './drawing.ts'
import type { Scale } from './scale.ts'

/** A value at a place on the horizontal axis; null is a gap, never zero. */
export interface Point {
  x: number
  y: number | null
}

export interface RangePoint {
  x: number
  low: number
  high: number
}

/** The runs of points without a gap. A step wider than `step` is a gap too. */
export function runsOf(points: readonly Point[], step = Infinity): { x: number; y: number }[][] {
  const runs: { x: number; y: number }[][] = []
  let run: { x: number; y: number }[] = []
  for (const { x, y } of points) {
    const last = run.at(-1)
    if (run.length > 0 && (y === null || (last && x - last.x > step + 1e-9))) {
      runs.push(run)
      run = []
    }
    if (y !== null) run.push({ x, y })
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** Straight from value to value: a smoothed curve shows values that nobody measured. */
export function linePath(run: readonly { x: number; y: number }[], x: Scale, y: Scale): string {
  return run.map((point, i) => `${i === 0 ? 'M' : 'L'}${rounded(x(point.x))} ${rounded(y(point.y))}`).join('')
}

export function rangePath(range: readonly RangePoint[], x: Scale, y: Scale): string {
  if (range.length === 0) return ''
  const upper = range.map(({ x: at, high }) => ({ x: at, y: high }))
  const lower = range.map(({ x: at, low }) => ({ x: at, y: low })).toReversed()
  return `${linePath([...upper, ...lower], x, y)}z`
}

export function areaPath(run: readonly { x: number; y: number }[], x: Scale, y: Scale, floor: number): string {
  return rangePath(
    run.map((point) => ({ x: point.x, low: floor, high: point.y })),
    x,
    y,
  )
}
