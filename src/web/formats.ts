import { useMemo } from 'react'
import type { Day } from '#domain/day.ts'
import { formatDay } from './dayText.ts'
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
