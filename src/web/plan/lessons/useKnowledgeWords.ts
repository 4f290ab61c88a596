import { knowledge as en } from '../../messages/en/knowledge.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { knowledge as zh } from '../../messages/zh/knowledge.ts'

/** They come with the screens that need them. */
export function useKnowledgeWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
