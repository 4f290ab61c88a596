import { synonyms as en } from '../../messages/en/synonyms.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { synonyms as zh } from '../../messages/zh/synonyms.ts'

/** They come with the screen. */
export function useSynonymWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
