import { readDates } from '../dateText.ts'
import type { DateContext, PartialDay } from '../dateText.ts'
import type { Day } from '../day.ts'
import { isDay, yearOf } from '../day.ts'
import type { PlanCampaign } from './planDraft.ts'

/** 6月1日 where the campaign's period tells the year, else 2024年6月1日. */
export function dayText(day: Day, context: DateContext): string {
  const short = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  return readDates(short, context)[0]?.start === day ? short : `${yearOf(day)}年${short}`
}

/** 6月1日-6月7日, with years where either end needs one. */
export function spanText(start: Day, end: Day, context: DateContext): string {
  if (start === end) return dayText(start, context)
  const short = `${dayText(start, context)}-${dayText(end, context)}`
  const [reading] = readDates(short, context)
  return reading?.start === start && reading.end === end ? short : `${dayText(start, {})}-${dayText(end, {})}`
}

/** What dates without a year are read by: the campaign's period. */
export function periodContext({ startDate, endDate }: PlanCampaign): DateContext {
  return startDate ? { period: { start: startDate, end: endDate ?? startDate } } : {}
}

/** Only a whole day: of 2024-06 nobody knows which. */
export function wholeDay(day: PartialDay | null | undefined): Day | null {
  return day && isDay(day) ? day : null
}
