import { readDates } from '#domain/dateText.ts'
import type { Day } from '#domain/day.ts'
import { isDay, yearOf } from '#domain/day.ts'
import type { Campaign } from './plan.ts'

/** The day that somebody typed: 6.1, 6月1日, 2024-06-01 … Without a year it is the campaign's. Null where the text is no single day. */
export function readTypedDay(text: string, campaign: Pick<Campaign, 'startDate' | 'endDate'>, today: Day): Day | null {
  const year = yearOf(campaign.startDate ?? today)
  const period = campaign.startDate && campaign.endDate ? { start: campaign.startDate, end: campaign.endDate } : undefined
  const [reading, more] = readDates(text.normalize('NFKC').trim(), { cell: true, year, period })
  if (!reading || more || reading.kind !== 'day') return null
  return reading.start && isDay(reading.start) ? reading.start : null
}
