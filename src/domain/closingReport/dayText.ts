import { yearOf, type Day } from '../day.ts'
import type { Language } from '../problem.ts'
import { nothing } from './figure.ts'
import { reportWords } from './reportWords.ts'

/** With its year: a report is read years later. A dash where there is none. */
export function longDay(day: Day | null, language: Language): string {
  if (day === null) return nothing.text
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return reportWords[language].day(year, month, date)
}

/** 6月5日; with its year where it is not that of the report. */
export function shortDay(day: Day | null, { asOf, language }: { asOf: Day; language: Language }): string {
  if (day === null || yearOf(day) !== yearOf(asOf)) return longDay(day, language)
  return reportWords[language].shortDay(Number(day.slice(5, 7)), Number(day.slice(8)))
}

/** 6月1日至6月7日; 6月1日起 while the end is open. */
export function shortPeriod(start: Day | null, end: Day | null, about: { asOf: Day; language: Language }): string {
  if (start !== null && end === null) return reportWords[about.language].since(shortDay(start, about))
  if (start === null || start === end) return shortDay(end, about)
  return `${shortDay(start, about)}${reportWords[about.language].dash}${shortDay(end, about)}`
}

/** From where to where; either may be missing. */
export function longPeriod(start: Day | null, end: Day | null, language: Language): string {
  if (start === null && end === null) return nothing.text
  if (start === end) return longDay(start, language)
  return `${longDay(start, language)}${reportWords[language].dash}${longDay(end, language)}`
}
