import { useMemo } from 'react'
import type { Day } from '#domain/day.ts'
import { yearOf } from '#domain/day.ts'
import type { Language } from '#domain/problem.ts'
import { useLanguage, useMessages } from './messages/MessagesProvider.tsx'
import { useSession } from './session/SessionProvider.tsx'

/** Days and periods as the screen's language writes them; the year only where it is not this one. */
export function useFormats() {
  const language = useLanguage()
  const { plan } = useMessages()
  const { today } = useSession()
  return useMemo(() => {
    const day = (value: Day | null) => (value ? formatDay(value, today, language) : '')
    return {
      day,
      period: (start: Day | null, end: Day | null) => (start && end ? `${day(start)} – ${day(end)}` : plan.noPeriod),
      dayOf: (place: { day: number; days: number }) => plan.dayOf(place.day, place.days),
      moment: (iso: string) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', momentParts).format(new Date(iso)),
      number: (value: number) => value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en'),
    }
  }, [language, plan, today])
}

const momentParts = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const

export function formatDay(value: Day, today: Day, language: Language): string {
  const [year, month, date] = value.split('-').map(Number) as [number, number, number]
  const otherYear = yearOf(value) !== yearOf(today)
  if (language === 'zh') return `${otherYear ? `${year}年` : ''}${month}月${date}日`
  const parts: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', timeZone: 'UTC' }
  if (otherYear) parts.year = 'numeric'
  return new Intl.DateTimeFormat('en', parts).format(new Date(value))
}
