import { archive as en } from '../../messages/en/archive.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import type { ArchiveWords } from '../../messages/zh/archive.ts'
import { archive as zh } from '../../messages/zh/archive.ts'

/** They come with the screens that need them. */
export function useArchiveWords(): ArchiveWords {
  return useLanguage() === 'zh' ? zh : en
}
