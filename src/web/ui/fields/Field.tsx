import type { ReactNode } from 'react'
import { useId } from 'react'
import { CircleAlert } from 'lucide-react'
import { classes } from '../classes.ts'
import styles from './Field.module.css'

export type FieldWords = {
  label: ReactNode
  /** The label is for screen readers alone, where a table or a heading says it to the eye. */
  labelHidden?: boolean
  hint?: ReactNode
  /** A sentence that says what to do. */
  error?: string | undefined
  required?: boolean
}

/** What a field gives to the control inside it. */
export type ControlProps = {
  id: string
  required: boolean | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** Label above, control, then the error or the hint. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  required,
  children,
}: FieldWords & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classes(styles.label, labelHidden && styles.hidden)}>
        {label}
        {required && (
          <span aria-hidden="true" className={styles.required}>
            *
          </span>
        )}
      </label>
      {children({
        id,
        required,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': note ? noteId : undefined,
      })}
      <div id={noteId} aria-live="polite" className={error ? styles.error : styles.hint}>
        {error && <CircleAlert size={14} />}
        {note}
      </div>
    </div>
  )
}
