import { experience as en } from '../../messages/en/experience.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { experience as zh } from '../../messages/zh/experience.ts'

/** They come with the screens that need them. */
export function useExperienceWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
