import type { StatusKind } from '../marks/StatusShape.tsx'
import type { Bar, Bracket, Diamond, Mark } from './marks.ts'
import { DIAMOND, diamondX, measuresOf } from './marks.ts'
import type { Scale, Span } from './scale.ts'
import { xOf } from './scale.ts'

/**
 * A piece of drawing: attributes of an SVG element under React's names. The screen, paper and files draw from the same pieces; colours are
 * tokens (`var(--ink)`), which a file resolves.
 */
export type Shape =
  | ({ tag: 'rect'; x: number; y: number; width: number; height: number; rx?: number } & Paint)
  | ({ tag: 'path'; d: string } & Paint)
  | ({ tag: 'text'; x: number; y: number; text: string; size?: number; bold?: boolean; end?: boolean } & Paint)

interface Paint {
  fill?: string
  stroke?: string
  strokeWidth?: number
  strokeDasharray?: string
  /** What can be taken hold of. */
  grip?: string
}

const tones: Record<StatusKind, string> = {
  notStarted: '--status-not-started',
  inProgress: '--status-in-progress',
  completed: '--status-completed',
  overdue: '--status-overdue',
  paused: '--status-not-started',
  cancelled: '--status-not-started',
}
const strong = (tone: StatusKind) => `var(${tones[tone]})`
const soft = (tone: StatusKind) => `var(${tones[tone]}-soft)`

export function shapesOf(mark: Mark, scale: Scale, rowHeight: number): Shape[] {
  switch (mark.kind) {
    case 'bar':
      return barShapes(mark, scale, rowHeight)
    case 'bracket':
      return bracketShapes(mark, scale, rowHeight)
    case 'diamond':
      return diamondShapes(mark, scale, rowHeight)
  }
}

function barShapes(bar: Bar, scale: Scale, rowHeight: number): Shape[] {
  const { top, bar: height, middle, actual, baseline } = measuresOf(rowHeight)
  const { x, width } = extent(bar, scale)
  const color = strong(bar.tone)
  const inner = Math.max(0, width - 2)
  const done = (inner * bar.percent) / 100
  const dashed = bar.tone === 'cancelled' || bar.tone === 'paused'
  const shapes: Shape[] = []
  if (bar.baseline) {
    const base = extent(bar.baseline, scale)
    const isKept = bar.baseline.start === bar.start && bar.baseline.finish === bar.finish
    const fill = isKept ? 'var(--line)' : 'var(--line-strong)'
    shapes.push({ tag: 'rect', x: base.x, y: baseline, width: base.width, height: 3, rx: 1, fill })
  }
  if (bar.tail !== undefined && bar.tail > bar.finish) shapes.push(...tailShapes(bar, bar.tail, scale, rowHeight))
  shapes.push({
    tag: 'rect',
    x: x + 0.5,
    y: top + 0.5,
    width: Math.max(1, width - 1),
    height: height - 1,
    rx: 2,
    fill: soft(bar.tone),
    stroke: bar.critical ? 'var(--ink)' : color,
    strokeWidth: bar.critical ? 1.75 : 1,
    ...(dashed && { strokeDasharray: '3 2' }),
    grip: 'move',
  })
  if (done > 0) shapes.push({ tag: 'rect', x: x + 1, y: top + 1, width: done, height: height - 2, rx: 1, fill: color })
  if (bar.actual) {
    const real = extent(bar.actual, scale)
    shapes.push({ tag: 'rect', x: real.x, y: actual, width: real.width, height: 2, fill: 'var(--ink)' })
    if (bar.actual.finish > bar.finish) {
      const over = extent({ start: Math.max(bar.finish + 1, bar.actual.start), finish: bar.actual.finish }, scale)
      shapes.push({ tag: 'rect', x: over.x, y: actual, width: over.width, height: 2, fill: strong('overdue') })
    }
  }
  const right = xOf(scale, Math.max(bar.finish, bar.tail ?? bar.finish, bar.actual?.finish ?? bar.finish) + 1)
  shapes.push(label(right + 12, middle, bar.label, bar.tone === 'overdue' ? color : 'var(--muted)'))
  return shapes
}

/** From the planned finish on to the expected one: an open end. */
function tailShapes(bar: Bar, tail: number, scale: Scale, rowHeight: number): Shape[] {
  const { top, bar: height, middle } = measuresOf(rowHeight)
  const { x, width } = extent({ start: bar.finish + 1, finish: tail }, scale)
  const end = x + width - 1
  const late = strong('overdue')
  return [
    { tag: 'path', d: `M${x} ${middle}H${end}`, fill: 'none', stroke: late, strokeWidth: 2, strokeDasharray: '3 2' },
    { tag: 'path', d: `M${end} ${top + 2}V${top + height - 2}`, fill: 'none', stroke: late, strokeWidth: 2 },
  ]
}

function bracketShapes(bracket: Bracket, scale: Scale, rowHeight: number): Shape[] {
  const { middle } = measuresOf(rowHeight)
  const { x, width } = extent(bracket, scale)
  const [top, thick, foot] = [middle - 4, 5, 5]
  const right = x + width
  const body = `M${x} ${top}H${right}V${top + thick + foot}L${right - foot} ${top + thick}H${x + foot}L${x} ${top + thick + foot}Z`
  const done = (width * bracket.percent) / 100
  const shapes: Shape[] = [{ tag: 'path', d: body, fill: 'var(--line-strong)' }]
  if (done > 0) shapes.push({ tag: 'rect', x, y: top, width: done, height: thick, fill: 'var(--ink)' })
  shapes.push(label(right + 10, middle, bracket.label, bracket.tone === 'overdue' ? strong('overdue') : 'var(--muted)'))
  return shapes
}

function diamondShapes(diamond: Diamond, scale: Scale, rowHeight: number): Shape[] {
  const { middle } = measuresOf(rowHeight)
  const x = diamondX(diamond, scale)
  const color = strong(diamond.tone)
  const isReached = diamond.tone === 'completed'
  const shapes: Shape[] = []
  if (diamond.baseline !== undefined && diamond.baseline !== diamond.day) {
    const old = diamondX({ day: diamond.baseline, by: diamond.by }, scale)
    shapes.push({ tag: 'path', d: rhomb(old, middle, 5), fill: 'none', stroke: 'var(--line-strong)', strokeWidth: 1.25 })
  }
  if (diamond.by) {
    const limit = x + DIAMOND + 2
    shapes.push({ tag: 'path', d: `M${limit} ${middle - 7}V${middle + 7}`, fill: 'none', stroke: color, strokeWidth: 1.75 })
  }
  shapes.push({
    tag: 'path',
    d: rhomb(x, middle, DIAMOND),
    fill: isReached || diamond.tone === 'overdue' ? color : 'var(--surface)',
    stroke: color,
    strokeWidth: 1.5,
  })
  shapes.push(label(x + DIAMOND + 10, middle, diamond.label, diamond.tone === 'overdue' ? color : 'var(--ink)'))
  return shapes
}

function rhomb(x: number, y: number, size: number): string {
  return `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`
}

function label(x: number, middle: number, text: string, fill: string): Shape {
  return { tag: 'text', x, y: middle + 4, text, fill }
}

function extent({ start, finish }: Span, scale: Scale): { x: number; width: number } {
  const x = xOf(scale, start)
  return { x, width: Math.max(2, xOf(scale, finish + 1) - x) }
}
