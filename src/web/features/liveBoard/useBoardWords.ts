import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { liveBoard as en } from '../../messages/en/liveBoard.ts'
import { liveBoard as zh } from '../../messages/zh/liveBoard.ts'

export function useBoardWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
