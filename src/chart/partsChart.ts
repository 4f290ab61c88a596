import { textWidth } from './axis.ts'
import { clipped } from './bars.ts'
import { rounded, type Drawing, type Role, type Shape } from './drawing.ts'
import { linearScale } from './scale.ts'

export interface PartsChart {
  sentence: string
  legend: readonly { role: Role; label: string }[]
  /** In the order of the legend. */
  rows: readonly { label: string; parts: readonly number[]; shown: string }[]
}

const rowHeight = 30

/** What wholes are made of, side by side on one scale: a bar for each, cut into its parts, with the number in each part that has room. */
export function partsChart(chart: PartsChart, { width, font = 12 }: { width: number; font?: number }): Drawing {
  const { rows, legend, sentence } = chart
  const names = Math.min(width * 0.3, Math.max(40, ...rows.map(({ label }) => textWidth(label, font))) + font)
  const numbers = Math.max(30, ...rows.map(({ shown }) => textWidth(shown, font) * 1.12)) + font
  const most = Math.max(1, ...rows.map(({ parts }) => sum(parts)))
  const x = linearScale(0, most, names, Math.max(names + 20, width - numbers))
  const head = font * 2.2
  const bars = rows.flatMap(({ label, parts, shown }, i): Shape[] => {
    const [top, line] = [head + i * rowHeight + 6, head + i * rowHeight + rowHeight / 2 + font * 0.35]
    const ends = parts.map((_, at) => sum(parts.slice(0, at + 1)))
    const pieces = parts.flatMap((part, at): Shape[] => {
      if (part <= 0) return []
      const [from, to] = [x(ends[at]! - part), x(ends[at]!)]
      const fits = textWidth(String(part), font) + 6 <= to - from
      const role = legend[at]!.role
      return [
        { kind: 'rect', role, x: rounded(from), y: top, width: Math.max(1, rounded(to - from - 1)), height: rowHeight - 12 },
        ...(fits
          ? [word(onDark.has(role) ? 'groundOther' : 'strongText', (from + to - 1) / 2, line, String(part), 'middle', font)]
          : []),
      ]
    })
    return [
      word('axisText', 0, line, clipped(label, names - font, font), 'start', font),
      ...pieces,
      word('strongText', width, line, shown, 'end', font),
    ]
  })
  return { width, height: head + Math.max(1, rows.length) * rowHeight, sentence, shapes: [...legendOf(legend, font), ...bars] }
}

/** Parts so dark that the number in them is white. */
const onDark: ReadonlySet<Role> = new Set<Role>(['above', 'below', 'actual', 'forecast'])

function legendOf(legend: PartsChart['legend'], font: number): Shape[] {
  let at = 0
  return legend.flatMap(({ role, label }): Shape[] => {
    const left = at
    at += font * 2.6 + textWidth(label, font)
    return [
      { kind: 'rect', role, x: rounded(left), y: 3, width: font * 0.8, height: font * 0.8 },
      word('axisText', left + font * 1.2, font * 0.95, label, 'start', font),
    ]
  })
}

function word(role: Role, x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', size: number): Shape {
  return { kind: 'text', role, x: rounded(x), y: rounded(y), text, anchor, size }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}
