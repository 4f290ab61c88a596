import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import { readDates } from '../dateText.ts'
import { spanOfTask } from '../planText/taskDates.ts'
import type { ReviewItem } from './item.ts'

export interface ItemDates {
  startDate: Day | null
  endDate: Day | null
  /** Worked out from the start of the campaign: `D-7`, `第2周`. */
  counted: boolean
}

/**
 * The days of an item. What the text counts from the start (`D-7`, `T-3天`, `第2周`) follows the start that was decided on, unless
 * somebody wrote other days for it.
 */
export function datesOf({ kind, values, found }: Pick<ReviewItem, 'kind' | 'values' | 'found'>, start: Day | null): ItemDates {
  const { startDate = null, endDate = null, dateText } = values
  const own = { startDate, endDate, counted: false }
  if (kind === 'period' || !dateText || !start) return own
  const untouched = startDate === (found?.startDate ?? null) && endDate === (found?.endDate ?? null)
  if (!untouched) return own
  const readings = dateText
    .split(' – ')
    .flatMap((text) => readDates(text, { cell: true, period: { start, end: null } }).slice(0, 1))
  const first = readings[0]
  if (!first?.relative || readings.some(({ relative }) => !relative)) return own
  const span = spanOfTask([readings.length > 1 ? { ...first, end: readings.at(-1)?.end ?? first.end } : first])
  const end = span.end ?? (kind === 'milestone' ? span.start : null)
  if (!isFullDay(span.start) || !isFullDay(end)) return own
  return { startDate: kind === 'milestone' ? null : span.start, endDate: end, counted: span.start !== null || end !== null }
}

/** The start that relative dates count from: of the period that was accepted, or of the one that nobody refused. */
export function startOf(items: readonly ReviewItem[]): Day | null {
  const periods = items.filter(({ kind, verdict }) => kind === 'period' && verdict !== 'dropped')
  const chosen = periods.find(({ verdict }) => verdict === 'accepted') ?? periods[0]
  return chosen?.values.startDate ?? null
}

function isFullDay(day: string | null): boolean {
  return day === null || isDay(day)
}
