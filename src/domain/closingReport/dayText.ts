import type { Day } from '../day.ts'
import type { Language } from '../problem.ts'
import { nothing } from './figure.ts'
import { reportWords } from './reportWords.ts'

/** With its year: a report is read years later. A dash where there is none. */
export function longDay(day: Day | null, language: Language): string {
  if (day === null) return nothing.text
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return reportWords[language].day(year, month, date)
}

/** From where to where; either may be missing. */
export function longPeriod(start: Day | null, end: Day | null, language: Language): string {
  if (start === null && end === null) return nothing.text
  if (start === end) return longDay(start, language)
  return `${longDay(start, language)}${reportWords[language].dash}${longDay(end, language)}`
}
