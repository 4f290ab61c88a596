import { spread, textWidth, type Tick } from './axis.ts'
import { crisp, rounded, type Drawing, type MarkForm, type Role, type Shape } from './drawing.ts'
import { axisLabels, type NumberStyle } from './numbers.ts'
import { areaPath, linePath, rangePath, runsOf, type Point, type RangePoint } from './path.ts'
import { calmExtent, linearScale, niceTicks, type Scale } from './scale.ts'

export type LineRole = 'actual' | 'target' | 'pace' | 'forecast' | 'before'

export interface ChartLine {
  role: LineRole
  points: readonly Point[]
  /** Stands at the end of the line where there is room for it. */
  label?: string
  /** The ground under the line is tinted. */
  filled?: boolean
  /** Two points stand for all between them: a target that is the same every day. */
  spans?: boolean
}

/** What is shown over a time: days or minutes as whole numbers on the horizontal axis. Knows nothing of what the values mean. */
export interface TimeChart {
  sentence: string
  from: number
  to: number
  /** The distance of two neighbours without a gap between them. */
  step: number
  ticks: readonly Tick[]
  style: NumberStyle
  /** After each number on the axis, such as %. */
  unit?: string
  /** Whether the axis of values begins at zero. Amounts do; a rate or a level may float. */
  zero: boolean
  grounds?: readonly { from: number; to: number; label: string }[]
  bars?: readonly Point[]
  lines: readonly ChartLine[]
  range?: readonly RangePoint[]
  marks?: readonly ChartMark[]
  now?: { x: number; label: string }
}

export interface ChartMark {
  x: number
  form: MarkForm
  role: 'mark' | 'markWarning' | 'markReached'
  label: string
}

export interface Size {
  width: number
  height: number
  /** Of the words on it, in pixels. */
  font?: number
}

export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

export interface TimeDrawing extends Drawing {
  plot: Plot
  x: Scale
  y: Scale
}

/** Lines, bars and a range over days or minutes. The drawing carries its scales, for whoever answers a pointer. */
export function timeChart(chart: TimeChart, size: Size): TimeDrawing {
  const font = size.font ?? 12
  const values = valuesOf(chart)
  const ticks = niceTicks(...extentOf(values, chart.zero), Math.max(2, Math.floor(size.height / (font * 4))))
  const labels = axisLabels(ticks, chart.style).map((label) => `${label}${chart.unit ?? ''}`)
  const plot = plotOf(chart, size, { font, labels })
  const half = chart.bars ? chart.step / 2 : 0
  const x = linearScale(chart.from - half, chart.to + half, plot.left, plot.right)
  const y = linearScale(ticks[0]!, ticks.at(-1)!, plot.bottom, plot.top)
  const shapes: Shape[] = [
    ...grounds(chart, { plot, x, font }),
    ...gridOf(ticks, labels, { plot, y, font }),
    ...xAxis(chart, { plot, x, font }),
    ...barsOf(chart, { plot, x, y }),
    ...rangeOf(chart, { x, y }),
    ...chart.lines.flatMap((line) => lineShapes(line, chart.step, { x, y, floor: ticks[0]! })),
    ...nowOf(chart, { plot, x, font }),
    ...marksOf(chart, { plot, x, font }),
    ...endLabels(chart, { plot, x, y, font, width: size.width }),
  ]
  return { width: size.width, height: size.height, sentence: chart.sentence, shapes, plot, x, y }
}

function valuesOf({ bars = [], lines, range = [] }: TimeChart): number[] {
  const points = [...bars, ...lines.flatMap((line) => line.points)].flatMap(({ y }) => y ?? [])
  return [...points, ...range.flatMap(({ low, high }) => [low, high])].filter(Number.isFinite)
}

function extentOf(values: number[], zero: boolean): [number, number] {
  const low = values.reduce((a, b) => Math.min(a, b), zero ? 0 : Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), zero ? 0 : -Infinity)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1]
  return zero ? [low, high] : calmExtent(low, high)
}

function plotOf(chart: TimeChart, size: Size, { font, labels }: { font: number; labels: string[] }): Plot {
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, font)), font * 2)) + font
  const ends = endRoom(chart, size, font)
  const head = (chart.grounds?.length ? font * 1.6 : font * 0.6) + (chart.marks?.length ? 16 : 0)
  return {
    left,
    right: size.width - Math.max(font * 0.8, ends),
    top: Math.ceil(head),
    bottom: size.height - Math.ceil(font * 1.9),
  }
}

/** Labels at the ends of lines want room that a phone has not; there a legend says it. */
function endRoom({ lines }: TimeChart, { width }: Size, font: number): number {
  const widest = Math.max(0, ...lines.map(({ label }) => (label ? textWidth(label, font) : 0)))
  return widest > 0 && widest < width * 0.22 ? widest + font : 0
}

interface Place {
  plot: Plot
  x: Scale
  font: number
}

function grounds({ grounds: all = [], from, to, step }: TimeChart, { plot, x, font }: Place): Shape[] {
  return all.flatMap((ground, i): Shape[] => {
    const left = Math.max(plot.left, x(Math.max(ground.from, from) - step / 2))
    const right = Math.min(plot.right, x(Math.min(ground.to, to) + step / 2))
    if (right <= left) return []
    const fits = textWidth(ground.label, font) <= right - left - 4
    return [
      {
        kind: 'rect',
        role: i % 2 === 0 ? 'ground' : 'groundOther',
        x: rounded(left),
        y: 0,
        width: rounded(right - left),
        height: plot.bottom,
      },
      ...(fits ? [text('axisText', (left + right) / 2, font * 1.15, ground.label, 'middle', font)] : []),
    ]
  })
}

function gridOf(ticks: number[], labels: string[], { plot, y, font }: { plot: Plot; y: Scale; font: number }): Shape[] {
  return ticks.flatMap((tick, i): Shape[] => [
    { kind: 'line', role: tick === 0 ? 'axis' : 'grid', x1: plot.left, x2: plot.right, y1: crisp(y(tick)), y2: crisp(y(tick)) },
    text('axisText', plot.left - font * 0.5, y(tick) + font * 0.35, labels[i]!, 'end', font),
  ])
}

function xAxis({ ticks }: TimeChart, { plot, x, font }: Place): Shape[] {
  return ticks
    .filter((tick) => x(tick.x) >= plot.left - 1 && x(tick.x) <= plot.right + 1)
    .map((tick) => text('axisText', x(tick.x), plot.bottom + font * 1.5, tick.label, 'middle', font))
}

function barsOf({ bars = [], step }: TimeChart, { x, y }: { plot: Plot; x: Scale; y: Scale }): Shape[] {
  const slot = x(step) - x(0)
  const width = Math.max(1, Math.min(28, slot * 0.68))
  return bars.flatMap((bar): Shape[] => {
    if (bar.y === null) return []
    const [top, bottom] = [y(Math.max(0, bar.y)), y(Math.min(0, bar.y))]
    const left = rounded(x(bar.x) - width / 2)
    return [
      {
        kind: 'rect',
        role: 'actualSoft',
        x: left,
        y: rounded(top),
        width: rounded(width),
        height: Math.max(1, rounded(bottom - top)),
        radius: Math.min(2, width / 4),
      },
    ]
  })
}

function rangeOf({ range = [] }: TimeChart, { x, y }: { x: Scale; y: Scale }): Shape[] {
  return range.length > 0 ? [{ kind: 'area', role: 'forecastRange', d: rangePath(range, x, y) }] : []
}

function lineShapes(line: ChartLine, step: number, { x, y, floor }: { x: Scale; y: Scale; floor: number }): Shape[] {
  return runsOf(line.points, line.spans ? Infinity : step).flatMap((run): Shape[] => {
    const [only, second] = run
    if (only && !second) return [{ kind: 'dot', role: line.role, x: rounded(x(only.x)), y: rounded(y(only.y)), r: 2.5 }]
    const d = linePath(run, x, y)
    const ground: Shape[] = line.filled ? [{ kind: 'area', role: 'actualSoft', d: areaPath(run, x, y, floor) }] : []
    return [...ground, { kind: 'path', role: line.role, d }]
  })
}

function nowOf({ now }: TimeChart, { plot, x, font }: Place): Shape[] {
  if (!now || x(now.x) < plot.left - 1 || x(now.x) > plot.right + 1) return []
  const at = crisp(x(now.x))
  return [
    { kind: 'line', role: 'now', x1: at, x2: at, y1: plot.top - 2, y2: plot.bottom },
    ...(now.label ? [text('strongText', at, plot.bottom + font * 1.5, now.label, 'middle', font)] : []),
  ]
}

/** Marks of one day stand side by side under the names of the phases. */
function marksOf({ marks = [] }: TimeChart, { plot, x }: Place): Shape[] {
  const seen = new Map<number, number>()
  return marks.flatMap((mark): Shape[] => {
    const at = seen.get(mark.x) ?? 0
    seen.set(mark.x, at + 1)
    const place = x(mark.x) + at * 13
    if (place < plot.left - 6 || place > plot.right + 6) return []
    return [{ kind: 'mark', role: mark.role, form: mark.form, x: rounded(place), y: plot.top - 8, title: mark.label }]
  })
}

function endLabels(
  chart: TimeChart,
  { plot, x, y, font, width }: { plot: Plot; x: Scale; y: Scale; font: number; width: number },
): Shape[] {
  if (endRoom(chart, { width, height: 0 }, font) === 0) return []
  const ends = chart.lines.flatMap(({ label, role, points }) => {
    const last = label ? points.findLast((point) => point.y !== null) : undefined
    return last ? [{ label: label!, role, x: x(last.x), y: y(last.y!) }] : []
  })
  const places = spread(
    ends.map((end) => end.y),
    font * 1.3,
    plot.top,
    plot.bottom,
  )
  return ends.map(({ label, role }, i) =>
    text(textRole[role], plot.right + font * 0.5, places[i]! + font * 0.35, label, 'start', font),
  )
}

const textRole: Record<LineRole, Role> = {
  actual: 'strongText',
  target: 'axisText',
  pace: 'axisText',
  before: 'axisText',
  forecast: 'forecast',
}

function text(role: Role, x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', size: number): Shape {
  return { kind: 'text', role, x: rounded(x), y: rounded(y), text: words, anchor, size }
}
