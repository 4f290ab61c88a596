import { useEffect, useEffectEvent, useState } from 'react'
import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { classes } from '../classes.ts'
import styles from './ToastCard.module.css'
import type { Toast } from './useToast.ts'

const shortStay = 5000
const longStay = 10_000

type ToastCardProps = { toast: Toast; closeLabel: string; onClose: () => void }

/** Goes by itself, but never while the pointer or the focus rests on it. */
export function ToastCard({ toast, closeLabel, onClose }: ToastCardProps) {
  const [held, setHeld] = useState(false)
  const leave = useEffectEvent(onClose)
  const stay = toast.action || toast.tone === 'failed' ? longStay : shortStay
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => leave(), stay)
    return () => clearTimeout(timer)
  }, [held, stay])

  const { text, tone = 'done', action } = toast
  return (
    <div
      className={classes(styles.toast, styles[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'done' ? <CircleCheck size={16} className={styles.icon} /> : <TriangleAlert size={16} className={styles.icon} />}
      <p className={styles.text}>{text}</p>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.onPress()
            onClose()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" aria-label={closeLabel} data-tooltip={closeLabel} className={styles.close} onClick={onClose}>
        <X size={16} />
      </button>
    </div>
  )
}
