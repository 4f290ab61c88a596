import { useMemo } from 'react'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { amountsIn } from './amounts.ts'

export function useAmounts() {
  const language = useLanguage()
  return useMemo(() => amountsIn(language), [language])
}
