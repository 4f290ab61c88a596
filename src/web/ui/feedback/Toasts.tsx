import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { ToastCard } from './ToastCard.tsx'
import type { Toast } from './useToast.ts'
import { ToastContext } from './useToast.ts'
import styles from './Toasts.module.css'

type Shown = Toast & { id: number }

const most = 3

type ToastsProps = {
  /** Names the region for screen readers: 通知 */
  label: string
  closeLabel: string
  children: ReactNode
}

/** Short sentences about what was just done, read out politely; the newest lowest, three at most. */
export function Toasts({ label, closeLabel, children }: ToastsProps) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const show = useCallback((toast: Toast) => {
    setToasts((before) => [...before, { ...toast, id: (before.at(-1)?.id ?? 0) + 1 }].slice(-most))
  }, [])
  const close = useCallback((id: number) => {
    setToasts((before) => before.filter((toast) => toast.id !== id))
  }, [])
  return (
    <ToastContext value={show}>
      {children}
      <section aria-label={label} aria-live="polite" className={styles.region}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} onClose={() => close(toast.id)} />
        ))}
      </section>
    </ToastContext>
  )
}
