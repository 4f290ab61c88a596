import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import { readDates } from '../dateText.ts'
import { lastDayOfMonth } from '../dateText/resolve.ts'
import { readGoal } from '../planSheet/goalText.ts'
import { readAmounts } from '../numberText.ts'
import { decimalOf } from './decimalOf.ts'
import type { ItemKind, ItemValues } from './item.ts'

/** What a marked stretch of text says, once somebody has said what kind of thing it is. Nothing that it does not hold. */
export function valuesFromQuote(kind: ItemKind, quote: string, period: { start: Day | null; end: Day | null }): ItemValues {
  const plain = quote
    .replace(/[|\s]+/g, ' ')
    .trim()
    .replace(/^(?:[-•*]\s*|\d{1,2}[.、)）]\s*(?=\D))/, '')
  const date = readDates(quote, { period })[0]
  const days = { startDate: asDay(date?.start, 'first'), endDate: asDay(date?.end, 'last'), dateText: date?.raw ?? null }
  const name = withoutDate(plain, date?.raw).slice(0, 200)
  switch (kind) {
    case 'goal': {
      const { metric, comparator, targetValue, unit } = readGoal(plain)
      return { name: metric.slice(0, 200), comparator, targetValue, unit: unit.slice(0, 40) }
    }
    case 'period':
      return days
    case 'milestone':
      return {
        name,
        endDate: days.endDate ?? days.startDate,
        dateText: days.dateText,
        dateRule: date?.rule === 'by' ? 'by' : 'on',
      }
    case 'phase':
      return { name, ...days }
    case 'task':
      return {
        name,
        owner: null,
        phase: null,
        acceptanceCriteria: null,
        ...days,
        ...(date?.rule === 'by' && { startDate: null }),
      }
    case 'budgetItem': {
      const amount = readAmounts(plain).find(({ unit }) => unit !== '%')
      const rest = amount ? plain.replace(amount.raw, ' ') : plain
      return {
        name: tidy(rest).slice(0, 200),
        amount: decimalOf(amount?.normalizedValue ?? null),
        currency: amount?.currency ?? 'CNY',
        per: amount?.per ?? null,
      }
    }
    case 'participant':
      return { name: plain.slice(0, 200), role: null }
    case 'campaignName':
      return { name: plain.slice(0, 200) }
  }
}

function withoutDate(text: string, raw: string | undefined): string {
  return tidy(raw ? text.replace(raw, ' ') : text) || text
}

function tidy(text: string): string {
  return text
    .replace(/[(（]\s*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：,，、;；。-]+|[\s:：,，、;；。-]+$/g, '')
}

function asDay(day: string | null | undefined, side: 'first' | 'last'): Day | null {
  if (!day) return null
  const full = day.length === 7 ? (side === 'first' ? `${day}-01` : lastDayOfMonth(day)) : day
  return isDay(full) ? full : null
}
