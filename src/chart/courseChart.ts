import type { Point, RangePoint } from './path.ts'
import type { TimeChart } from './timeChart.ts'

/** What came, what was wanted and what is expected, day by day; null where there is nothing to draw. */
export interface CourseNumbers {
  actual: readonly (number | null)[]
  pace: readonly (number | null)[]
  expected: readonly (number | null)[]
  low: readonly (number | null)[]
  high: readonly (number | null)[]
  target: number | null
  /** Amounts begin at zero; rates and levels float. */
  isAmount: boolean
}

/** The way to a target: the result so far, where it should be, and where it is going. */
export function courseLines(
  course: CourseNumbers,
  labels: { target: string; forecast: string },
): Pick<TimeChart, 'zero' | 'range' | 'lines'> {
  const { target, isAmount } = course
  const expected = pointsOf(course.expected)
  const end = course.actual.length - 1
  return {
    zero: isAmount,
    range: rangeOf(course),
    lines: [
      ...(target === null
        ? []
        : [{ role: 'target' as const, points: [0, end].map((x) => ({ x, y: target })), label: labels.target, spans: true }]),
      ...(isAmount ? [{ role: 'pace' as const, points: pointsOf(course.pace) }] : []),
      ...(expected.some(({ y }) => y !== null) ? [{ role: 'forecast' as const, points: expected, label: labels.forecast }] : []),
      { role: 'actual' as const, points: pointsOf(course.actual) },
    ],
  }
}

export function pointsOf(values: readonly (number | null)[]): Point[] {
  return values.map((y, x) => ({ x, y }))
}

export function rangeOf({ low, high }: Pick<CourseNumbers, 'low' | 'high'>): RangePoint[] {
  return low.flatMap((from, x) => {
    const to = high[x]
    return from === null || to === null || to === undefined ? [] : [{ x, low: from, high: to }]
  })
}
