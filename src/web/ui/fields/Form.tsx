import type { FormEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import styles from './Form.module.css'

type FormProps = {
  onSubmit: () => void
  /** A sentence about the whole form, above its buttons. */
  error?: string | undefined
  children: ReactNode
  /** The buttons. */
  actions?: ReactNode
  label?: string
  /** Changes whenever an answer came back, so that the first field with an error takes the focus. */
  attempt?: number
}

/** Fields one below the other. The browser's own bubbles are off: the sentences of the fields say what to do. */
export function Form({ onSubmit, error, children, actions, label, attempt = 0 }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempt])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form ref={form} noValidate aria-label={label} className={styles.form} onSubmit={submit}>
      {children}
      <div role="alert" className={styles.error}>
        {error}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </form>
  )
}
