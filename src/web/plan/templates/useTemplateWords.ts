import { templates as en } from '../../messages/en/templates.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { templates as zh } from '../../messages/zh/templates.ts'

/** They come with the screens that need them. */
export function useTemplateWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
