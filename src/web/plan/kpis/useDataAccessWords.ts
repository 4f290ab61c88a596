import { dataAccess as en } from '../../messages/en/dataAccess.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { dataAccess as zh } from '../../messages/zh/dataAccess.ts'

export function useDataAccessWords(): typeof zh {
  return useLanguage() === 'zh' ? zh : en
}
