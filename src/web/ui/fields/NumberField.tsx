import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import control from './control.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import styles from './NumberField.module.css'
import { readNumber } from './readNumber.ts'
import { useTypedValue } from './useTypedValue.ts'

type NumberFieldProps = FieldWords & {
  value: number | null
  onChange: (value: number | null) => void
  /** The sentence shown when what was typed is no number. */
  unreadable: string
  unit?: ReactNode
  placeholder?: string
  parse?: (text: string) => number | undefined
  format?: (value: number) => string
}

export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, hint, error, required, unreadable, unit, placeholder } = props
  const { value, onChange, parse = readNumber, format = String } = props
  const typed = useTypedValue({ value, onChange, parse, format })
  return (
    <Field {...{ label, labelHidden, hint, required }} error={typed.unreadable ? unreadable : error}>
      {(given) => (
        <span className={classes(control.control, control.framed, styles.number)}>
          <input {...given} {...typed.input} inputMode="decimal" autoComplete="off" placeholder={placeholder} />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  )
}
