import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../classes.ts'
import control from './control.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import styles from './TextField.module.css'

type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'required' | 'id'> & {
    value: string
    onChange: (value: string) => void
    icon?: ReactNode
    /** Stands after the text: a unit, a button that shows the password. */
    after?: ReactNode
  }

export function TextField({ label, labelHidden, hint, error, required, value, onChange, icon, after, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, required }}>
      {(given) => (
        <span className={classes(control.control, control.framed)}>
          {icon && <span className={styles.icon}>{icon}</span>}
          <input autoComplete="off" {...input} {...given} value={value} onChange={(event) => onChange(event.target.value)} />
          {after}
        </span>
      )}
    </Field>
  )
}
