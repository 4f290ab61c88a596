import type { ComponentProps } from 'react'
import { useState } from 'react'
import { readTypedAmount } from '#domain/kpi/typedReading.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { groupedDecimal } from './decimalText.ts'
import { useKpiWords } from './useKpiWords.ts'

type AmountFieldProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'after' | 'hint'> & {
  /** A canonical decimal. */
  value: string | null
  /** Undefined while what is typed is no number. */
  onChange: (value: string | null | undefined) => void
  unit: string
  hint?: string
}

/** A number in the words of people: 500万 is understood, and said back in figures. */
export function AmountField({ value, onChange, unit, hint, error, ...field }: AmountFieldProps) {
  const words = useKpiWords()
  const [text, setText] = useState(value === null ? '' : groupedDecimal(value))
  const read = readTypedAmount(text)
  const type = (next: string) => {
    setText(next)
    onChange(readTypedAmount(next))
  }
  const isWords = typeof read === 'string' && /[万亿千百kwmb]/i.test(text)
  return (
    <TextField
      {...field}
      value={text}
      onChange={type}
      inputMode="text"
      error={read === undefined ? words.unreadable : error}
      hint={isWords ? `= ${groupedDecimal(read)}${unit}` : hint}
      after={unit ? <span>{unit}</span> : undefined}
    />
  )
}
