import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { FieldWords } from './Field.tsx'
import { TextField } from './TextField.tsx'

type SavedTextFieldProps = FieldWords & {
  value: string
  /** Called when the field is left or Enter is pressed with another text in it. */
  onSave: (value: string) => void
  placeholder?: string
  maxLength?: number
}

/** A text that is saved by leaving it; Esc brings back what was there. */
export function SavedTextField({ value, onSave, ...field }: SavedTextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = () => {
    if (draft !== null && draft.trim() !== value) onSave(draft.trim())
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      setDraft(null)
    }
  }
  return <TextField {...field} value={draft ?? value} onChange={setDraft} onBlur={save} onKeyDown={onKeyDown} />
}
