import { rounded, type Drawing, type Shape } from './drawing.ts'
import { linePath, rangePath, runsOf, type Point, type RangePoint } from './path.ts'
import { calmExtent, linearScale } from './scale.ts'

export interface Sparkline {
  sentence: string
  /** What happened, and what is expected; both by whole steps. */
  actual: readonly Point[]
  forecast?: readonly Point[]
  range?: readonly RangePoint[]
  target?: readonly Point[]
  from: number
  to: number
  step?: number
  /** Begins at zero, as amounts do; a rate or a level floats. */
  floor?: boolean
}

/** A line as small as a word: where it has come from, where it is to be. */
export function sparkline(line: Sparkline, size: { width: number; height: number }): Drawing {
  const { actual, forecast = [], target = [], range = [], step = 1, floor = true } = line
  const values = [
    ...[actual, forecast, target].flatMap((points) => points.flatMap(({ y }) => y ?? [])),
    ...range.flatMap(({ low, high }) => [low, high]),
  ]
  const inset = 3
  const x = linearScale(line.from, line.to, inset, size.width - inset)
  const [least, most] = [Math.min(...values, floor ? 0 : Infinity), Math.max(...values, floor ? 0 : -Infinity)]
  const [low, high] = floor ? [least, most] : calmExtent(least, most)
  const y = linearScale(low, floor ? high || 1 : high, size.height - inset, inset)
  const last = actual.findLast((point) => point.y !== null)
  const path = (role: 'actual' | 'forecast' | 'target', points: readonly Point[]): Shape[] =>
    runsOf(points, step).map((run): Shape =>
      run.length === 1
        ? { kind: 'dot', role, x: rounded(x(run[0]!.x)), y: rounded(y(run[0]!.y)), r: 1.5 }
        : { kind: 'path', role, d: linePath(run, x, y) },
    )
  return {
    ...size,
    sentence: line.sentence,
    shapes: [
      ...(range.length > 0 ? [{ kind: 'area' as const, role: 'forecastRange' as const, d: rangePath(range, x, y) }] : []),
      ...path('target', target),
      ...path('forecast', forecast),
      ...path('actual', actual),
      ...(last ? [{ kind: 'dot' as const, role: 'actual' as const, x: rounded(x(last.x)), y: rounded(y(last.y!)), r: 2.5 }] : []),
    ],
  }
}
