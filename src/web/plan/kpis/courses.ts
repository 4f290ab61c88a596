import { dayTicks } from '#chart/axis.ts'
import { courseLines, pointsOf, rangeOf } from '#chart/courseChart.ts'
import type { NumberStyle } from '#chart/numbers.ts'
import type { Sparkline } from '#chart/sparkline.ts'
import type { ChartMark, TimeChart } from '#chart/timeChart.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import type { Outlook } from './outlook.ts'

export interface CourseSurroundings {
  today: Day
  style: NumberStyle
  phases: readonly { name: string; startDate: Day | null; endDate: Day | null }[]
  marks: readonly (Omit<ChartMark, 'x'> & { day: Day })[]
  words: { target: string; forecast: string; actual: string }
  /** 430万元 */
  amount: (value: number | null, unit: string) => string
}

/** The result up to each day against its target, and where it is going. For rates and levels: their value on each day. */
export function sumChart(outlook: Outlook, width: number, about: CourseSurroundings): TimeChart {
  const { series, kind, target, unit, forecast } = outlook
  const numbers = {
    actual: series.actualSum,
    pace: series.targetSum,
    expected: forecast ? series.expectedSum : [],
    low: series.lowSum,
    high: series.highSum,
    target,
    isAmount: kind === 'cumulative',
  }
  const labels = {
    target: `${about.words.target} ${about.amount(target, unit)}`,
    forecast: `${about.words.forecast} ${about.amount(forecast?.total ?? null, unit)}`,
  }
  return { ...frameOf(outlook, width, about), ...courseLines(numbers, labels) }
}

/** What each day brought, against what it should. */
export function dayChart(outlook: Outlook, width: number, about: CourseSurroundings): TimeChart {
  const { series, kind } = outlook
  const target = { role: 'target' as const, points: pointsOf(series.target) }
  const expected = { role: 'forecast' as const, points: pointsOf(series.expected) }
  if (kind !== 'cumulative')
    return {
      ...frameOf(outlook, width, about),
      zero: false,
      lines: [target, expected, { role: 'actual', points: pointsOf(series.actual) }],
    }
  return { ...frameOf(outlook, width, about), zero: true, bars: pointsOf(series.actual), lines: [target, expected] }
}

/** What a line in the room of a word is drawn from. */
export interface Course extends Pick<Outlook, 'kind'> {
  series: Pick<Outlook['series'], 'days' | 'actualSum' | 'targetSum' | 'expectedSum' | 'lowSum' | 'highSum'>
}

export function sparklineOf(outlook: Course, sentence: string): Sparkline {
  const { series, kind } = outlook
  return {
    sentence,
    actual: pointsOf(series.actualSum),
    forecast: pointsOf(series.expectedSum),
    range: rangeOf({ low: series.lowSum, high: series.highSum }),
    ...(kind === 'cumulative' && { target: pointsOf(series.targetSum) }),
    floor: kind === 'cumulative',
    from: 0,
    to: Math.max(1, series.days.length - 1),
  }
}

function frameOf(outlook: Outlook, width: number, { today, style, phases, marks }: CourseSurroundings) {
  const { days } = outlook.series
  const first = days[0] ?? today
  const at = (day: Day) => daysBetween(first, day)
  const end = Math.max(1, days.length - 1)
  return {
    sentence: `${outlook.name}: ${outlook.sentence[style]}`,
    from: 0,
    to: end,
    step: 1,
    ticks: dayTicks(first, end + 1, width - 120, style),
    style,
    unit: outlook.unit === '%' ? '%' : '',
    grounds: phases.flatMap(({ name, startDate, endDate }) =>
      startDate && endDate && at(endDate) >= 0 && at(startDate) <= end
        ? [{ from: at(startDate), to: at(endDate), label: name }]
        : [],
    ),
    marks: marks.flatMap(({ day, ...mark }) => (at(day) >= 0 && at(day) <= end ? [{ ...mark, x: at(day) }] : [])),
    now: { x: at(today), label: '' },
  } satisfies Partial<TimeChart>
}
