import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { TextField } from '../../ui/fields/TextField.tsx'

interface AddFieldProps {
  label: string
  placeholder: string
  error: string | undefined
  /** False leaves what was typed, to be put right. */
  onAdd: (text: string) => Promise<boolean>
}

/** Below a list: what is typed here is added by Enter or by leaving the field. */
export function AddField({ label, placeholder, error, onAdd }: AddFieldProps) {
  const [text, setText] = useState('')
  const sent = useRef('')
  const add = async () => {
    const given = text.trim()
    if (given === '' || sent.current === given) return
    sent.current = given
    const added = await onAdd(given)
    if (added) setText('')
  }
  const change = (next: string) => {
    sent.current = ''
    setText(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add()
  }
  return (
    <TextField
      label={label}
      placeholder={placeholder}
      error={error}
      value={text}
      onChange={change}
      onBlur={() => void add()}
      onKeyDown={onKeyDown}
    />
  )
}
