import { textWidth } from './axis.ts'
import { crisp, rounded, type Drawing, type Shape } from './drawing.ts'
import { linearScale } from './scale.ts'

export interface PaceBar {
  sentence: string
  /** In parts of the target: 0.4 is 40 %. Null where nothing is known. */
  done: number | null
  /** Where it should stand today. */
  due: number | null
}

/** How much of the target is reached, with a line where it should be by now. More than the target makes the bar's scale longer. */
export function paceBar({ sentence, done, due }: PaceBar, size: { width: number; height: number }): Drawing {
  const x = linearScale(0, Math.max(1, done ?? 0), 0, size.width)
  const thick = Math.min(8, size.height - 4)
  const y = (size.height - thick) / 2
  const bar = (role: 'ground' | 'actual', to: number): Shape => ({
    kind: 'rect',
    role,
    x: 0,
    y,
    width: rounded(Math.max(0, x(to))),
    height: thick,
    radius: 2,
  })
  const shapes: Shape[] = [bar('ground', Math.max(1, done ?? 0))]
  if (done !== null && done > 0) shapes.push(bar('actual', done))
  if (done !== null && done > 1) shapes.push(upright('target', x(1), size.height))
  if (due !== null) shapes.push(upright('now', x(Math.max(0, Math.min(1, due))), size.height))
  return { ...size, sentence, shapes }
}

function upright(role: 'target' | 'now', x: number, height: number): Shape {
  const at = Math.max(0.5, crisp(x - 0.5))
  return { kind: 'line', role, x1: at, x2: at, y1: 0, y2: height }
}

export interface Breakdown {
  sentence: string
  rows: readonly { label: string; value: number | null; target?: number | null; shown: string }[]
}

const rowHeight = 28

/** Values side by side by channel or phase: a bar each, with a line at its target; one scale for all. */
export function breakdownChart({ sentence, rows }: Breakdown, { width, font = 12 }: { width: number; font?: number }): Drawing {
  const names = Math.min(width * 0.32, Math.max(40, ...rows.map(({ label }) => textWidth(label, font))) + font)
  const numbers = Math.max(40, ...rows.map(({ shown }) => textWidth(shown, font) * 1.12)) + font
  const most = Math.max(0, ...rows.flatMap(({ value, target }) => [value ?? 0, target ?? 0])) || 1
  const x = linearScale(0, most, names, Math.max(names + 20, width - numbers))
  const shapes = rows.flatMap(({ label, value, target, shown }, i): Shape[] => {
    const [top, line] = [i * rowHeight + 7, i * rowHeight + rowHeight / 2 + font * 0.35]
    return [
      { kind: 'text', role: 'axisText', x: 0, y: line, text: clipped(label, names - font, font), anchor: 'start', size: font },
      ...(value === null
        ? []
        : [
            {
              kind: 'rect' as const,
              role: 'actualSoft' as const,
              x: rounded(x(0)),
              y: top,
              width: Math.max(1, rounded(x(Math.max(0, value)) - x(0))),
              height: rowHeight - 14,
              radius: 2,
            },
          ]),
      ...(target === null || target === undefined
        ? []
        : [
            {
              kind: 'line' as const,
              role: 'target' as const,
              x1: crisp(x(target)),
              x2: crisp(x(target)),
              y1: top - 3,
              y2: top + 17,
            },
          ]),
      { kind: 'text', role: 'strongText', x: width, y: line, text: shown, anchor: 'end', size: font },
    ]
  })
  return { width, height: Math.max(1, rows.length) * rowHeight, sentence, shapes }
}

/** A name too long for its column ends in …; the table beside the picture has all of it. */
export function clipped(label: string, width: number, size: number): string {
  if (textWidth(label, size) <= width) return label
  let short = label
  while (short.length > 1 && textWidth(`${short}…`, size) > width) short = short.slice(0, -1)
  return `${short}…`
}
