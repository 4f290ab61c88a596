import { useMemo } from 'react'
import type { Language } from '#domain/problem.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import type { Option } from '../../ui/fields/matchOptions.ts'

/** Every time zone that the browser knows, each with its name in the language of the screen, and the one in force. */
export function useTimeZones(current: string): Option[] {
  const language = useLanguage()
  return useMemo(() => {
    const zones = new Set([current, ...Intl.supportedValuesOf('timeZone')])
    return [...zones].toSorted().map((zone) => ({ value: zone, label: zone, detail: zoneName(zone, language) }))
  }, [current, language])
}

function zoneName(timeZone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { timeZone, timeZoneName: 'long' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
