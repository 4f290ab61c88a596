import { readOffset } from '#domain/template/offset.ts'
import type { TemplateContent } from '#domain/template/template.ts'

export interface OffsetScale {
  /** Where day 0 lies, in percent. */
  zero: number
  at: (offset: string) => number
  /** The width of one calendar day. */
  dayWidth: number
}

/** A line from the first day of a template to its last. Five workdays are as wide as a week. */
export function offsetScale({ phases, tasks, from, until }: TemplateContent): OffsetScale {
  const offsets = [
    from,
    until,
    ...phases.flatMap((row) => [row.from, row.until]),
    ...tasks.flatMap((row) => [row.start, row.finish]),
  ]
  const days = offsets.filter((offset) => offset !== null).map(daysOf)
  const [first, last] = [Math.min(...days), Math.max(...days) + 1]
  const length = Math.max(1, last - first)
  const at = (offset: string) => ((daysOf(offset) - first) / length) * 100
  return { zero: ((0 - first) / length) * 100, at, dayWidth: 100 / length }
}

export function offsetRange(
  start: string | null,
  finish: string | null,
  { at, dayWidth }: OffsetScale,
): { left: number; width: number } | null {
  const [first, last] = [start ?? finish, finish ?? start]
  return first !== null && last !== null ? { left: at(first), width: Math.max(dayWidth, at(last) - at(first) + dayWidth) } : null
}

function daysOf(offset: string): number {
  const { count, unit, rest } = readOffset(offset)
  return unit === 'day' ? count : (count * 7) / 5 + rest
}
