import holidays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { CalendarException } from '#domain/schedule/workCalendar.ts'
import type { Language } from '#domain/problem.ts'

export type NamedException = CalendarException & { name: string }

/** Chinese public holidays and the weekends that are worked for them (调休), as the State Council gave them out, by day. */
export function publicHolidays(language: Language): NamedException[] {
  return [
    ...Object.entries(holidays.holidays).map(([day, text]) => ({ day, isWorkday: false, name: nameIn(text, language) })),
    ...Object.entries(holidays.workdays).map(([day, text]) => ({ day, isWorkday: true, name: nameIn(text, language) })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

export const holidaysKnownUntil = `${Object.keys(holidays.holidays)
  .reduce((last, day) => (day > last ? day : last))
  .slice(0, 4)}-12-31`

/** The package gives `Spring Festival,春节,3`. */
function nameIn(text: string, language: Language): string {
  const [en = '', zh = ''] = text.split(',')
  return language === 'zh' ? zh : en
}
