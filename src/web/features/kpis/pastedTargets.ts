import type { Day } from '#domain/day.ts'
import { parse } from '../../ui/grid/tsv.ts'

/** What a copied column or row puts into which day, from the day that it is pasted to; null for a single cell. */
export function pastedTargets(text: string, days: readonly Day[], from: number): Record<Day, string> | null {
  const cells = parse(text).flat()
  if (cells.length < 2) return null
  return Object.fromEntries(cells.slice(0, days.length - from).map((cell, at) => [days[from + at]!, cell.trim()]))
}
