import type { KeyboardEvent } from 'react'
import { useState } from 'react'

export type TypedValue<Value> = {
  value: Value | null
  format: (value: Value) => string
  /** undefined: can't be read */
  parse: (text: string) => Value | undefined
  onChange: (value: Value | null) => void
}

/** A value that is typed as text and read when the field is left or Enter is pressed. What can't be read stays as typed. */
export function useTypedValue<Value>({ value, format, parse, onChange }: TypedValue<Value>) {
  const [draft, setDraft] = useState<string>()
  const [unreadable, setUnreadable] = useState(false)

  const take = (next: Value | null) => {
    setDraft(undefined)
    setUnreadable(false)
    if (next !== value) onChange(next)
  }
  const commit = () => {
    if (draft === undefined) return
    const read = draft.trim() === '' ? null : parse(draft)
    if (read === undefined) setUnreadable(true)
    else take(read)
  }
  return {
    unreadable,
    take,
    input: {
      value: draft ?? (value === null ? '' : format(value)),
      onChange: (event: { target: { value: string } }) => {
        setDraft(event.target.value)
        setUnreadable(false)
      },
      onBlur: commit,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
      },
    },
  }
}
