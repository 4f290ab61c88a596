import type { ComponentProps } from 'react'
import { classes } from '../classes.ts'
import control from './control.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import styles from './TextArea.module.css'

type TextAreaProps = FieldWords &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'required' | 'id'> & {
    value: string
    onChange: (value: string) => void
  }

/** Grows with what is typed, from `rows` lines on. */
export function TextArea({ label, labelHidden, hint, error, required, value, onChange, rows = 3, ...textarea }: TextAreaProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, required }}>
      {(given) => (
        <textarea
          {...textarea}
          {...given}
          rows={rows}
          className={classes(control.control, styles.area)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
