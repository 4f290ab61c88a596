import { dayTicks } from './axis.ts'
import { breakdownChart } from './bars.ts'
import { courseLines, type CourseNumbers } from './courseChart.ts'
import type { Drawing, Role } from './drawing.ts'
import type { NumberStyle } from './numbers.ts'
import { partsChart } from './partsChart.ts'
import { timeChart } from './timeChart.ts'

/** A picture of a document: what there is to draw, and the words on it. */
export type Picture =
  | {
      kind: 'course'
      sentence: string
      course: CourseNumbers & {
        /** YYYY-MM-DD, where the days are counted from. */
        first: string
        days: number
        at: number
        unit: string
        phases: readonly { name: string; from: number; to: number }[]
      }
      targetLabel: string
      forecastLabel: string
    }
  | {
      kind: 'bars'
      sentence: string
      rows: readonly { label: string; value: number | null; target: number; shown: string }[]
    }
  | {
      kind: 'parts'
      sentence: string
      legend: readonly string[]
      rows: readonly { label: string; parts: readonly number[]; shown: string }[]
    }

/** Of what went well, what ended late, what is late and what is not due: told apart in grey too. */
const partRoles: readonly Role[] = ['above', 'before', 'below', 'actualSoft']

/** The same picture for the screen and for paper, `width` pixels wide. */
export function pictureDrawing(picture: Picture, width: number, style: NumberStyle): Drawing {
  const font = 12
  if (picture.kind === 'bars') return breakdownChart(picture, { width, font })
  if (picture.kind === 'parts') {
    const legend = picture.legend.map((label, at) => ({ role: partRoles[at] ?? 'actualSoft', label }))
    return partsChart({ ...picture, legend }, { width, font })
  }
  const { course, sentence, targetLabel, forecastLabel } = picture
  const { first, days, at, unit, phases } = course
  const end = Math.max(1, days - 1)
  return timeChart(
    {
      sentence,
      from: 0,
      to: end,
      step: 1,
      ticks: dayTicks(first, end + 1, width - 180, style),
      style,
      unit: unit === '%' ? '%' : '',
      grounds: phases.map(({ name, from, to }) => ({ from, to, label: name })),
      ...(at >= 0 && at < end && { now: { x: at, label: '' } }),
      ...courseLines(course, { target: targetLabel, forecast: forecastLabel }),
    },
    { width, height: 220, font },
  )
}
