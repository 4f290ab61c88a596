import { createContext, useContext } from 'react'

export type Toast = {
  /** A sentence: 已提醒张敏 */
  text: string
  tone?: 'done' | 'failed'
  /** 撤销 */
  action?: { label: string; onPress: () => void }
}

export type ShowToast = (toast: Toast) => void

export const ToastContext = createContext<ShowToast | undefined>(undefined)

export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a Toasts around it')
  return show
}
