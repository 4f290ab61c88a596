import type { RowRef } from '../grid/types.ts'
import type { DayNumber } from './days.ts'
import type { LinkIndex } from './linkIndex.ts'
import { linksAmong } from './linkIndex.ts'
import type { Anchor } from './links.ts'
import { arrowOf, pathOf, route } from './links.ts'
import type { Mark } from './marks.ts'
import { edgesOf, measuresOf } from './marks.ts'
import type { Scale } from './scale.ts'
import { widthOf, xOf } from './scale.ts'
import type { Shape } from './shapes.ts'
import { shapesOf } from './shapes.ts'
import { clipped, svgOf } from './svgText.ts'
import { stretchesOff, ticksOf } from './ticks.ts'
import type { GanttWords } from './words.ts'

export interface ChartDrawing {
  readonly title: string
  readonly words: GanttWords
  readonly rows: readonly RowRef[]
  readonly scale: Scale
  readonly today: DayNumber
  readonly index: LinkIndex
  /** The columns' titles and widths. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  isOff(day: DayNumber): boolean
  marksOf(key: string): readonly Mark[]
  /** A text for each column; a heading has one for all of them. */
  textsOf(key: string): readonly string[]
}

export interface PaperDrawing extends ChartDrawing {
  /** What a token such as `--ink` is on paper. */
  color(token: string): string
}

const ROW = 28
/** The room of the title above the heading of days. */
export const TITLE = 34
const HEAD = 44
/** What the name of a month needs. */
const LABEL = 72

/** Some lines of the chart, or all of it, as a picture of its own: the same bars and links as on the screen. */
export function chartSvg(
  drawing: PaperDrawing,
  from = 0,
  to = drawing.rows.length,
): { svg: string; width: number; height: number } {
  const { shapes, width, height } = chartShapes(drawing, from, to)
  return { svg: svgOf(shapes, width, height, drawing.color), width, height }
}

/** The pieces of such a picture. */
export function chartShapes(
  drawing: ChartDrawing,
  from = 0,
  to = drawing.rows.length,
): { shapes: Shape[]; width: number; height: number } {
  const { scale, columns, title } = drawing
  const pane = columns.reduce((sum, column) => sum + column.width, 0)
  const [width, height] = [pane + widthOf(scale), TITLE + HEAD + (to - from) * ROW + 1]
  const lines = drawing.rows.slice(from, to).flatMap((ref, at) => lineShapes(drawing, ref, at, pane, width))
  const shapes: Shape[] = [
    { tag: 'rect', x: 0, y: 0, width, height, fill: 'var(--surface)' },
    { tag: 'text', x: 12, y: 23, text: title, size: 16, bold: true, fill: 'var(--ink)' },
    ...shades(drawing, pane, height),
    ...linkShapes(drawing, from, to, pane),
    ...lines,
    ...headShapes(drawing, pane, width),
  ]
  return { shapes, width, height }
}

/** How many lines of the chart a page takes whose height is so much of its width. */
export function linesOnPage(drawing: ChartDrawing, ratio: number): number {
  const pane = drawing.columns.reduce((sum, column) => sum + column.width, 0)
  const height = (pane + widthOf(drawing.scale)) * ratio
  return Math.max(5, Math.floor((height - TITLE - HEAD) / ROW))
}

function shades({ scale, isOff, today }: ChartDrawing, pane: number, height: number): Shape[] {
  const off = stretchesOff(isOff, scale.first, scale.last + 1).map((stretch): Shape => ({
    tag: 'rect',
    x: pane + xOf(scale, stretch.from),
    y: TITLE + HEAD,
    width: (stretch.to - stretch.from) * scale.perDay,
    height: height - TITLE - HEAD,
    fill: 'var(--band)',
  }))
  if (today < scale.first || today > scale.last) return off
  const x = pane + xOf(scale, today) + scale.perDay / 2
  return [...off, { tag: 'path', d: `M${x} ${TITLE + HEAD}V${height}`, fill: 'none', stroke: 'var(--accent)', strokeWidth: 1.5 }]
}

function lineShapes(drawing: ChartDrawing, ref: RowRef, at: number, pane: number, width: number): Shape[] {
  const y = TITLE + HEAD + at * ROW
  const isBand = ref.kind === 'band'
  const texts = drawing.textsOf(ref.key)
  let x = 0
  const cells = texts.map((text, column): Shape => {
    const left = x + 12
    const room = (isBand ? pane : drawing.columns[column]!.width) - 16
    x += drawing.columns[column]!.width
    return { tag: 'text', x: left, y: y + 18, text: clipped(text, room), bold: isBand, fill: 'var(--ink)' }
  })
  return [
    ...(isBand ? [{ tag: 'rect', x: 0, y, width, height: ROW, fill: 'var(--band)' } as const] : []),
    ...cells,
    ...drawing.marksOf(ref.key).flatMap((mark) => shapesOf(mark, drawing.scale, ROW).map((shape) => moved(shape, pane, y))),
    { tag: 'path', d: `M0 ${y + ROW - 0.5}H${width}`, fill: 'none', stroke: 'var(--hairline)', strokeWidth: 1 },
  ]
}

function linkShapes(drawing: ChartDrawing, from: number, to: number, pane: number): Shape[] {
  const { index, scale, rows } = drawing
  const measures = { rowHeight: ROW, half: measuresOf(ROW).bar / 2, width: widthOf(scale) }
  const anchor = (key: string): Anchor | undefined => {
    const at = index.at(key)
    const mark = drawing.marksOf(key)[0]
    if (at === undefined || at < from || at >= to || !mark) return undefined
    return { ...edgesOf(mark, scale), y: (at - from) * ROW + measuresOf(ROW).middle }
  }
  return linksAmong(index, rows, from, to).flatMap((link): Shape[] => {
    const [a, b] = [anchor(link.from), anchor(link.to)]
    if (!a || !b) return []
    const points = route(a, b, link.type, measures)
    const stroke = link.broken ? 'var(--status-overdue)' : link.critical ? 'var(--ink)' : 'var(--line-strong)'
    const line: Shape = { tag: 'path', d: pathOf(points), fill: 'none', stroke, strokeWidth: link.critical ? 1.75 : 1 }
    return [line, { tag: 'path' as const, d: arrowOf(points), fill: stroke }].map((shape) => moved(shape, pane, TITLE + HEAD))
  })
}

function headShapes({ scale, words, columns }: ChartDrawing, pane: number, width: number): Shape[] {
  const { upper, lower } = ticksOf(scale, scale.first, scale.last + 1)
  const shapes: Shape[] = [
    { tag: 'rect', x: 0, y: TITLE, width, height: HEAD, fill: 'var(--paper)' },
    {
      tag: 'path',
      d: `M0 ${TITLE + HEAD - 0.5}H${width}M0 ${TITLE + 0.5}H${width}`,
      fill: 'none',
      stroke: 'var(--line)',
      strokeWidth: 1,
    },
    { tag: 'path', d: `M${pane - 0.5} ${TITLE}V${TITLE + HEAD}`, fill: 'none', stroke: 'var(--line)', strokeWidth: 1 },
  ]
  let x = 12
  for (const { title, width: columnWidth } of columns) {
    shapes.push({ tag: 'text', x, y: TITLE + 36, text: title, bold: true, fill: 'var(--muted)' })
    x += columnWidth
  }
  for (const tick of upper) {
    const left = Math.max(0, xOf(scale, tick.from))
    if (xOf(scale, tick.to) - left < LABEL) continue
    shapes.push({
      tag: 'text',
      x: pane + left + 6,
      y: TITLE + 16,
      text: words.upper(tick, scale.zoom),
      bold: true,
      fill: 'var(--ink)',
    })
  }
  for (const tick of lower) {
    const left = xOf(scale, tick.from)
    if (left < 0) continue
    shapes.push({ tag: 'text', x: pane + left + 4, y: TITLE + 37, text: words.lower(tick, scale.zoom), fill: 'var(--muted)' })
  }
  return shapes
}

function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.tag === 'path') return { ...shape, d: movedPath(shape.d, x, y) }
  return { ...shape, x: shape.x + x, y: shape.y + y }
}

/** Paths here are made of M, L, H, V and Z alone, all absolute. */
function movedPath(d: string, x: number, y: number): string {
  return d.replace(
    /([MLHV])\s*(-?[\d.]+)(?:\s+(-?[\d.]+))?/g,
    (_, command: string, first: string, second: string | undefined) => {
      if (command === 'H') return `H${Number(first) + x}`
      if (command === 'V') return `V${Number(first) + y}`
      return `${command}${Number(first) + x} ${Number(second) + y}`
    },
  )
}
