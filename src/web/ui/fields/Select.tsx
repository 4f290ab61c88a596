import type { ComponentProps } from 'react'
import { ChevronDown } from 'lucide-react'
import { classes } from '../classes.ts'
import control from './control.module.css'
import type { FieldWords } from './Field.tsx'
import { Field } from './Field.tsx'
import styles from './Select.module.css'

export type SelectOption<Value extends string = string> = { value: Value; label: string; disabled?: boolean }

type SelectProps<Value extends string> = FieldWords &
  Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'required' | 'id' | 'children'> & {
    /** '' shows the placeholder. */
    value: Value | ''
    options: readonly SelectOption<Value>[]
    onChange: (value: Value) => void
    placeholder?: string
  }

/** The browser's own select: right on every phone, and no bytes. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, hint, error, required, value, options, onChange, placeholder, ...select } = props
  const choose = (text: string) => {
    const option = options.find((candidate) => candidate.value === text)
    if (option) onChange(option.value)
  }
  return (
    <Field {...{ label, labelHidden, hint, error, required }}>
      {(given) => (
        <span className={styles.frame}>
          <select
            {...select}
            {...given}
            className={classes(control.control, styles.select)}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {placeholder !== undefined && (
              <option value="" disabled={required}>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={16} className={styles.arrow} />
        </span>
      )}
    </Field>
  )
}
