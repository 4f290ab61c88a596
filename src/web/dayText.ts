import type { Day } from '#domain/day.ts'
import { yearOf } from '#domain/day.ts'
import type { Language } from '#domain/problem.ts'

/** 6月8日, Jun 8; the year only where it is not that of `today`. */
export function formatDay(value: Day, today: Day, language: Language): string {
  const [year, month, date] = value.split('-').map(Number) as [number, number, number]
  const otherYear = yearOf(value) !== yearOf(today)
  if (language === 'zh') return `${otherYear ? `${year}年` : ''}${month}月${date}日`
  const parts: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC' }
  if (otherYear) parts.year = 'numeric'
  return new Intl.DateTimeFormat('en', parts).format(new Date(value))
}
