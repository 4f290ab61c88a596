import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { kpis as en } from '../../messages/en/kpis.ts'
import { kpis as zh } from '../../messages/zh/kpis.ts'

/** The words of KPIs. They come with the screens that show numbers, so that nobody waits for them before the sheet. */
export function useKpiWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
